import { recordAudit } from '@souk/audit'
import { readChecklist } from '@souk/checklist'
import { lockVendor } from '@souk/db'
import { type CustomerId, fail, type Language, ok, type Result, type ShopDomain } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import {
  addMember,
  deleteDraft,
  findInvitation,
  findVendor,
  findVendorOfCustomer,
  lockCustomer,
  type MemberDetails,
  recordAgreement,
  removeInvitation,
  termsAsSeen,
} from '@souk/vendors'
import { checklistMail } from '../checklist/checklist-mail'
import type { Deps } from '../deps'
import { forTeam } from './for-team'

type Claim = {
  shop: ShopDomain
  customerId: CustomerId
  token: string
  details: MemberDetails
  /** The edition of the terms that stood on the page and was agreed to; null when the operator has none. */
  seenTerms: number | null
  /** In which language they chose to be spoken to; otherwise it is the one of the vendor. */
  language?: Language | null
}

type Refusal = 'no-such-invitation' | 'works-for-another' | 'terms-changed'

/**
 * A signed-in customer takes over a vendor that the marketplace brought in, and is its owner from then on: they agree to
 * the terms as whoever registers does, and hear what is still missing. The link is used up.
 */
export const claimVendor = (
  { db, clock }: Deps,
  { shop, customerId, token, details, seenTerms, language }: Claim,
): Promise<Result<void, Refusal>> =>
  db.transaction<Result<void, Refusal>>(async (tx) => {
    await lockCustomer(tx, { shop, customerId })
    const at = clock.now()
    const invitation = await findInvitation(tx.prisma, { shop, token, at })
    if (invitation?.role !== 'owner') return fail('no-such-invitation')
    if (await findVendorOfCustomer(tx.prisma, { shop, customerId })) return fail('works-for-another')
    const terms = await termsAsSeen(tx.prisma, { shop, seenVersion: seenTerms })
    if (!terms.ok) return terms
    const { vendorId } = invitation
    await lockVendor(tx, { shop, vendorId })
    const before = await findVendor(tx.prisma, { shop, vendorId })
    if (!before || !(await removeInvitation(tx, invitation))) return fail('no-such-invitation')
    await addMember(tx, {
      shop,
      vendorId,
      customerId,
      role: 'owner',
      details,
      language: language ?? before.language,
      at,
    })
    if (terms.value)
      await recordAgreement(tx, { vendorId, termsVersion: terms.value.version, customerId, at })
    // What they began to type of an application is not needed any more.
    await deleteDraft(tx, { shop, customerId })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: 'vendor claimed',
      subject: `vendor:${vendorId}`,
      detail: { invitation: invitation.id },
    })
    const installed = await tx.prisma.shop.findUniqueOrThrow({ where: { domain: shop } })
    const vendor = { ...before, ownerCustomerId: customerId }
    const items = await readChecklist(tx.prisma, { vendor, now: at })
    await enqueue(tx, await forTeam(tx, vendor, checklistMail(vendor, installed.name, items)))
    return ok(undefined)
  })
