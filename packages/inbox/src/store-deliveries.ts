import type pg from 'pg'
import type { Delivery } from './delivery'
import { executeWithBlob } from './execute-with-blob'

const STATEMENT = 'store_deliveries'

/**
 * One statement and so one commit for all deliveries. What tells of them comes as JSON, their bodies as one piece that
 * is cut apart here. The ids are drawn first, so that a duplicate, whether of an older delivery or of one beside it, has
 * an id that was not stored, and its body stays away too.
 */
const PREPARE = `
  prepare ${STATEMENT} (text, bytea) as
  with input as materialized (
    select nextval('inbox.event_id_seq') as id, delivery.*
    from json_to_recordset($1::json) as delivery (
      source text, shop text, "webhookId" text, topic text, "eventId" text, "apiVersion" text, "triggeredAt" timestamptz,
      start int, length int)
  ), stored as (
    insert into inbox.event (id, source, shop, webhook_id, topic)
    select id, source, shop, "webhookId", topic from input
    on conflict (source, shop, webhook_id) do nothing
    returning id, received_at
  )
  insert into inbox.body (event_id, received_at, shopify_event_id, api_version, triggered_at, body)
  select id, received_at, "eventId", "apiVersion", "triggeredAt", substr($2, start, length)
  from stored join input using (id)`

/** Once on every connection that is to store deliveries. */
export async function prepareToStore(client: pg.Client): Promise<void> {
  await client.query(PREPARE)
}

/** Stores deliveries; when it resolves they are on disk. One that is there already is left as it is. */
export function storeDeliveries(
  client: pg.Client,
  deliveries: readonly Delivery[],
  timeoutMs: number,
): Promise<void> {
  let start = 1
  const rows = deliveries.map(({ body, ...delivery }) => {
    const row = { ...delivery, start, length: body.length }
    start += body.length
    return row
  })
  return executeWithBlob(client, {
    statement: STATEMENT,
    text: JSON.stringify(rows),
    pieces: deliveries.map(({ body }) => body),
    timeoutMs,
  })
}
