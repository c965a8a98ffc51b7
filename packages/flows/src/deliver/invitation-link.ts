import { invitationId } from '@souk/kernel'
import type { MailTemplate } from '@souk/notifications'
import { invitationToken } from '@souk/vendors'
import { z } from 'zod'

const invited = z.object({
  invitation: z.object({ id: z.string().transform(invitationId), issue: z.number().int() }),
})

/** Finishes the link of an invitation; every other mail stays as it is. */
export function withInvitationLink(content: MailTemplate, payload: unknown, key: Uint8Array): MailTemplate {
  const link = invited.safeParse(payload)
  if (!link.success) return content
  const token = invitationToken(key, link.data.invitation)
  return { ...content, portalUrl: `${content.portalUrl}?token=${token}` }
}
