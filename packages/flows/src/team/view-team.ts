import { can } from '@souk/access'
import { type CustomerId, fail, type MemberRole, ok, type Result, type ShopDomain } from '@souk/kernel'
import {
  currentTerms,
  findInvitation,
  findVendor,
  findVendorOfCustomer,
  type Invitation,
  listInvitations,
  listMembers,
  type Member,
  type Terms,
} from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'
import { nameOf } from './team-mails'

/** Who works for the vendor. Invitations are null for whoever cannot do anything about them. */
export type TeamView = { members: Member[]; invitations: Invitation[] | null }

export async function viewTeam(
  { db }: Deps,
  { actor }: { actor: VendorMember },
): Promise<Result<TeamView, 'not-allowed'>> {
  const { shop, vendorId } = actor
  const vendor = { shop, id: vendorId }
  if (!can(actor, { do: 'see the vendor', vendor })) return fail('not-allowed')
  const [members, invitations] = await Promise.all([
    listMembers(db.prisma, { shop, vendorId }),
    can(actor, { do: 'manage the team', vendor }) ? listInvitations(db.prisma, { shop, vendorId }) : null,
  ])
  return ok({ members, invitations })
}

/** What whoever has the link is shown before they accept. */
export type InvitationView = {
  vendorName: string
  role: MemberRole
  /** Null when whoever invited has left since, and where the marketplace offers the vendor to its owner. */
  invitedBy: string | null
  /** What whoever takes a vendor over agrees to; null for everybody else, and while there are no terms. */
  terms: Terms | null
  email: string
  /** The name of the vendor that the signed-in customer works for already. */
  worksFor: string | null
}

export async function viewInvitation(
  { db, clock }: Deps,
  { shop, token, customerId }: { shop: ShopDomain; token: string; customerId: CustomerId | null },
): Promise<InvitationView | null> {
  const { prisma } = db
  const invitation = await findInvitation(prisma, { shop, token, at: clock.now() })
  if (!invitation) return null
  const { vendorId, role, email } = invitation
  const [vendor, members, theirs, terms] = await Promise.all([
    findVendor(prisma, { shop, vendorId }),
    listMembers(prisma, { shop, vendorId }),
    customerId && findVendorOfCustomer(prisma, { shop, customerId }),
    role === 'owner' ? currentTerms(prisma, { shop }) : null,
  ])
  const inviter = members.find((member) => member.customerId === invitation.invitedBy)
  return (
    vendor && {
      vendorName: vendor.displayName,
      role,
      email,
      terms,
      invitedBy: inviter ? nameOf(inviter) : null,
      worksFor: theirs?.vendor.displayName ?? null,
    }
  )
}
