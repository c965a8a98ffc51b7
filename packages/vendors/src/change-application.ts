import type { Tx } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import type { VendorApplication } from './application'
import { storeDetails } from './details'
import { profileColumns } from './profile-columns'
import { type SentImages, storeImages } from './store-image'

type Change = {
  shop: ShopDomain
  vendorId: VendorId
  application: VendorApplication
  images: SentImages
}

/**
 * Replaces what a vendor said when they applied. The handle stays: it was chosen once. The database refuses a name that
 * another vendor has; ask `isNameTaken` before.
 */
export async function changeApplication(
  tx: Tx,
  { shop, vendorId, application, images }: Change,
): Promise<void> {
  const { count } = await tx.prisma.vendor.updateMany({
    where: { shopDomain: shop, id: vendorId },
    data: profileColumns(application),
  })
  if (count === 0) return
  await storeDetails(tx, { vendorId, application })
  await storeImages(tx, { vendorId, images })
}
