import type { Tx } from '@souk/db'
import { assert, type CustomerId, fail, ok, type Result, type ShopDomain, vendorId } from '@souk/kernel'
import type { VendorApplication } from './application'
import { findVendor, findVendorOfCustomer } from './find-vendor'
import { lockCustomer } from './lock-customer'
import type { Logo } from './logo'
import { nameKey, nameLook, vendorHandle } from './names'
import { storeLogo } from './store-logo'
import type { Vendor } from './vendor'

type NewVendor = {
  shop: ShopDomain
  ownerCustomerId: CustomerId
  application: VendorApplication
  logo: Logo | null
  appliedAt: Date
}

/**
 * Stores a vendor who applied, and the customer as its owner. One per customer and shop, one per name: the database
 * decides, so of two submissions at the same moment one wins and the other is refused.
 */
export async function addVendor(
  tx: Tx,
  { shop, ownerCustomerId, application, logo, appliedAt }: NewVendor,
): Promise<Result<Vendor, 'name-taken' | 'already-registered'>> {
  const { displayName, email, about } = application
  await lockCustomer(tx, { shop, customerId: ownerCustomerId })
  if (await findVendorOfCustomer(tx.prisma, { shop, customerId: ownerCustomerId }))
    return fail('already-registered')
  const handle = vendorHandle(displayName)
  const [row] = await tx.prisma.vendor.createManyAndReturn({
    data: {
      shopDomain: shop,
      displayName,
      nameKey: nameKey(displayName),
      nameLook: nameLook(displayName),
      handle,
      email,
      about,
      appliedAt,
    },
    skipDuplicates: true,
    select: { id: true },
  })
  if (!row) return fail('name-taken')
  const id = vendorId(row.id)
  await tx.prisma.vendorMember.create({
    data: {
      shopDomain: shop,
      customerId: ownerCustomerId,
      vendorId: id,
      role: 'owner',
      email,
      joinedAt: appliedAt,
    },
  })
  if (logo) await storeLogo(tx, { vendorId: id, logo })
  const vendor = await findVendor(tx.prisma, { shop, vendorId: id })
  assert(vendor, 'a vendor just stored is found')
  return ok(vendor)
}
