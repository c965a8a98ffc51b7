import { z } from 'zod'
import { readAll, run, type State, transaction } from '../state'
import { findMail, type LastEvent, type Mail, updateMail } from './mails'
import { enqueueMessages } from './webhook-messages'

/** What became of a mail, in the order in which it happened. */
export const mailEventTable = `
  create table if not exists email_event (
    id integer primary key,
    mail_id text not null references email (id) on delete cascade,
    type text not null,
    at text not null,
    recipients text not null
  ) strict;
`

/** The events a webhook tells of. `canceled` is none: Resend documents no such webhook. */
export const MAIL_EVENTS = [
  'scheduled',
  'sent',
  'delivered',
  'delivery_delayed',
  'bounced',
  'complained',
  'opened',
  'clicked',
  'failed',
  'suppressed',
] as const satisfies LastEvent[]
export type MailEvent = (typeof MAIL_EVENTS)[number]

/** Something happens to a mail, for all of its recipients or for some: it is written down, and told to the webhooks. */
export function recordEvent(
  state: State,
  mail: Mail,
  { type, recipients = mail.to, link }: { type: MailEvent; recipients?: string[]; link?: string },
): void {
  const at = state.clock.now().toISOString()
  transaction(state, () => {
    const { id: eventId } = run(
      state,
      'insert into email_event (mail_id, type, at, recipients) values (?, ?, ?, ?)',
      mail.id,
      type,
      at,
      JSON.stringify(recipients),
    )
    const scheduledAt = findMail(state, mail.id)?.scheduledAt ?? null
    updateMail(state, mail.id, { lastEvent: type, scheduledAt })
    enqueueMessages(state, {
      eventId,
      type: `email.${type}`,
      at,
      data: eventData(mail, { type, recipients, at, link }),
    })
  })
}

type Happened = { type: MailEvent; recipients: string[]; at: string; link: string | undefined }

/** Source of the shapes: resend.com, "Webhook Events" of the API reference and the page of each event. */
function eventData(mail: Mail, happened: Happened): Record<string, unknown> {
  const headers = Object.entries(mail.headers).map(([name, value]) => ({ name, value }))
  return {
    created_at: mail.receivedAt,
    email_id: mail.id,
    message_id: messageIdOf(mail),
    from: mail.from,
    to: happened.recipients,
    subject: mail.subject,
    ...detailsOf(happened),
    ...(mail.tags.length > 0 && {
      tags: Object.fromEntries(mail.tags.map(({ name, value }) => [name, value])),
    }),
    ...(headers.length > 0 && { headers }),
  }
}

function detailsOf({ type, at, link }: Happened): Record<string, unknown> {
  switch (type) {
    case 'bounced':
      return {
        bounce: {
          diagnosticCode: ['smtp; 550 5.1.1 Unknown User'],
          message: 'The recipient’s mail server refused the address: there is no such user.',
          subType: 'General',
          type: 'Permanent',
        },
      }
    case 'clicked':
      return {
        click: {
          ipAddress: '127.0.0.1',
          link: link ?? '',
          timestamp: at,
          userAgent: 'Mozilla/5.0 (sandbox)',
        },
      }
    case 'failed':
      return { failed: { reason: 'reached_daily_quota' } }
    case 'suppressed':
      return {
        suppressed: {
          diagnosticCode: [],
          message: 'The address is on the account’s suppression list, so nothing was sent to it.',
          reason: 'previous_bounce',
          type: 'OnAccountSuppressionList',
        },
      }
    default:
      return {}
  }
}

/** The Message-ID header, as it is shown in Resend's samples: of the sending domain. */
export const messageIdOf = (mail: Mail): string =>
  `<${mail.id}@${/@([^\s<>@]+)>?$/.exec(mail.from)?.[1] ?? 'localhost'}>`

const eventRow = z.object({
  id: z.number(),
  type: z.enum(MAIL_EVENTS),
  at: z.string(),
  recipients: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})
export type HappenedEvent = z.infer<typeof eventRow>

export function listEvents(state: State, mailId: string): HappenedEvent[] {
  return readAll(
    state,
    eventRow,
    'select id, type, at, recipients from email_event where mail_id = ? order by id',
    mailId,
  )
}
