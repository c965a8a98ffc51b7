import type { SandboxConfig } from '../config'
import type { State } from '../state'
import { dueDeliveries, makeDue, recordAttempt } from './deliveries'
import { emitEvent, type Payload } from './emit-event'
import { sendDelivery } from './send-delivery'

export type Webhooks = {
  /** Stores one delivery for each subscription of the app to this topic, and sends it at once. Without a `Webhooks` at hand: `emitEvent`. */
  emit: (shop: string, topic: string, payload: Payload) => void
  /** False when there is no such delivery. */
  redeliver: (id: number) => boolean
  stop: () => Promise<void>
}

const LOOK_EVERY_MS = 100
const AT_ONCE = 20

/** What the shops tell the app. Deliveries are rows, so that one that is due survives a restart of the sandbox. */
export function openWebhooks({ state, config }: { state: State; config: SandboxConfig }): Webhooks {
  const { app } = config
  let stopping = false
  let sending: Promise<void> | null = null

  async function sendDue(): Promise<void> {
    for (
      let due = dueDeliveries(state, AT_ONCE);
      due.length > 0 && !stopping;
      due = dueDeliveries(state, AT_ONCE)
    ) {
      await Promise.all(
        due.map(async (delivery) =>
          recordAttempt(state, delivery, await sendDelivery({ state, app }, delivery)),
        ),
      )
    }
  }
  const send = () => {
    sending ??= sendDue().finally(() => {
      sending = null
    })
  }
  const timer = setInterval(send, LOOK_EVERY_MS)
  const ignoreClock = state.clock.onMove(send)

  return {
    emit(shop, topic, payload) {
      emitEvent({ state, config }, { shop, topic, payload })
      send()
    },
    redeliver(id) {
      const found = makeDue(state, id)
      send()
      return found
    },
    async stop() {
      stopping = true
      clearInterval(timer)
      ignoreClock()
      await sending
    },
  }
}
