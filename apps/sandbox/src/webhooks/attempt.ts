import { z } from 'zod'
import { readAll, run, type State, transaction } from '../state'
import { type Delivery, release } from './deliveries'
import { countFailure, forgetFailures, removeFailing } from './failures'

/** What was sent and what came of it: an answer, or the name of what went wrong. */
export const attemptTables = `
  create table if not exists delivery_attempt (
    id integer primary key,
    delivery_id integer not null references delivery (id),
    at text not null,
    duration_ms integer not null,
    request_headers text not null,
    status_code integer,
    error text,
    response_headers text,
    response_body text
  ) strict;
  create index if not exists delivery_attempt_of on delivery_attempt (delivery_id);
`

const headers = z.preprocess(
  (text) => (text === null ? null : JSON.parse(z.string().parse(text))),
  z.record(z.string(), z.string()).nullable(),
)
const attemptRow = z
  .object({
    at: z.string(),
    durationMs: z.number(),
    requestHeaders: headers,
    statusCode: z.number().nullable(),
    error: z.string().nullable(),
    responseHeaders: headers,
    responseBody: z.string().nullable(),
  })
  .transform((row) => ({ ...row, answer: row.error ?? String(row.statusCode) }))

export type Attempt = z.infer<typeof attemptRow>
export type Outcome = Omit<Attempt, 'answer'>

/**
 * Eight retries over four hours. That there are eight in four hours, and that the time between them grows, is documented;
 * how they are spread is assumed. Source: shopify.dev, "Verify webhook deliveries" and "Troubleshoot webhooks".
 */
export const RETRY_AFTER_S: readonly number[] = [10, 30, 60, 300, 900, 1800, 3600, 7700]

/** Only an answer of 200–299 counts as received. */
const isReceived = ({ statusCode, error }: Pick<Outcome, 'statusCode' | 'error'>): boolean =>
  error === null && statusCode !== null && statusCode >= 200 && statusCode < 300

/** Writes down what came of an attempt, when to try again, and what it means for the subscription. */
export function recordAttempt(state: State, delivery: Delivery, outcome: Outcome): void {
  const ok = isReceived(outcome)
  const delayS = RETRY_AFTER_S[delivery.attempts]
  const status = ok ? 'delivered' : delayS === undefined ? 'given-up' : 'pending'
  const next = status === 'pending' && delayS ? state.clock.now().getTime() + delayS * 1000 : null
  transaction(state, () => {
    const sql = `update delivery set status = ?, attempts = attempts + 1, next_attempt_at = ?
      where id = ? and webhook_id = ?`
    const due = next === null ? null : new Date(next).toISOString()
    // A reset may have forgotten it while it was under way.
    if (run(state, sql, status, due, delivery.id, delivery.webhookId).changes === 0) return
    insertAttempt(state, delivery.id, outcome)
    release(state, delivery.id)
    if (ok) forgetFailures(state, delivery)
    else countFailure(state, delivery)
    if (status === 'given-up') removeFailing(state, delivery)
  })
}

function insertAttempt(state: State, deliveryId: number, outcome: Outcome): void {
  const { at, durationMs, requestHeaders, statusCode, error, responseHeaders, responseBody } = outcome
  run(
    state,
    `insert into delivery_attempt (delivery_id, at, duration_ms, request_headers, status_code, error, response_headers,
       response_body) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    deliveryId,
    at,
    durationMs,
    JSON.stringify(requestHeaders),
    statusCode,
    error,
    responseHeaders && JSON.stringify(responseHeaders),
    responseBody,
  )
}

export function listAttempts(state: State, deliveryId: number): Attempt[] {
  const sql = `select at, duration_ms as durationMs, request_headers as requestHeaders, status_code as statusCode, error,
    response_headers as responseHeaders, response_body as responseBody from delivery_attempt
    where delivery_id = ? order by id`
  return readAll(state, attemptRow, sql, deliveryId)
}
