import type { Tx } from '@souk/db'
import { type Language, type ShopDomain, type VendorId, vendorId } from '@souk/kernel'
import type { VendorApplication } from './application'
import { storeDetails } from './details'
import { vendorHandle } from './names'
import { profileColumns } from './profile-columns'

type NewVendor = {
  shop: ShopDomain
  application: VendorApplication
  language?: Language | null
  appliedAt: Date
}

/** Stores a vendor of whom nobody is a member yet; null when one of the shop has the name. The database decides. */
export async function insertVendor(
  tx: Tx,
  { shop, application, language = null, appliedAt }: NewVendor,
): Promise<VendorId | null> {
  const columns = profileColumns(application)
  const [row] = await tx.prisma.vendor.createManyAndReturn({
    data: {
      shopDomain: shop,
      ...columns,
      about: columns.about ?? '',
      handle: vendorHandle(application.displayName),
      language,
      appliedAt,
    },
    skipDuplicates: true,
    select: { id: true },
  })
  if (!row) return null
  await storeDetails(tx, { vendorId: vendorId(row.id), application })
  return vendorId(row.id)
}
