import { z } from 'zod'
import type { MailState } from './mail-states'

/** What the mail service tells of one mail. */
export type MailNews = {
  /** Of the mail, as we called it when it was sent; null when it is none of ours, or its tag was lost. */
  mailId: string | null
  resendId: string
  state: MailState
  /** In the words of whoever refused it. */
  detail: string | null
  /** Whether the address is to be written to again. */
  refused: 'bounced' | 'complained' | null
}

/** The name of the tag by which a mail is known again: the service's own id comes too late when it is quick. */
export const MAIL_TAG = 'souk_mail'

const data = z.object({
  email_id: z.string().min(1).max(100),
  tags: z.record(z.string(), z.string()).optional().catch(undefined),
})
const bounce = z.object({ type: z.string().optional(), message: z.string().optional() })

/** Shapes: resend.com, "Webhook Events", and package resend, webhook-event.interface.ts. */
const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('email.sent'), data }),
  z.object({ type: z.literal('email.delivered'), data }),
  z.object({ type: z.literal('email.delivery_delayed'), data }),
  z.object({ type: z.literal('email.complained'), data }),
  z.object({ type: z.literal('email.bounced'), data: data.extend({ bounce: bounce.optional() }) }),
  z.object({
    type: z.literal('email.suppressed'),
    data: data.extend({ suppressed: z.object({ message: z.string().optional() }).optional() }),
  }),
  z.object({
    type: z.literal('email.failed'),
    data: data.extend({ failed: z.object({ reason: z.string().optional() }).optional() }),
  }),
])

/** Reads the body of a webhook; null when it tells of nothing that matters here (opened, clicked, a domain …). */
export function readMailNews(body: unknown): MailNews | null {
  const parsed = event.safeParse(body)
  if (!parsed.success) return null
  const told = parsed.data
  const tag = z.uuid().safeParse(told.data.tags?.[MAIL_TAG])
  const about = { mailId: tag.success ? tag.data.toLowerCase() : null, resendId: told.data.email_id }
  switch (told.type) {
    case 'email.sent':
      return { ...about, state: 'sent', detail: null, refused: null }
    case 'email.delivered':
      return { ...about, state: 'delivered', detail: null, refused: null }
    case 'email.delivery_delayed':
      return { ...about, state: 'delayed', detail: null, refused: null }
    case 'email.complained':
      return { ...about, state: 'complained', detail: null, refused: 'complained' }
    case 'email.bounced': {
      const { type, message = null } = told.data.bounce ?? {}
      // A full mailbox or a large mail is no reason to stop writing.
      return { ...about, state: 'bounced', detail: message, refused: type === 'Permanent' ? 'bounced' : null }
    }
    case 'email.suppressed':
      return {
        ...about,
        state: 'suppressed',
        detail: told.data.suppressed?.message ?? null,
        refused: 'bounced',
      }
    case 'email.failed':
      return { ...about, state: 'failed', detail: told.data.failed?.reason ?? null, refused: null }
    default:
      return told satisfies never
  }
}
