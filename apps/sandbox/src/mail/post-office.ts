import type { SandboxConfig } from '../config'
import type { State } from '../state'
import { deliverDueMails } from './deliver-mail'
import { sendMessage } from './send-message'
import { configureEndpoint } from './webhook-endpoints'
import { dueMessages, recordAttempt } from './webhook-messages'

const LOOK_EVERY_MS = 250
const AT_ONCE = 20

/** Sends scheduled mails when their time comes, and tells webhooks what became of mails, until it is stopped. */
export function openPostOffice({ state, config }: { state: State; config: SandboxConfig }): {
  stop: () => Promise<void>
} {
  const { resendWebhook } = config
  let stopping = false
  let sending: Promise<void> | null = null

  async function sendDue(): Promise<void> {
    // Each time, because a reset or a restored snapshot may have taken it away.
    if (resendWebhook) configureEndpoint(state, resendWebhook)
    deliverDueMails(state)
    for (
      let due = dueMessages(state, AT_ONCE);
      due.length > 0 && !stopping;
      due = dueMessages(state, AT_ONCE)
    ) {
      await Promise.all(
        due.map(async (message) =>
          recordAttempt(state, message, await sendMessage({ state, config }, message)),
        ),
      )
    }
  }
  const send = () => {
    sending ??= sendDue().finally(() => {
      sending = null
    })
  }
  send()
  const timer = setInterval(send, LOOK_EVERY_MS)
  const stopListening = state.clock.onMove(send)

  return {
    async stop() {
      stopping = true
      stopListening()
      clearInterval(timer)
      await sending
    },
  }
}
