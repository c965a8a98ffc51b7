import type { InvitationId } from '@souk/kernel'
import type { MailTemplate } from '@souk/notifications'
import type { NewMessage } from '@souk/outbox'
import type { Invitation, Member, Vendor } from '@souk/vendors'
import { mailHeader } from '../messages'
import { portalUrl } from '../portal-url'

type MailMessage = NewMessage & { kind: 'send-mail' }

/** What whoever reads it knows a member by. */
export const nameOf = ({ name, email }: Member): string => name ?? email

/** One mail to one member, of which `occasion` tells one from the next. */
export const mailMember = (
  vendor: Vendor,
  member: Member,
  { occasion, content }: { occasion: string; content: MailTemplate },
): MailMessage => ({
  shop: vendor.shop,
  kind: 'send-mail',
  lane: `mail/vendor/${vendor.id}`,
  dedupeKey: `vendor/${vendor.id}/member/${member.customerId}/${occasion}`,
  payload: content,
})

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
): MailMessage => {
  const content: MailTemplate & { invitation: { id: InvitationId; issue: number } } = {
    template: 'member-invited',
    ...mailHeader(vendor, shopName),
    to: invitation.email,
    portalUrl: `${portalUrl(vendor.shop)}/join/`,
    inviterName: nameOf(invitedBy),
    ...(invitedBy.language && { language: invitedBy.language }),
    invitation: { id: invitation.id, issue: invitation.issue },
  }
  return {
    shop: vendor.shop,
    kind: 'send-mail',
    lane: `mail/vendor/${vendor.id}`,
    dedupeKey: `vendor/${vendor.id}/invitation/${invitation.id}/${invitation.issue}`,
    payload: content,
  }
}
