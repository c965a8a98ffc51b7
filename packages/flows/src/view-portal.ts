import type { CustomerId, ShopDomain } from '@souk/kernel'
import { currentTerms, findVendorOfCustomer, type Terms, type Vendor } from '@souk/vendors'
import type { Deps } from './deps'

export type PortalView = {
  shopName: string
  /** The vendor that the signed-in customer owns; null when signed out or not registered. */
  vendor: Vendor | null
  /** What whoever applies now agrees to; null while the operator has published no terms. */
  terms: Terms | null
}

/** What a visitor of the vendor portal is shown; null when the shop does not have the app (any more). */
export async function viewPortal(
  { db }: Deps,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId | null },
): Promise<PortalView | null> {
  const [installed, vendor, terms] = await Promise.all([
    db.prisma.shop.findUnique({ where: { domain: shop, uninstalledAt: null } }),
    customerId && findVendorOfCustomer(db.prisma, { shop, customerId }),
    currentTerms(db.prisma, { shop }),
  ])
  return installed && { shopName: installed.name, vendor, terms }
}
