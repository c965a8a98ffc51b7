import type { CustomerId, ShopDomain } from '@souk/kernel'
import { type ApplicationForm, OPEN_FORM, readDetails, type VendorDetails } from '@souk/vendors'
import type { Deps } from './deps'
import { type PortalView, viewPortal } from './view-portal'

export type RegistrationView = PortalView & {
  /** What the operator asks of whoever applies. */
  form: ApplicationForm
  /** The private half of the vendor; null when there is no vendor. */
  details: VendorDetails | null
}

/** What whoever registers, or applies again, is shown; null when the shop does not have the app (any more). */
export async function viewRegistration(
  deps: Deps,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId | null },
): Promise<RegistrationView | null> {
  const portal = await viewPortal(deps, { shop, customerId })
  if (!portal) return null
  const { vendor } = portal
  const details = vendor && (await readDetails(deps.db.prisma, { shop, vendorId: vendor.id }))
  return { ...portal, form: OPEN_FORM, details }
}
