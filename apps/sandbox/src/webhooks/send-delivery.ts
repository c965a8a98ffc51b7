import { createHmac } from 'node:crypto'
import { Agent, request } from 'undici'
import type { SandboxApp } from '../config'
import { asSigner } from '../oauth/secrets'
import type { State } from '../state'
import type { Attempt, Delivery } from './deliveries'

/** Source: shopify.dev, "Troubleshoot webhooks": one second to connect, five in all. */
const CONNECT_TIMEOUT_MS = 1000
const DELIVERY_TIMEOUT_MS = 5000

const connections = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } })

/** One attempt. Only an answer of 200–299 counts as received; a redirect is not followed. */
export async function sendDelivery(
  { state, app }: { state: State; app: SandboxApp },
  delivery: Delivery,
): Promise<{ ok: boolean; attempt: Attempt }> {
  const at = state.clock.now().toISOString()
  const started = performance.now()
  const { ok, answer } = await post(asSigner(state, app), delivery)
  return { ok, attempt: { at, durationMs: Math.round(performance.now() - started), answer } }
}

async function post(app: SandboxApp, delivery: Delivery): Promise<{ ok: boolean; answer: string }> {
  const path = new URL(delivery.uri, app.applicationUrl)
  try {
    const { statusCode, body } = await request(`${app.origin}${path.pathname}${path.search}`, {
      method: 'POST',
      headers: { host: path.host, ...deliveryHeaders(app, delivery) },
      body: delivery.body,
      dispatcher: connections,
      signal: AbortSignal.timeout(DELIVERY_TIMEOUT_MS),
    })
    await body.dump()
    return { ok: statusCode >= 200 && statusCode < 300, answer: String(statusCode) }
  } catch (error) {
    return { ok: false, answer: error instanceof Error ? error.message : String(error) }
  }
}

/** The signature covers the raw bytes of the body. Source: shopify.dev, "Webhooks delivery structure". */
export function deliveryHeaders(app: SandboxApp, delivery: Delivery): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Shopify-Captain-Hook',
    'x-shopify-topic': delivery.topic,
    'x-shopify-hmac-sha256': createHmac('sha256', app.apiSecret).update(delivery.body).digest('base64'),
    'x-shopify-shop-domain': delivery.shop,
    'x-shopify-api-version': app.webhooks.apiVersion,
    'x-shopify-webhook-id': delivery.webhookId,
    'x-shopify-event-id': delivery.eventId,
    'x-shopify-triggered-at': delivery.triggeredAt,
  }
}
