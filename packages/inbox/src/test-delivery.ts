import { createHmac, randomUUID } from 'node:crypto'
import { shopDomain } from '@souk/kernel'
import type { ShopifyDelivery } from './delivery'

export const TEST_SECRET = 'test-secret'

export function newDelivery(overrides: Partial<ShopifyDelivery> = {}): ShopifyDelivery {
  return {
    source: 'shopify',
    shop: shopDomain('aurora-market.myshopify.com'),
    webhookId: randomUUID(),
    eventId: randomUUID(),
    topic: 'orders/create',
    apiVersion: '2026-07',
    triggeredAt: new Date('2026-08-01T10:00:00.123Z'),
    body: Buffer.from('{"id":1}'),
    ...overrides,
  }
}

/** The headers with which Shopify sends a body. */
export function signedHeaders(body: Buffer | string, secret = TEST_SECRET): Record<string, string> {
  return {
    'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    'x-shopify-shop-domain': 'aurora-market.myshopify.com',
    'x-shopify-topic': 'orders/create',
    'x-shopify-webhook-id': randomUUID(),
    'x-shopify-event-id': randomUUID(),
    'x-shopify-api-version': '2026-07',
    'x-shopify-triggered-at': '2026-08-01T10:00:00.123456789Z',
  }
}
