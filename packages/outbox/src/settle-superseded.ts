import type { Queryable } from '@souk/kernel'
import type { OutboxMessage } from './outbox-queue'

/**
 * For kinds whose every message does the whole work (bring it in line with what is so now): this one has done what dead
 * letters of its kind and lane were to do, so they are no longer something to look after. Said beside `markSent`, in
 * its transaction.
 */
export async function settleSuperseded(tx: Queryable, { shop, kind, lane }: OutboxMessage): Promise<void> {
  await tx.query(
    `update outbox.message set dead_at = null, finished_at = now()
     where shop = $1 and kind = $2 and lane = $3 and dead_at is not null`,
    [shop, kind, lane],
  )
}
