import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readAll, run, type State, transaction } from '../state'
import { listEndpoints } from './webhook-endpoints'

/** What has to be told to an endpoint, and each attempt at it. Times are ISO 8601. */
export const webhookMessageTables = `
  create table if not exists email_webhook_message (
    id text primary key,
    event_id integer not null references email_event (id) on delete cascade,
    endpoint_id text not null references email_webhook (id) on delete cascade,
    type text not null,
    body text not null,
    status text not null check (status in ('pending', 'delivered', 'failed')),
    attempts integer not null default 0,
    next_attempt_at text
  ) strict;
  create index if not exists email_webhook_due on email_webhook_message (next_attempt_at) where status = 'pending';
  create table if not exists email_webhook_attempt (
    id integer primary key,
    message_id text not null references email_webhook_message (id) on delete cascade,
    at text not null,
    answer text not null
  ) strict;
`

/** After each failure, this long until the next attempt. Source: resend.com, "Retries and Replays". */
export const RETRY_AFTER_S: readonly number[] = [5, 300, 1800, 7200, 18_000, 36_000, 36_000]

const row = z.object({
  id: z.string(),
  eventId: z.number(),
  endpoint: z.string(),
  secret: z.string(),
  type: z.string(),
  body: z.string(),
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.number(),
  nextAttemptAt: z.string().nullable(),
})
const SELECT = `select m.id, m.event_id as eventId, e.endpoint, e.secret, m.type, m.body, m.status, m.attempts,
  m.next_attempt_at as nextAttemptAt from email_webhook_message m join email_webhook e on e.id = m.endpoint_id`
export type WebhookMessage = z.infer<typeof row>

type Told = { eventId: number; type: string; at: string; data: Record<string, unknown> }

/** One message for each endpoint that wants this event. */
export function enqueueMessages(state: State, { eventId, type, at, data }: Told): void {
  const body = JSON.stringify({ type, created_at: at, data })
  for (const { id, status, events } of listEndpoints(state)) {
    if (status === 'disabled' || (events && !events.includes(type))) continue
    run(
      state,
      `insert into email_webhook_message (id, event_id, endpoint_id, type, body, status, next_attempt_at)
       values (?, ?, ?, ?, ?, 'pending', ?)`,
      `msg_${randomBytes(20).toString('base64url').replace(/[-_]/g, 'x')}`,
      eventId,
      id,
      type,
      body,
      at,
    )
  }
}

/** A disabled endpoint is told nothing; what is due then waits until it is enabled. */
export function dueMessages(state: State, limit: number): WebhookMessage[] {
  const sql = `${SELECT} where m.status = 'pending' and m.next_attempt_at <= ? and e.status = 'enabled'
    order by m.next_attempt_at, m.rowid limit ?`
  return readAll(state, row, sql, state.clock.now().toISOString(), limit)
}

export function recordAttempt(
  state: State,
  message: WebhookMessage,
  { at, ok, answer }: { at: string; ok: boolean; answer: string },
): void {
  const delayS = ok ? undefined : RETRY_AFTER_S[message.attempts]
  const status = ok ? 'delivered' : delayS === undefined ? 'failed' : 'pending'
  const next =
    delayS === undefined ? null : new Date(state.clock.now().getTime() + delayS * 1000).toISOString()
  transaction(state, () => {
    const sql = 'insert into email_webhook_attempt (message_id, at, answer) values (?, ?, ?)'
    run(state, sql, message.id, at, answer)
    run(
      state,
      'update email_webhook_message set status = ?, attempts = attempts + 1, next_attempt_at = ? where id = ?',
      status,
      next,
      message.id,
    )
  })
}

/** Sends it once more, as it was and under the same id. False when there is no such message. */
export function replayMessage(state: State, id: string): boolean {
  const sql = `update email_webhook_message set status = 'pending', attempts = 0, next_attempt_at = ? where id = ?`
  return run(state, sql, state.clock.now().toISOString(), id).changes > 0
}

/** What was told of one mail, in the order in which it happened. */
export function messagesOf(state: State, mailId: string): WebhookMessage[] {
  const sql = `${SELECT} join email_event h on h.id = m.event_id where h.mail_id = ? order by m.rowid`
  return readAll(state, row, sql, mailId)
}

export function attemptsOf(state: State, messageId: string): { at: string; answer: string }[] {
  const attempt = z.object({ at: z.string(), answer: z.string() })
  const sql = 'select at, answer from email_webhook_attempt where message_id = ? order by id'
  return readAll(state, attempt, sql, messageId)
}
