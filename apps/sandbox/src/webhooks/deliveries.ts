import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readAll, readOne, run, type State, transaction } from '../state'

/** What the shop has told the app or still has to, and each attempt at it. Times are ISO 8601. */
export const webhookTables = `
  create table if not exists webhook_delivery (
    id integer primary key,
    webhook_id text not null unique,
    event_id text not null,
    shop text not null,
    topic text not null,
    uri text not null,
    body text not null,
    triggered_at text not null,
    status text not null check (status in ('pending', 'delivered', 'given-up')),
    attempts integer not null default 0,
    next_attempt_at text
  ) strict;
  create index if not exists webhook_due on webhook_delivery (next_attempt_at) where status = 'pending';
  create table if not exists webhook_attempt (
    id integer primary key,
    delivery_id integer not null references webhook_delivery (id),
    at text not null,
    duration_ms integer not null,
    answer text not null
  ) strict;
`

const deliveryRow = z.object({
  id: z.number(),
  webhookId: z.string(),
  eventId: z.string(),
  shop: z.string(),
  topic: z.string(),
  uri: z.string(),
  body: z.string(),
  triggeredAt: z.string(),
  status: z.enum(['pending', 'delivered', 'given-up']),
  attempts: z.number(),
  nextAttemptAt: z.string().nullable(),
})
const attemptRow = z.object({ at: z.string(), durationMs: z.number(), answer: z.string() })
const COLUMNS = `id, webhook_id as webhookId, event_id as eventId, shop, topic, uri, body, triggered_at as triggeredAt, status,
  attempts, next_attempt_at as nextAttemptAt`

export type Delivery = z.infer<typeof deliveryRow>
export type Attempt = z.infer<typeof attemptRow>

/**
 * Eight retries over four hours. That there are eight in four hours is documented, how they are spread is assumed.
 * Source: shopify.dev, "Troubleshoot webhooks".
 */
export const RETRY_AFTER_S: readonly number[] = [10, 30, 60, 300, 900, 1800, 3600, 7700]

type NewDelivery = { shop: string; topic: string; uri: string; payload: unknown; eventId: string }

export function addDelivery(state: State, { shop, topic, uri, payload, eventId }: NewDelivery): void {
  const now = state.clock.now().toISOString()
  const body = JSON.stringify(payload)
  run(
    state,
    `insert into webhook_delivery (webhook_id, event_id, shop, topic, uri, body, triggered_at, status, next_attempt_at)
     values (?, ?, ?, ?, ?, ?, ?, 'pending', ?)`,
    randomUUID(),
    eventId,
    shop,
    topic,
    uri,
    body,
    now,
    now,
  )
}

export function dueDeliveries(state: State, limit: number): Delivery[] {
  const sql = `select ${COLUMNS} from webhook_delivery where status = 'pending' and next_attempt_at <= ?
    order by next_attempt_at, id limit ?`
  return readAll(state, deliveryRow, sql, state.clock.now().toISOString(), limit)
}

/** Writes down what came of an attempt, and when to try again. */
export function recordAttempt(
  state: State,
  delivery: Delivery,
  { ok, attempt }: { ok: boolean; attempt: Attempt },
) {
  const delayS = RETRY_AFTER_S[delivery.attempts]
  const status = ok ? 'delivered' : delayS === undefined ? 'given-up' : 'pending'
  const next = status === 'pending' && delayS ? state.clock.now().getTime() + delayS * 1000 : null
  transaction(state, () => {
    const sql = `update webhook_delivery set status = ?, attempts = attempts + 1, next_attempt_at = ?
      where id = ? and webhook_id = ?`
    const due = next === null ? null : new Date(next).toISOString()
    // A reset may have forgotten it while it was under way.
    if (run(state, sql, status, due, delivery.id, delivery.webhookId).changes === 0) return
    const { at, durationMs, answer } = attempt
    run(
      state,
      'insert into webhook_attempt (delivery_id, at, duration_ms, answer) values (?, ?, ?, ?)',
      delivery.id,
      at,
      durationMs,
      answer,
    )
  })
}

/** Sends it once more, as it was: same body, same ids. */
export function makeDue(state: State, id: number): boolean {
  const now = state.clock.now().toISOString()
  const sql = `update webhook_delivery set status = 'pending', attempts = 0, next_attempt_at = ? where id = ?`
  return run(state, sql, now, id).changes > 0
}

export function listDeliveries(state: State, limit = 200): Delivery[] {
  return readAll(
    state,
    deliveryRow,
    `select ${COLUMNS} from webhook_delivery order by id desc limit ?`,
    limit,
  )
}

export function findDelivery(state: State, id: number): Delivery | null {
  return readOne(state, deliveryRow, `select ${COLUMNS} from webhook_delivery where id = ?`, id)
}

export function listAttempts(state: State, deliveryId: number): Attempt[] {
  const sql =
    'select at, duration_ms as durationMs, answer from webhook_attempt where delivery_id = ? order by id'
  return readAll(state, attemptRow, sql, deliveryId)
}
