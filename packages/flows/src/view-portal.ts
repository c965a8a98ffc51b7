import type { CustomerId, ShopDomain } from '@souk/kernel'
import { currentTerms, findVendorOfCustomer, type Member, type Terms, type Vendor } from '@souk/vendors'
import type { Deps } from './deps'

export type PortalView = {
  shopName: string
  /** The vendor that the signed-in customer works for; null when signed out or not registered. */
  vendor: Vendor | null
  /** As what they work for it; null exactly when there is no vendor. */
  member: Member | null
  /** What whoever applies now agrees to; null while the operator has published no terms. */
  terms: Terms | null
}

/** What a visitor of the vendor portal is shown; null when the shop does not have the app (any more). */
export async function viewPortal(
  { db }: Deps,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId | null },
): Promise<PortalView | null> {
  const [installed, theirs, terms] = await Promise.all([
    db.prisma.shop.findUnique({ where: { domain: shop, uninstalledAt: null } }),
    customerId && findVendorOfCustomer(db.prisma, { shop, customerId }),
    currentTerms(db.prisma, { shop }),
  ])
  if (!installed) return null
  return { shopName: installed.name, vendor: theirs?.vendor ?? null, member: theirs?.member ?? null, terms }
}
