import { request } from 'undici'
import type { SandboxApp } from '../config'
import type { State } from '../state'
import { signMessage } from './sign-message'
import type { WebhookMessage } from './webhook-messages'

/** Svix waits this long for an answer; that Resend leaves it so is assumed. */
const TIMEOUT_MS = 15_000

/** One attempt. Only an answer of 200–299 counts; a redirect is not followed. */
export async function sendMessage(
  { state, app }: { state: State; app: SandboxApp },
  message: WebhookMessage,
): Promise<{ at: string; ok: boolean; answer: string }> {
  const at = state.clock.now().toISOString()
  const target = targetOf(message.endpoint, app)
  if (target === null) return { at, ok: false, answer: 'not sent: the address is not on this machine' }
  try {
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

/** The app's public address leads to where it listens; otherwise only this machine is reached, for nothing leaves it. */
function targetOf(endpoint: string, app: SandboxApp): { url: string; host: string } | null {
  const asked = new URL(endpoint)
  if (asked.host === new URL(app.applicationUrl).host)
    return { url: `${app.origin}${asked.pathname}${asked.search}`, host: asked.host }
  const isHere = /^(localhost|([a-z0-9-]+\.)+localhost|127\.0\.0\.1|\[::1\])$/.test(asked.hostname)
  if (!isHere) return null
  const address = new URL(asked)
  if (asked.hostname.endsWith('localhost')) address.hostname = '127.0.0.1'
  return { url: address.href, host: asked.host }
}
