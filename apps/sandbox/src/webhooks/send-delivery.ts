import { createHmac } from 'node:crypto'
import type { SandboxApp, SandboxConfig } from '../config'
import { asSigner } from '../oauth/secrets'
import type { State } from '../state'
import type { Outcome } from './attempt'
import type { Delivery } from './deliveries'
import { destinationOf } from './destination'
import { post } from './post'

/** One attempt; null when there is nowhere to send it. The switches of the shop meet the first attempt alone. */
export async function sendDelivery(
  { state, config }: { state: State; config: SandboxConfig },
  delivery: Delivery,
): Promise<Outcome | { nowhere: string }> {
  const destination = destinationOf(delivery.uri, config)
  if (destination.kind === 'nowhere') return { nowhere: destination.why }
  const requestHeaders = deliveryHeaders(asSigner(state, config.app), delivery)
  const faults = delivery.attempts === 0 ? delivery.faults : []
  const slow = faults.find((fault) => fault.kind === 'slow')
  const at = state.clock.now().toISOString()
  const answer = await post({
    ...destination,
    headers: requestHeaders,
    body: delivery.body,
    trickleMs: slow ? slow.seconds * 1000 : 0,
    breaksOff: faults.some(({ kind }) => kind === 'broken'),
  })
  return { at, requestHeaders: { host: destination.host, ...requestHeaders }, ...answer }
}

/** The signature covers the raw bytes of the body. Source: shopify.dev, "Webhooks delivery structure". */
function deliveryHeaders(app: SandboxApp, delivery: Delivery): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Shopify-Captain-Hook',
    'x-shopify-topic': delivery.topic,
    'x-shopify-hmac-sha256': createHmac('sha256', app.apiSecret).update(delivery.body).digest('base64'),
    'x-shopify-shop-domain': delivery.shop,
    'x-shopify-api-version': delivery.apiVersion,
    'x-shopify-webhook-id': delivery.webhookId,
    'x-shopify-event-id': delivery.eventId,
    'x-shopify-triggered-at': delivery.triggeredAt,
    ...(delivery.name === null ? {} : { 'x-shopify-name': delivery.name }),
    ...(delivery.subTopic === null ? {} : { 'x-shopify-sub-topic': delivery.subTopic }),
  }
}
