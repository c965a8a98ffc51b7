import type { Prisma } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import { type Found, findPage } from './find-page'
import { asVendor, VENDOR_COLUMNS, type Vendor } from './vendor'
import type { VendorFilter } from './vendor-filter'
import type { VendorCursor, VendorOrder } from './vendor-order'

type ListVendors = {
  shop: ShopDomain
  filter?: VendorFilter
  order?: VendorOrder
  /** Null: from the beginning. */
  cursor?: VendorCursor | null
  pageSize: number
}

export type VendorPage = { vendors: Vendor[]; previous: VendorCursor | null; next: VendorCursor | null }

/** Latest application first. */
const LATEST: VendorOrder = { by: 'applied', descending: true }

/** One page of a shop's vendors. The page before the first full one is the first one. */
export async function listVendors(
  prisma: Prisma.TransactionClient,
  { shop, filter = {}, order = LATEST, cursor = null, pageSize }: ListVendors,
): Promise<VendorPage> {
  const backwards = cursor?.side === 'before'
  const found = await findPage(prisma, {
    shop,
    filter,
    order: backwards ? { ...order, descending: !order.descending } : order,
    beyond: cursor,
    limit: pageSize + 1,
  })
  const more = found.length > pageSize
  if (backwards && !more) return listVendors(prisma, { shop, filter, order, pageSize })
  const page = found.slice(0, pageSize)
  if (backwards) page.reverse()
  return {
    vendors: await readVendors(prisma, { shop, ids: page.map(({ id }) => id) }),
    previous: cursor ? cursorAt(page.at(0), 'before') : null,
    next: more || backwards ? cursorAt(page.at(-1), 'after') : null,
  }
}

const cursorAt = (found: Found | undefined, side: VendorCursor['side']): VendorCursor | null =>
  found ? { side, ...found } : null

/** These vendors of the shop, in this order. */
async function readVendors(
  prisma: Prisma.TransactionClient,
  { shop, ids }: { shop: ShopDomain; ids: VendorId[] },
): Promise<Vendor[]> {
  const rows = await prisma.vendor.findMany({
    where: { shopDomain: shop, id: { in: ids } },
    ...VENDOR_COLUMNS,
  })
  const byId = new Map(rows.map((row) => [row.id, asVendor(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
