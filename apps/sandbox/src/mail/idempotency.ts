import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readOne, run, type State, transaction } from '../state'
import { isRefusal, type Refusal, refusal } from './refusals'

/** What was answered to a key, at each address of the API by itself. */
export const idempotencyTable = `
  create table if not exists email_key (
    endpoint text not null,
    key text not null,
    payload_hash text not null,
    answer text not null,
    created_at text not null,
    primary key (endpoint, key)
  ) strict;
`

/** Source: resend.com, "Idempotency Keys". */
const LIFETIME_MS = 24 * 3600 * 1000
const LONGEST_KEY = 256

export type Keyed = { endpoint: string; key: string | null; body: string }

const underWay = new WeakMap<object, Set<string>>()

/** Runs `work` unless a request with the same key is under way. */
export async function oneAtATime<Answer>(
  state: State,
  { endpoint, key }: Pick<Keyed, 'endpoint' | 'key'>,
  work: () => Promise<Answer>,
): Promise<Answer | Refusal> {
  if (key === null) return work()
  const busy = underWay.get(state.memory) ?? new Set<string>()
  underWay.set(state.memory, busy)
  const claim = `${endpoint} ${key}`
  if (busy.has(claim)) return CONCURRENT
  busy.add(claim)
  try {
    return await work()
  } finally {
    busy.delete(claim)
  }
}

const CONCURRENT = refusal(
  409,
  'concurrent_idempotent_requests',
  'There is another request in progress with the same idempotency key.',
)

/** The answer that the key already has, or that of `work`, which is remembered unless it is a refusal. */
export function answerOnce<Answer extends object>(
  state: State,
  { endpoint, key, body }: Keyed,
  work: () => Answer | Refusal,
): object {
  if (key === null) return work()
  if (key === '' || key.length > LONGEST_KEY) return BAD_KEY
  const payloadHash = createHash('sha256').update(body).digest('hex')
  const known = find(state, endpoint, key)
  if (known) return known.payloadHash === payloadHash ? known.answer : OTHER_PAYLOAD
  return transaction(state, () => {
    const answer = work()
    if (isRefusal(answer)) return answer
    const now = state.clock.now().toISOString()
    const sql = 'insert or replace into email_key values (?, ?, ?, ?, ?)'
    run(state, sql, endpoint, key, payloadHash, JSON.stringify(answer), now)
    return answer
  })
}

const row = z.object({
  payloadHash: z.string(),
  answer: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
})

function find(state: State, endpoint: string, key: string): z.infer<typeof row> | null {
  const since = new Date(state.clock.now().getTime() - LIFETIME_MS).toISOString()
  const sql =
    'select payload_hash as payloadHash, answer from email_key where endpoint = ? and key = ? and created_at > ?'
  return readOne(state, row, sql, endpoint, key, since)
}

const BAD_KEY = refusal(
  400,
  'invalid_idempotency_key',
  'Idempotency keys, if present, must have between 1 and 256 characters.',
)

const OTHER_PAYLOAD = refusal(
  409,
  'invalid_idempotent_request',
  "This idempotency key has been used with this HTTP method and endpoint within the last 24 hours, but the request body was modified and doesn't match the original request.",
)
