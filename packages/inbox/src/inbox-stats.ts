import type { Queryable } from '@souk/kernel'

export type InboxStats = { waiting: number; processed: number; dead: number }

/** How many events there are in each state; `waiting` includes those in a worker's hands. */
export async function inboxStats(db: Queryable): Promise<InboxStats> {
  const { rows } = await db.query<InboxStats>(
    `select count(due_at)::int as waiting, count(finished_at)::int as processed, count(dead_at)::int as dead
     from inbox.event`,
  )
  return rows[0] ?? { waiting: 0, processed: 0, dead: 0 }
}
