import type { IncomingHttpHeaders } from 'node:http'
import { fail, ok, type Result } from '@souk/kernel'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { DeliveryRefusal, ResendDelivery } from './delivery'
import { headerOf } from './header-of'

/**
 * Verifies a webhook of the mail service: Svix signs id, time and raw body (resend.com, "Verify Webhooks Requests"; the
 * library compares in constant time and allows five minutes). After a rotation the previous secret still signs for a
 * while, so any of `secrets` will do.
 */
export function readResendDelivery({
  headers,
  body,
  secrets,
}: {
  headers: IncomingHttpHeaders
  body: Buffer
  secrets: readonly string[]
}): Result<ResendDelivery, DeliveryRefusal> {
  const webhookId = headerOf(headers, 'svix-id')
  const timestamp = headerOf(headers, 'svix-timestamp')
  const signature = headers['svix-signature']
  if (!webhookId || !timestamp || typeof signature !== 'string' || signature === '')
    return fail('missing-header')
  const signed = {
    'webhook-id': webhookId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  }
  const refusals = secrets.map((secret) => refusalOf(secret, body, signed))
  if (!refusals.includes(null)) return fail(refusals.includes('stale') ? 'stale' : 'bad-signature')
  return ok({
    source: 'resend',
    shop: null,
    webhookId,
    eventId: null,
    topic: 'email',
    apiVersion: null,
    triggeredAt: new Date(Number(timestamp) * 1000),
    body,
  })
}

/** The library holds the time against the clock before it looks at the signature. */
function refusalOf(
  secret: string,
  body: Buffer,
  headers: Record<string, string>,
): 'bad-signature' | 'stale' | null {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false })
    return null
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error
    return /timestamp too/.test(error.message) ? 'stale' : 'bad-signature'
  }
}
