import type { Queryable } from '@souk/kernel'
import { LeaseLost } from './signals'

/** One worker's hold on one row. The token fences off a worker whose lease has ended. */
export type Claim = { id: string; token: string; attempts: number }

/** A table of claimed rows (README: its columns), and how its rows are read. */
export type Queue = {
  table: string
  idType: 'bigint' | 'uuid'
  /** Where whoever adds rows notifies. */
  channel: string
  /** SQL: what else must hold for the row `candidate` to be claimed now. */
  eligible?: string
  /** SQL: a `select` that turns the rows of `claimed` into items. */
  select: string
}

/** What every `select` of a queue begins with. */
export const CLAIM_COLUMNS = 'claimed.id::text, claimed.token::text, claimed.attempts'

const UNIQUE_VIOLATION = '23505'

const finishedHere = new WeakSet<Claim>()

/** Whether this process has finished the claim. (That the transaction around it commits is the handler's promise.) */
export const isFinished = (held: Claim): boolean => finishedHere.has(held)

/**
 * Claims up to `limit` rows that are due, each for `leaseMs`, by the database's clock.
 * Null when another worker claimed what belongs together with ours at the same moment: ask again.
 */
export async function claim<Item extends Claim>(
  db: Queryable,
  queue: Queue,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<Item[] | null> {
  try {
    const { rows } = await db.query<Item>(claimSql(queue), [limit, leaseMs])
    return rows
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return null
    throw error
  }
}

const claimSql = ({ table, eligible = 'true', select }: Queue) => `
  with due as (
    select candidate.id from ${table} candidate
    where candidate.due_at <= now() and ${eligible}
    order by candidate.due_at
    limit $1
    for update of candidate skip locked
  ), claimed as (
    update ${table} row
    set claimed = true, due_at = now() + $2 * interval '1 millisecond', token = token + 1, attempts = attempts + 1
    from due where row.id = due.id
    returning row.*
  )
  ${select}`

/** Ends a claim with success, inside the transaction that holds the effect. Throws LeaseLost when it is no longer ours. */
export async function finish(tx: Queryable, queue: Queue, held: Claim): Promise<void> {
  const finished = await tx.query<{ id: string }>(
    `update ${queue.table} set finished_at = now(), due_at = null, claimed = false, last_error = null
     where ${isHeld(queue)} returning id::text`,
    [held.id, held.token],
  )
  if (finished.rows.length === 0) throw new LeaseLost(`The lease on ${queue.table} ${held.id} was lost.`)
  finishedHere.add(held)
}

/** Gives a row back to be claimed again after a while. Does nothing when it is no longer ours. */
export async function giveBack(
  db: Queryable,
  queue: Queue,
  held: Claim,
  { afterMs, failure, counts }: { afterMs: number; failure: string; counts: boolean },
): Promise<void> {
  await db.query(
    `update ${queue.table}
     set claimed = false, due_at = now() + $3 * interval '1 millisecond', last_error = $4, attempts = attempts - $5
     where ${isHeld(queue)}`,
    [held.id, held.token, afterMs, failure, counts ? 0 : 1],
  )
}

/** Puts a row among the dead letters. Does nothing when it is no longer ours. */
export async function bury(db: Queryable, queue: Queue, held: Claim, failure: string): Promise<void> {
  await db.query(
    `update ${queue.table} set claimed = false, due_at = null, dead_at = now(), last_error = $3 where ${isHeld(queue)}`,
    [held.id, held.token, failure],
  )
}

const isHeld = ({ idType }: Queue) => `id = $1::${idType} and token = $2::bigint and claimed`
