import type { Tx } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import type { VendorApplication } from './application'
import type { Logo } from './logo'
import { nameKey, nameLook } from './names'
import { storeLogo } from './store-logo'

type Change = {
  shop: ShopDomain
  vendorId: VendorId
  application: VendorApplication
  /** Null keeps the one there is. */
  logo: Logo | null
}

/**
 * Replaces what a vendor said when they applied. The handle stays: it was chosen once. The database refuses a name that
 * another vendor has; ask `isNameTaken` before.
 */
export async function changeApplication(
  tx: Tx,
  { shop, vendorId, application, logo }: Change,
): Promise<void> {
  const { displayName, email, about } = application
  await tx.prisma.vendor.updateMany({
    where: { shopDomain: shop, id: vendorId },
    data: { displayName, nameKey: nameKey(displayName), nameLook: nameLook(displayName), email, about },
  })
  if (logo) await storeLogo(tx, { vendorId, logo })
}
