import { CLAIM_COLUMNS, type Claim, type Queue } from '@souk/queue'
import type { ResendDelivery, ShopifyDelivery } from './delivery'

/** A stored delivery in a worker's hands. */
export type InboxEvent = ShopifyEvent | ResendEvent

export type ShopifyEvent = Claim & ShopifyDelivery & { receivedAt: Date }

export type ResendEvent = Claim & ResendDelivery & { receivedAt: Date }

/** Where workers of the inbox listen. */
export const CHANNEL = 'souk_inbox'

export const inboxQueue: Queue = {
  table: 'inbox.event',
  idType: 'bigint',
  channel: CHANNEL,
  select: `
    select ${CLAIM_COLUMNS}, claimed.source, claimed.shop, claimed.webhook_id as "webhookId", claimed.topic,
      claimed.received_at as "receivedAt", body.shopify_event_id as "eventId", body.api_version as "apiVersion",
      body.triggered_at as "triggeredAt", body.body
    from claimed
    join inbox.body on body.event_id = claimed.id and body.received_at = claimed.received_at`,
}
