import type { CustomerId, ShopDomain } from '@souk/kernel'
import {
  type ApplicationForm,
  type Draft,
  type GivenAnswer,
  listAnswers,
  profileTexts,
  readApplicationForm,
  readDetails,
  readDraft,
} from '@souk/vendors'
import type { Deps } from './deps'
import { type PortalView, viewPortal } from './view-portal'

export type RegistrationView = PortalView & {
  /** What the operator asks of whoever applies. */
  form: ApplicationForm
  /** What a vendor who was not accepted has told before; null when there is no vendor. */
  texts: ReturnType<typeof profileTexts> | null
  /** What they have answered before. */
  answers: GivenAnswer[]
  /** What they have typed and not sent yet. */
  draft: Draft | null
}

/** What whoever registers, or applies again, is shown; null when the shop does not have the app (any more). */
export async function viewRegistration(
  deps: Deps,
  { shop, customerId }: { shop: ShopDomain; customerId: CustomerId | null },
): Promise<RegistrationView | null> {
  const portal = await viewPortal(deps, { shop, customerId })
  if (!portal) return null
  const { vendor } = portal
  const { prisma } = deps.db
  const [form, details, answers, draft] = await Promise.all([
    readApplicationForm(prisma, { shop }),
    vendor && readDetails(prisma, { shop, vendorId: vendor.id }),
    vendor ? listAnswers(prisma, { shop, vendorId: vendor.id }) : [],
    customerId && readDraft(prisma, { shop, customerId }),
  ])
  return {
    ...portal,
    form,
    answers,
    texts: vendor && details && profileTexts(vendor, details),
    draft: draft || null,
  }
}
