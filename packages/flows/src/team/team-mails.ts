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
  const content: MailTemplate & { invitation: { id: InvitationId; issue: number } } = {
    template: 'member-invited',
    ...mailHeader(vendor, shopName),
    to: invitation.email,
    portalUrl: `${portalUrl(vendor.shop)}/join/`,
    inviterName: nameOf(invitedBy),
    ...(invitedBy.language && { language: invitedBy.language }),
    invitation: { id: invitation.id, issue: invitation.issue },
  }
  return mail(vendor, `vendor/${vendor.id}/invitation/${invitation.id}/${invitation.issue}`, content)
}
