import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { fail, isShopDomain, ok, type Result } from '@souk/kernel'
import type { DeliveryRefusal, ShopifyDelivery } from './delivery'
import { headerOf } from './header-of'

/**
 * Verifies a webhook: `X-Shopify-Hmac-Sha256` is the base64 HMAC-SHA256 of the raw body under the app's secret
 * (shopify.dev, "Verify webhook deliveries"). After a rotation the previous secret still signs for a while, so any
 * of `secrets` will do.
 */
export function readShopifyDelivery({
  headers,
  body,
  secrets,
}: {
  headers: IncomingHttpHeaders
  body: Buffer
  secrets: readonly string[]
}): Result<ShopifyDelivery, DeliveryRefusal> {
  const shop = headerOf(headers, 'x-shopify-shop-domain')
  const webhookId = headerOf(headers, 'x-shopify-webhook-id')
  const topic = headerOf(headers, 'x-shopify-topic')
  const signature = headerOf(headers, 'x-shopify-hmac-sha256')
  if (!shop || !isShopDomain(shop) || !webhookId || !topic || !signature) return fail('missing-header')
  if (!isSigned(body, signature, secrets)) return fail('bad-signature')
  return ok({
    source: 'shopify',
    shop,
    webhookId,
    eventId: headerOf(headers, 'x-shopify-event-id'),
    topic,
    apiVersion: headerOf(headers, 'x-shopify-api-version'),
    triggeredAt: readDate(headerOf(headers, 'x-shopify-triggered-at')),
    body,
  })
}

function isSigned(body: Buffer, signature: string, secrets: readonly string[]): boolean {
  const claimed = Buffer.from(signature, 'base64')
  return secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(body).digest()
    return claimed.length === expected.length && timingSafeEqual(claimed, expected)
  })
}

function readDate(text: string | null): Date | null {
  const date = new Date(text ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date
}
