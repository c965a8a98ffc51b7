import type { Queryable, ShopDomain } from '@souk/kernel'
import { CHANNEL } from './outbox-queue'

type Asked = {
  shop: ShopDomain
  /** Only this one. */
  id?: string
  /** Only those of these lanes. */
  lanes?: readonly string[]
}

export type RetriedMessage = { id: string; kind: string; lane: string }

/**
 * Notifies in any case: of two who ask at one moment the second holds the row for an instant although it takes up nothing,
 * and a worker that comes by then skips it.
 */
const SQL = `
  with retried as (
    update outbox.message set dead_at = null, due_at = now(), attempts = 0
    where shop = $1 and dead_at is not null
      and ($2::uuid is null or id = $2::uuid)
      and ($3::text is null or lane in (select jsonb_array_elements_text($3::text::jsonb)))
    returning id, kind, lane
  )
  select retried.id::text, kind, lane
  from (select pg_notify('${CHANNEL}', '')::text as told) notified left join retried on told is not null`

/**
 * Takes dead letters of a shop up again, each with its whole number of attempts. They keep their ids, and with them the
 * idempotency keys of what was tried before. Asked twice, also at one moment, the second finds nothing to take up.
 */
export async function retryFailed(tx: Queryable, { shop, id, lanes }: Asked): Promise<RetriedMessage[]> {
  const { rows } = await tx.query<RetriedMessage | { id: null }>(SQL, [
    shop,
    id ?? null,
    lanes ? JSON.stringify(lanes) : null,
  ])
  return rows.filter((row) => row.id !== null)
}
