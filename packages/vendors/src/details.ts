import type { Prisma, Tx } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import { DETAILS, type Detail, type VendorApplication } from './application'
import { told } from './profile-columns'

/** The private half of a vendor; empty where nothing was told. */
export type VendorDetails = Record<Detail, string>

/** Of whom nobody told anything. */
export const NOTHING_TOLD: VendorDetails = {
  contactName: '',
  phone: '',
  legalName: '',
  taxId: '',
  addressLine1: '',
  addressLine2: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
}

/** The private half of this vendor of this shop. */
export async function readDetails(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<VendorDetails> {
  const row = await prisma.vendorDetails.findFirst({ where: { vendorId, vendor: { shopDomain: shop } } })
  if (!row) return NOTHING_TOLD
  const { vendorId: _, ...details } = row
  return details
}

/** The private halves of these vendors of this shop, of those who told anything. */
export async function readDetailsOf(
  prisma: Prisma.TransactionClient,
  { shop, vendorIds }: { shop: ShopDomain; vendorIds: VendorId[] },
): Promise<Map<string, VendorDetails>> {
  const rows = await prisma.vendorDetails.findMany({
    where: { vendorId: { in: vendorIds }, vendor: { shopDomain: shop } },
  })
  return new Map(rows.map(({ vendorId, ...details }) => [vendorId, details]))
}

/** Keeps what the application tells; what it does not ask for stays as it was. */
export async function storeDetails(
  tx: Tx,
  { vendorId, application }: { vendorId: VendorId; application: VendorApplication },
): Promise<void> {
  const details = told(application, DETAILS)
  await tx.prisma.vendorDetails.upsert({
    where: { vendorId },
    create: { vendorId, ...details },
    update: details,
  })
}
