import { randomUUID } from 'node:crypto'
import type { SandboxConfig } from '../config'
import { type State, transaction } from '../state'
import { addDelivery } from './deliveries'

export type Payload = Record<string, unknown>

/** Something that happened in a shop and that an app may have subscribed to. */
export type ShopEvent = {
  /** `<name>.myshopify.com` */
  shop: string
  /** As headers write it: `products/update`. */
  topic: string
  /** The body; a function where it differs between API versions (each subscription has its own). */
  payload: Payload | ((apiVersion: string) => Payload)
}

/**
 * Stores one delivery for each subscription of the app to this topic; the sender finds them and sends them.
 * Call it inside the transaction of the deed: then the event is told if, and only if, the deed was done, whatever dies
 * in between. It works with the context of the Admin API and with that of the web alike.
 */
export function emitEvent(
  { state, config }: { state: State; config: SandboxConfig },
  event: ShopEvent,
): void {
  const { shop, topic, payload } = event
  const { subscriptions, apiVersion } = config.app.webhooks
  const eventId = randomUUID()
  transaction(state, () => {
    for (const { topics, complianceTopics, uri } of subscriptions) {
      if (!topics.includes(topic) && !complianceTopics.includes(topic)) continue
      const body = typeof payload === 'function' ? payload(apiVersion) : payload
      addDelivery(state, { shop, topic, uri, payload: body, eventId })
    }
  })
}
