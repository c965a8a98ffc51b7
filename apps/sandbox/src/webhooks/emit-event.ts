import { randomUUID } from 'node:crypto'
import type { SandboxConfig } from '../config'
import { type State, transaction } from '../state'
import { addDelivery, type Delivery, holdBehind } from './deliveries'
import { destinationOf } from './destination'
import { passesFilter } from './filter/matches-filter'
import { onlyFields } from './include-fields'
import { isRepeated } from './repeated'
import { listening, type Subscription } from './subscription'
import { drawFaults, type Fault, type FaultKind } from './switches'

export type Payload = Record<string, unknown>

/** A metafield as payloads carry it. */
type PayloadMetafield = { namespace: string; key: string } & Record<string, unknown>

/** Something that happened in a shop and that an app may have subscribed to. */
export type ShopEvent = {
  /** `<name>.myshopify.com` */
  shop: string
  /** As headers write it: `products/update`. */
  topic: string
  /** The body; a function where it differs between API versions (each subscription has its own). */
  payload: Payload | ((apiVersion: string) => Payload)
  /** Of the thing it happened to: a subscription that asks for some of them gets those as `metafields`. */
  metafields?: PayloadMetafield[]
  subTopic?: string
  /** The same for everything that one deed brought about; a new one when left out. */
  eventId?: string
  /** How long after the deed Shopify tells of it; at once when left out. */
  afterS?: number
}

type Told = { event: ShopEvent; eventId: string; subscription: Subscription; body: string }

/**
 * Stores one delivery for each subscription of the app that hears of the event; the sender finds them and sends them.
 * Call it inside the transaction of the deed: then the event is told if, and only if, the deed was done, whatever dies
 * in between. It works with the context of the Admin API and with that of the web alike.
 */
export function emitEvent(context: { state: State; config: SandboxConfig }, event: ShopEvent): void {
  const { state, config } = context
  const eventId = event.eventId ?? randomUUID()
  transaction(state, () => {
    for (const subscription of listening({ state, app: config.app, shop: event.shop }, event.topic)) {
      if (subscription.subTopic !== null && subscription.subTopic !== event.subTopic) continue
      const body = bodyFor(subscription, event)
      // A field that `includeFields` leaves out can not be filtered by either.
      if (!passesFilter(body, subscription.filter)) continue
      queue(context, { event, eventId, subscription, body: JSON.stringify(body) })
    }
  })
}

function bodyFor(subscription: Subscription, { payload, metafields = [] }: ShopEvent): unknown {
  const { apiVersion, includeFields, metafieldNamespaces, metafields: identifiers } = subscription
  const whole = typeof payload === 'function' ? payload(apiVersion) : payload
  const body = includeFields.length === 0 ? whole : onlyFields(whole, includeFields)
  if (metafieldNamespaces.length + identifiers.length === 0) return body
  const wanted = metafields.filter(
    ({ namespace, key }) =>
      metafieldNamespaces.includes(namespace) ||
      identifiers.some((each) => each.namespace === namespace && each.key === key),
  )
  return typeof body === 'object' ? { ...body, metafields: wanted } : body
}

function queue({ state, config }: { state: State; config: SandboxConfig }, told: Told): void {
  const { event, subscription, body, eventId } = told
  const { shop, topic, afterS = 0 } = event
  const drawn = drawFaults(state, { shop, topic })
  const skipped = reasonNotToSend({ state, config }, told, drawn)
  const triggeredAt = new Date(state.clock.now().getTime() + afterS * 1000)
  const delayS = drawn.reduce((sum, each) => sum + (each.kind === 'delay' ? each.seconds : 0), 0)
  const isHeld = drawn.some(({ kind }) => kind === 'reorder')
  const dueAt = new Date(triggeredAt.getTime() + (delayS + (isHeld ? HELD_FOR_S : 0)) * 1000)
  const delivery = {
    eventId,
    webhookId: randomUUID(),
    shop,
    topic,
    subTopic: event.subTopic ?? null,
    name: subscription.name,
    apiVersion: subscription.apiVersion,
    subscription: subscription.key,
    uri: subscription.uri,
    body,
    triggeredAt,
    dueAt,
    isHeld,
    status: skipped === null ? ('pending' as const) : ('not-sent' as const),
    note: skipped ?? noteOf(drawn),
    faults: drawn.filter(({ kind }) => kind === 'slow' || kind === 'broken'),
  } satisfies Parameters<typeof addDelivery>[1]
  const copies = drawn.reduce((sum, each) => sum + (each.kind === 'duplicate' ? each.copies : 0), 0)
  for (let sent = 0; sent <= copies; sent++) {
    const id = addDelivery(state, delivery)
    if (!isHeld && skipped === null) holdBehind(state, { shop, id })
  }
}

/** One that is held back goes after the next one of its shop, and after this long when there is none. */
const HELD_FOR_S = 3

function reasonNotToSend(
  { state, config }: { state: State; config: SandboxConfig },
  { event: { shop }, subscription, body }: Told,
  drawn: Fault[],
): Delivery['note'] {
  const destination = destinationOf(subscription.uri, config)
  if (destination.kind === 'nowhere') return destination.why
  if (drawn.some(({ kind }) => kind === 'drop')) return 'dropped by a switch'
  return subscription.includeFields.length > 0 && isRepeated(state, { shop, subscription, body })
    ? 'debounced: the same body went to this subscription a moment before'
    : null
}

const DONE: Record<FaultKind, string> = {
  duplicate: 'sent more than once',
  delay: 'delayed',
  reorder: 'held back behind the next one',
  drop: 'dropped',
  slow: 'trickled at the first attempt',
  broken: 'broken off at the first attempt',
}
const noteOf = (drawn: Fault[]): string | null =>
  drawn.length === 0 ? null : `by a switch: ${drawn.map(({ kind }) => DONE[kind]).join(', ')}`
