import type { Queryable } from '@souk/kernel'
import { CHANNEL, type NewMessage } from './outbox-queue'

/** The notification leaves when the transaction commits, and not at all when nothing was added. */
const SQL = `
  with added as (
    insert into outbox.message (shop, kind, lane, dedupe_key, payload)
    select shop, kind, lane, dedupe_key, payload
    from rows from (
      jsonb_to_recordset($1::text::jsonb) as (shop text, kind text, lane text, "dedupeKey" text, payload jsonb)
    ) with ordinality as message (shop, kind, lane, dedupe_key, payload, position)
    order by position
    on conflict (shop, dedupe_key) do nothing
    returning 1
  )
  select pg_notify('${CHANNEL}', '')::text from added limit 1`

/** Has messages leave once the caller's transaction commits: one statement for however many. */
export async function enqueue(tx: Queryable, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length > 0) await tx.query(SQL, [JSON.stringify(messages)])
}
