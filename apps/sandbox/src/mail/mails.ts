import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'

/** Every mail that was accepted. Nothing is ever sent on. */
export const mailTables = `
  create table if not exists mail (
    id text primary key,
    received_at text not null,
    sender text not null,
    recipients text not null,
    subject text not null,
    html text,
    text text,
    headers text not null,
    idempotency_key text,
    payload_hash text not null
  ) strict;
  create index if not exists mail_by_time on mail (received_at);
`

export type Mail = {
  id: string
  receivedAt: string
  from: string
  to: string[]
  subject: string
  html: string | null
  text: string | null
  headers: Record<string, string>
  idempotencyKey: string | null
}

const list = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)))
const record = z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text)))
const mailRow = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: list,
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: record,
  idempotencyKey: z.string().nullable(),
})
const COLUMNS = `id, received_at as receivedAt, sender as "from", recipients as "to", subject, html, text, headers,
  idempotency_key as idempotencyKey`

/** How long Resend remembers an idempotency key. */
const KEY_LIFETIME_MS = 24 * 3600 * 1000

export const hashOf = (payload: string): string => createHash('sha256').update(payload).digest('hex')

/** The mail that was sent with this key in the last 24 hours, and the hash of what was asked for. */
export function findByKey(state: State, key: string): { id: string; payloadHash: string } | null {
  const row = z.object({ id: z.string(), payloadHash: z.string() })
  const since = new Date(state.clock.now().getTime() - KEY_LIFETIME_MS).toISOString()
  return readOne(
    state,
    row,
    `select id, payload_hash as payloadHash from mail where idempotency_key = ? and received_at > ?
     order by received_at desc limit 1`,
    key,
    since,
  )
}

export function storeMail(
  state: State,
  mail: Omit<Mail, 'id' | 'receivedAt'> & { payloadHash: string },
): string {
  const id = randomUUID()
  run(
    state,
    'insert into mail values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    state.clock.now().toISOString(),
    mail.from,
    JSON.stringify(mail.to),
    mail.subject,
    mail.html,
    mail.text,
    JSON.stringify(mail.headers),
    mail.idempotencyKey,
    mail.payloadHash,
  )
  return id
}

/** Newest first; `to` keeps those sent to this address. */
export function listMails(state: State, { to, limit = 200 }: { to?: string; limit?: number } = {}): Mail[] {
  const sql = `select ${COLUMNS} from mail where ? is null
    or exists (select 1 from json_each(recipients) where lower(value) = lower(?) or lower(value) like '%<' || lower(?) || '>')
    order by received_at desc, rowid desc limit ?`
  const address = to ?? null
  return readAll(state, mailRow, sql, address, address, address, limit)
}

export function findMail(state: State, id: string): Mail | null {
  return readOne(state, mailRow, `select ${COLUMNS} from mail where id = ?`, id)
}
