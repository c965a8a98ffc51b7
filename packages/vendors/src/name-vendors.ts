import type { Prisma } from '@souk/db'
import { type ShopDomain, type VendorId, vendorId } from '@souk/kernel'

/** What vendors of a shop are called; one that the shop does not have is left out. */
export async function nameVendors(
  prisma: Prisma.TransactionClient,
  { shop, vendorIds }: { shop: ShopDomain; vendorIds: VendorId[] },
): Promise<Map<VendorId, string>> {
  const rows = await prisma.vendor.findMany({
    where: { shopDomain: shop, id: { in: vendorIds } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map((row) => [vendorId(row.id), row.displayName]))
}
