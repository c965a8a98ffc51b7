import { createHash } from 'node:crypto'
import type { Prisma } from '@souk/db'
import { type ShopDomain, type VendorId, vendorId } from '@souk/kernel'
import unhomoglyph from 'unhomoglyph'
import { nameKey } from './name-key'

/**
 * What a name looks like: letters that readers take for each other (Cyrillic а and Latin a, I and l and 1) made one,
 * by Unicode's table of confusable characters (UTS 39). Two vendors may have one look; an operator is told.
 */
export const nameLook = (displayName: string): string =>
  unhomoglyph(nameKey(unhomoglyph(displayName.normalize('NFKC'))))

/**
 * The handle of a vendor's metaobject: readable where the name has Latin letters or digits, and with a digest of the
 * folded name wherever the readable part leaves something out, so that two names never share a handle.
 */
export function vendorHandle(displayName: string): string {
  const key = nameKey(displayName)
  const words = displayName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  if (words.replaceAll('-', '') === key && key.length >= 3) return words
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 12)
  return `${words || 'vendor'}-${digest}`
}

/** Whether a vendor of the shop has this name, or one that reads the same. */
export async function isNameTaken(
  prisma: Prisma.TransactionClient,
  { shop, displayName }: { shop: ShopDomain; displayName: string },
): Promise<boolean> {
  return (await prisma.vendor.count({ where: { shopDomain: shop, nameKey: nameKey(displayName) } })) > 0
}

/** Another vendor whose name readers may take for this one's. */
export type LookAlike = { id: VendorId; displayName: string }

/** Other vendors of the shop whose names look like this one, the oldest first. */
export async function findLookAlikes(
  prisma: Prisma.TransactionClient,
  { shop, displayName, except }: { shop: ShopDomain; displayName: string; except: VendorId },
): Promise<LookAlike[]> {
  const rows = await prisma.vendor.findMany({
    where: { shopDomain: shop, nameLook: nameLook(displayName), id: { not: except } },
    orderBy: { id: 'asc' },
    select: { id: true, displayName: true },
    take: 5,
  })
  return rows.map(({ id, displayName }) => ({ id: vendorId(id), displayName }))
}
