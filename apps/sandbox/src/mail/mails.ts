import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'

/** Every mail that was accepted. Nothing is ever sent on. */
export const mailTable = `
  create table if not exists email (
    id text primary key,
    received_at text not null,
    sender text not null,
    recipients text not null,
    cc text not null,
    bcc text not null,
    reply_to text not null,
    subject text not null,
    html text,
    text text,
    headers text not null,
    tags text not null,
    scheduled_at text,
    last_event text not null,
    idempotency_key text
  ) strict;
  create index if not exists email_by_time on email (received_at);
  create index if not exists email_scheduled on email (scheduled_at) where last_event = 'scheduled';
`

const LAST_EVENTS = [
  'bounced',
  'canceled',
  'clicked',
  'complained',
  'delivered',
  'delivery_delayed',
  'failed',
  'opened',
  'queued',
  'scheduled',
  'sent',
  'suppressed',
] as const
export type LastEvent = (typeof LAST_EVENTS)[number]

const texts = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)))
const record = z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text)))
const tag = z.object({ name: z.string(), value: z.string() })

const mailRow = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: texts,
  cc: texts,
  bcc: texts,
  replyTo: texts,
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: record,
  tags: z.string().transform((text) => z.array(tag).parse(JSON.parse(text))),
  scheduledAt: z.string().nullable(),
  lastEvent: z.enum(LAST_EVENTS),
  idempotencyKey: z.string().nullable(),
})
const COLUMNS = `id, received_at as receivedAt, sender as "from", recipients as "to", cc, bcc, reply_to as replyTo, subject,
  html, text, headers, tags, scheduled_at as scheduledAt, last_event as lastEvent, idempotency_key as idempotencyKey`

export type Mail = z.infer<typeof mailRow>

export function insertMail(state: State, mail: Mail): void {
  run(
    state,
    'insert into email values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    mail.id,
    mail.receivedAt,
    mail.from,
    JSON.stringify(mail.to),
    JSON.stringify(mail.cc),
    JSON.stringify(mail.bcc),
    JSON.stringify(mail.replyTo),
    mail.subject,
    mail.html,
    mail.text,
    JSON.stringify(mail.headers),
    JSON.stringify(mail.tags),
    mail.scheduledAt,
    mail.lastEvent,
    mail.idempotencyKey,
  )
}

export function updateMail(
  state: State,
  id: string,
  { lastEvent, scheduledAt }: Pick<Mail, 'lastEvent' | 'scheduledAt'>,
): void {
  run(state, 'update email set last_event = ?, scheduled_at = ? where id = ?', lastEvent, scheduledAt, id)
}

export function findMail(state: State, id: string): Mail | null {
  return readOne(state, mailRow, `select ${COLUMNS} from email where id = ?`, id)
}

/** `to` is one whole address, `search` a part of a subject or of an address. */
export type MailFilter = { to?: string; search?: string }

const MATCHES = `($to is null or exists (
    select 1 from json_each(recipients) where lower(value) = lower($to) or lower(value) like '%<' || lower($to) || '>')
    or exists (select 1 from json_each(cc) where lower(value) = lower($to))
    or exists (select 1 from json_each(bcc) where lower(value) = lower($to)))
  and ($search is null
    or instr(lower(subject || ' ' || recipients || ' ' || cc || ' ' || bcc), lower($search)) > 0)`

/** Newest first. */
export function listMails(
  state: State,
  { to, search, limit = 200, offset = 0 }: MailFilter & { limit?: number; offset?: number } = {},
): Mail[] {
  const sql = `select ${COLUMNS} from email where ${MATCHES} order by received_at desc, rowid desc limit $limit offset $offset`
  const values = { to: to ?? null, search: search ?? null, limit, offset }
  return z.array(mailRow).parse(state.db.prepare(sql).all(values))
}

export function countMails(state: State, { to, search }: MailFilter = {}): number {
  const row = state.db
    .prepare(`select count(*) as count from email where ${MATCHES}`)
    .get({ to: to ?? null, search: search ?? null })
  return z.object({ count: z.number() }).parse(row).count
}

/** Those whose scheduled time has come, the earliest first. */
export function dueMails(state: State): Mail[] {
  const sql = `select ${COLUMNS} from email where last_event = 'scheduled' and scheduled_at <= ? order by scheduled_at, rowid`
  return readAll(state, mailRow, sql, state.clock.now().toISOString())
}

/** The page after or before a mail, newest first, as Resend's cursors mean it; null when there is no such mail. */
export function pageOfMails(
  state: State,
  { limit, after, before }: { limit: number; after?: string; before?: string },
): { mails: Mail[]; hasMore: boolean } | null {
  const cursor = after ?? before
  const place = cursor === undefined ? null : placeOf(state, cursor)
  if (cursor !== undefined && place === null) return null
  const [sign, order] = before === undefined ? ['<', 'desc'] : ['>', 'asc']
  const sql = `select ${COLUMNS} from email where $place is null or rowid ${sign} $place order by rowid ${order} limit $limit`
  const found = z.array(mailRow).parse(state.db.prepare(sql).all({ place, limit: limit + 1 }))
  const mails = found.slice(0, limit)
  return { mails: before === undefined ? mails : mails.reverse(), hasMore: found.length > limit }
}

function placeOf(state: State, id: string): number | null {
  const row = z.object({ place: z.number() })
  return readOne(state, row, 'select rowid as place from email where id = ?', id)?.place ?? null
}
