import type { SandboxConfig } from '../config'
import type { State } from '../state'
import { recordAttempt } from './attempt'
import { type Delivery, dueDeliveries, findDelivery, giveUp, makeDue } from './deliveries'
import { destinationOf } from './destination'
import { emitEvent, type Payload } from './emit-event'
import { sendDelivery } from './send-delivery'

export type Webhooks = {
  /** `emitEvent`, for whoever has a `Webhooks` at hand; the first attempt follows at once. */
  emit: (shop: string, topic: string, payload: Payload) => void
  /** False when there is no such delivery, or nowhere to send it. */
  redeliver: (id: number) => boolean
  stop: () => Promise<void>
}

const LOOK_EVERY_MS = 100
/** How many the app has to answer at the same time. No order is kept between them, as with Shopify. */
const AT_ONCE = 20

/** What the shops tell the app. Deliveries are rows, so that one that is due survives a restart of the sandbox. */
export function openWebhooks({ state, config }: { state: State; config: SandboxConfig }): Webhooks {
  const sending = new Map<number, Promise<void>>()
  let stopping = false

  /** Fills what is free; a slow one holds up nobody else. */
  function send(): void {
    // What was emitted in a transaction is real only when that has ended; the next look finds it.
    if (stopping || state.db.isTransaction) return
    const free = AT_ONCE - sending.size
    if (free <= 0) return
    for (const delivery of dueDeliveries(state, free, [...sending.keys()])) {
      const sent = attempt(delivery).finally(() => {
        sending.delete(delivery.id)
        send()
      })
      sending.set(delivery.id, sent)
    }
  }
  async function attempt(delivery: Delivery): Promise<void> {
    const outcome = await sendDelivery({ state, config }, delivery)
    if ('nowhere' in outcome) giveUp(state, delivery.id, outcome.nowhere)
    else recordAttempt(state, delivery, outcome)
  }
  const timer = setInterval(send, LOOK_EVERY_MS)
  const stopListening = state.clock.onMove(send)

  return {
    emit(shop, topic, payload) {
      emitEvent({ state, config }, { shop, topic, payload })
      send()
    },
    redeliver(id) {
      const found = findDelivery(state, id)
      if (!found || destinationOf(found.uri, config).kind === 'nowhere') return false
      makeDue(state, id)
      send()
      return true
    },
    async stop() {
      stopping = true
      clearInterval(timer)
      stopListening()
      await Promise.all(sending.values())
    },
  }
}
