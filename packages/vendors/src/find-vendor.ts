import type { Prisma } from '@souk/db'
import type { CustomerId, ShopDomain, VendorId } from '@souk/kernel'
import { asMember, type Member } from './member'
import { asVendor, VENDOR_COLUMNS, type Vendor } from './vendor'

/** The vendor with this id in this shop; another shop's vendor is not found. */
export async function findVendor(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<Vendor | null> {
  const row = await prisma.vendor.findFirst({ where: { shopDomain: shop, id: vendorId }, ...VENDOR_COLUMNS })
  return row && asVendor(row)
}

/** The vendor that this signed-in customer works for in this shop, and as what. */
export async function findVendorOfCustomer(
  prisma: Prisma.TransactionClient,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId },
): Promise<{ vendor: Vendor; member: Member } | null> {
  const row = await prisma.vendorMember.findUnique({
    where: { shopDomain_customerId: { shopDomain: shop, customerId }, vendor: { shopDomain: shop } },
    include: { vendor: VENDOR_COLUMNS },
  })
  return row && { vendor: asVendor(row.vendor), member: asMember(row) }
}
