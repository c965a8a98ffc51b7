import type { Prisma } from '@souk/db'
import type { CustomerId, ShopDomain, VendorId } from '@souk/kernel'
import { asVendor, VENDOR_COLUMNS, type Vendor } from './vendor'

/** The vendor with this id in this shop; another shop's vendor is not found. */
export async function findVendor(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<Vendor | null> {
  const row = await prisma.vendor.findFirst({ where: { shopDomain: shop, id: vendorId }, ...VENDOR_COLUMNS })
  return row && asVendor(row)
}

/** The vendor that this signed-in customer owns in this shop. */
export async function findVendorOfCustomer(
  prisma: Prisma.TransactionClient,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId },
): Promise<Vendor | null> {
  const row = await prisma.vendor.findFirst({
    where: { shopDomain: shop, ownerCustomerId: customerId },
    ...VENDOR_COLUMNS,
  })
  return row && asVendor(row)
}
