import { recordAudit } from '@souk/audit'
import { type CustomerId, fail, type Language, ok, type Result, type ShopDomain } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import {
  addMember,
  findInvitation,
  findVendor,
  findVendorOfCustomer,
  listMembers,
  lockCustomer,
  type MemberDetails,
  removeInvitation,
} from '@souk/vendors'
import type { Deps } from '../deps'
import { mailMember, memberHeader, nameOf } from './team-mails'

type Accept = {
  shop: ShopDomain
  customerId: CustomerId
  token: string
  details: MemberDetails
  /** In which language they chose to be spoken to. */
  language?: Language | null
}

/**
 * A signed-in customer joins the team that the link leads to. The link is used up; of two customers who use it at one
 * moment one joins, and one customer who uses two joins one team.
 */
export const acceptInvitation = (
  { db, clock }: Deps,
  { shop, customerId, token, details, language = null }: Accept,
): Promise<Result<void, 'no-such-invitation' | 'works-for-another'>> =>
  db.transaction<Result<void, 'no-such-invitation' | 'works-for-another'>>(async (tx) => {
    await lockCustomer(tx, { shop, customerId })
    const at = clock.now()
    const invitation = await findInvitation(tx.prisma, { shop, token, at })
    // Whoever is to become the owner claims the vendor: that takes an agreement to the terms.
    if (!invitation || invitation.role === 'owner') return fail('no-such-invitation')
    if (await findVendorOfCustomer(tx.prisma, { shop, customerId })) return fail('works-for-another')
    if (!(await removeInvitation(tx, invitation))) return fail('no-such-invitation')
    const { vendorId, role } = invitation
    const member = await addMember(tx, { shop, vendorId, customerId, role, details, language, at })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: 'member joined',
      subject: `vendor:${vendorId}`,
      detail: { role, invitation: invitation.id },
    })
    const vendor = await findVendor(tx.prisma, { shop, vendorId })
    const installed = await tx.prisma.shop.findUniqueOrThrow({ where: { domain: shop } })
    const [owner] = await listMembers(tx.prisma, { shop, vendorId })
    if (vendor && owner?.role === 'owner' && !owner.muted.includes('team')) {
      const header = memberHeader(vendor, owner, installed.name)
      const content = { template: 'member-joined', ...header, memberName: nameOf(member) } as const
      const occasion = `${customerId} joined@${at.toISOString()}`
      await enqueue(tx, [mailMember(vendor, owner, { occasion, content })])
    }
    return ok(undefined)
  })
