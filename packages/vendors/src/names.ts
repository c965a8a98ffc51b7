import { createHash } from 'node:crypto'
import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/**
 * Folds a display name so that "Pawsome Toys", "pawsome toys " and "PAWSOME‑TOYS" are one name: compatibility forms and
 * accents apart from the letters they sit on (NFKD), case, and whatever is neither letter nor digit, or is one that
 * nobody sees (Hangul fillers are letters).
 * Letters of other scripts stay themselves; look-alikes across scripts are not folded.
 */
export const nameKey = (displayName: string): string =>
  displayName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '')

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
