import type { Prisma } from '@souk/db'
import { type CustomerId, customerId, type ShopDomain, type VendorId } from '@souk/kernel'

/** That somebody agreed to one edition of the terms for a vendor. */
export type Agreement = { termsVersion: number; customerId: CustomerId; agreedAt: Date }

/** What a vendor has agreed to, the latest edition first. */
export async function listAgreements(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<Agreement[]> {
  const rows = await prisma.vendorAgreement.findMany({
    where: { vendorId, vendor: { shopDomain: shop } },
    orderBy: { termsVersion: 'desc' },
  })
  return rows.map(({ termsVersion, customerId: customer, agreedAt }) => ({
    termsVersion,
    customerId: customerId(customer),
    agreedAt,
  }))
}
