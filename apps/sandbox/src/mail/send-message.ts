import type { SandboxConfig } from '../config'
import type { State } from '../state'
import { destinationOf } from '../webhooks/destination'
import { signMessage } from './sign-message'
import type { WebhookMessage } from './webhook-messages'

/** Svix waits this long for an answer; that Resend leaves it so is assumed. */
const TIMEOUT_MS = 15_000

/** One attempt. Only an answer of 200–299 counts; a redirect is not followed. */
export async function sendMessage(
  { state, config }: { state: State; config: SandboxConfig },
  message: WebhookMessage,
): Promise<{ at: string; ok: boolean; answer: string }> {
  const at = state.clock.now().toISOString()
  const target = targetOf(message.endpoint, config)
  if ('why' in target) return { at, ok: false, answer: `not sent: ${target.why}` }
  try {
    // Loaded when the first message leaves: the start does not wait for it.
    const { request } = await import('undici')
    const { statusCode, body } = await request(target.url, {
      method: 'POST',
      headers: {
        host: target.host,
        'content-type': 'application/json',
        'user-agent': 'Svix-Webhooks/1.56.0',
        ...signMessage({ ...message, now: state.clock.realNow() }),
      },
      body: message.body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await body.dump()
    return { at, ok: statusCode >= 200 && statusCode < 300, answer: String(statusCode) }
  } catch (error) {
    return { at, ok: false, answer: error instanceof Error ? error.message : String(error) }
  }
}

/** As for Shopify's webhooks. Not every resolver knows the names below localhost, so those are not asked for. */
function targetOf(endpoint: string, config: SandboxConfig): { url: string; host: string } | { why: string } {
  const destination = destinationOf(endpoint, config)
  if (destination.kind === 'nowhere') return destination
  const address = new URL(destination.url)
  if (address.hostname.endsWith('localhost')) address.hostname = '127.0.0.1'
  return { url: address.href, host: destination.host }
}
