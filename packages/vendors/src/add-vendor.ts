import type { Tx } from '@souk/db'
import { assert, type CustomerId, fail, type Language, ok, type Result, type ShopDomain } from '@souk/kernel'
import type { VendorApplication } from './application'
import { findVendor, findVendorOfCustomer } from './find-vendor'
import type { Picture } from './image'
import { insertVendor } from './insert-vendor'
import { lockCustomer } from './lock-customer'
import { storeImages } from './store-image'
import type { Vendor } from './vendor'

type NewVendor = {
  shop: ShopDomain
  ownerCustomerId: CustomerId
  application: VendorApplication
  logo: Picture | null
  banner?: Picture | null | undefined
  /** The owner's; null while they have chosen none. */
  language?: Language | null | undefined
  appliedAt: Date
}

/**
 * Stores a vendor who applied, and the customer as its owner. One per customer and shop, one per name: the database
 * decides, so of two submissions at the same moment one wins and the other is refused.
 */
export async function addVendor(
  tx: Tx,
  { shop, ownerCustomerId, application, logo, banner, language = null, appliedAt }: NewVendor,
): Promise<Result<Vendor, 'name-taken' | 'already-registered'>> {
  await lockCustomer(tx, { shop, customerId: ownerCustomerId })
  if (await findVendorOfCustomer(tx.prisma, { shop, customerId: ownerCustomerId }))
    return fail('already-registered')
  const id = await insertVendor(tx, { shop, application, appliedAt })
  if (id === null) return fail('name-taken')
  await tx.prisma.vendorMember.create({
    data: {
      shopDomain: shop,
      customerId: ownerCustomerId,
      vendorId: id,
      role: 'owner',
      email: application.email,
      language,
      joinedAt: appliedAt,
    },
  })
  await storeImages(tx, { vendorId: id, images: { logo, banner } })
  const vendor = await findVendor(tx.prisma, { shop, vendorId: id })
  assert(vendor, 'a vendor just stored is found')
  return ok(vendor)
}
