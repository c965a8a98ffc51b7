import type { InvitationId } from '@souk/kernel'
import type { MailTemplate } from '@souk/notifications'
import type { Invitation, Member, Vendor } from '@souk/vendors'
import { type Message, mail, mailHeader } from '../messages'
import { portalUrl } from '../portal-url'

/** What whoever reads it knows a member by. */
export const nameOf = ({ name, email }: Member): string => name ?? email

/** One mail to one member, of which `occasion` tells one from the next. */
export const mailMember = (
  vendor: Vendor,
  member: Member,
  { occasion, content }: { occasion: string; content: MailTemplate },
): Message => mail(vendor, `vendor/${vendor.id}/member/${member.customerId}/${occasion}`, content)

/** What every mail to one member says of itself. */
export const memberHeader = (vendor: Vendor, member: Member, shopName: string) => ({
  ...mailHeader(vendor, shopName),
  to: member.email,
  portalUrl: `${portalUrl(vendor.shop)}/team/`,
  ...(member.language && { language: member.language }),
})

/**
 * The mail with the link. The link is finished when the mail is sent (`deliver/invitation-link.ts`): the token is not
 * written down.
 */
export const mailInvitation = (
  vendor: Vendor,
  invitation: Invitation,
  { shopName, invitedBy }: { shopName: string; invitedBy: Member },
): Message => {
  const content: WithLink = {
    template: 'member-invited',
    ...mailHeader(vendor, shopName),
    to: invitation.email,
    portalUrl: `${portalUrl(vendor.shop)}/join/`,
    inviterName: nameOf(invitedBy),
    ...(invitedBy.language && { language: invitedBy.language }),
    invitation: linkOf(invitation),
  }
  return mail(vendor, occasionOf(invitation), content)
}

/** The mail in which the marketplace offers a vendor to its owner. */
export const mailClaim = (vendor: Vendor, invitation: Invitation, shopName: string): Message => {
  const content: WithLink = {
    template: 'vendor-claim',
    ...mailHeader(vendor, shopName),
    to: invitation.email,
    portalUrl: `${portalUrl(vendor.shop)}/join/`,
    invitation: linkOf(invitation),
  }
  return mail(vendor, occasionOf(invitation), content)
}

type WithLink = MailTemplate & { invitation: { id: InvitationId; issue: number } }

const linkOf = ({ id, issue }: Invitation) => ({ id, issue })

const occasionOf = ({ vendorId, id, issue }: Invitation) => `vendor/${vendorId}/invitation/${id}/${issue}`
