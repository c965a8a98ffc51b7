import type { Queryable, ShopDomain } from '@souk/kernel'

/** A message that has not left yet, as those who look after a shop see it. */
export type UnsentMessage = {
  id: string
  kind: string
  lane: string
  payload: Record<string, unknown>
  createdAt: Date
  attempts: number
  /** Of the last attempt; null before the first has failed. */
  lastError: string | null
  /** Since when it is among the dead letters. */
  diedAt: Date | null
  /** When it is tried again; while a worker has it, when that worker’s lease ends. */
  dueAt: Date | null
}

type Asked = {
  shop: ShopDomain
  /** `failed`: dead letters, the latest first. `struggling`: failed at least once, and are tried again, the next first. */
  state: 'failed' | 'struggling'
  /** Only those of these lanes. */
  lanes?: readonly string[]
  limit: number
  offset?: number
}

const STATES = {
  failed: { where: 'dead_at is not null', order: 'dead_at desc, seq desc' },
  struggling: { where: 'due_at is not null and last_error is not null', order: 'due_at, seq' },
}

/** Messages of a shop that could not leave so far. */
export async function listUnsent(
  db: Queryable,
  { shop, state, lanes, limit, offset = 0 }: Asked,
): Promise<UnsentMessage[]> {
  const { where, order } = STATES[state]
  const { rows } = await db.query<UnsentMessage>(
    `select id::text, kind, lane, payload, created_at as "createdAt", attempts, last_error as "lastError",
       dead_at as "diedAt", due_at as "dueAt"
     from outbox.message
     where shop = $1 and finished_at is null and ${where} and ($2::text is null or lane in
       (select jsonb_array_elements_text($2::text::jsonb)))
     order by ${order} limit $3 offset $4`,
    [shop, lanes ? JSON.stringify(lanes) : null, limit, offset],
  )
  return rows
}
