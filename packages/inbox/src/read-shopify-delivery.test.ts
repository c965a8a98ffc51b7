import { expect, test } from 'vitest'
import { readShopifyDelivery } from './read-shopify-delivery'
import { signedHeaders } from './test-delivery'

const body = Buffer.from('{"id": 1, "note": "Łódź"}')
const secrets = ['current', 'previous']

test('a body signed with the current or the previous secret is accepted as it is', () => {
  for (const secret of secrets) {
    const headers = signedHeaders(body, secret)
    expect(readShopifyDelivery({ headers, body, secrets })).toEqual({
      ok: true,
      value: {
        source: 'shopify',
        shop: 'aurora-market.myshopify.com',
        webhookId: headers['x-shopify-webhook-id'],
        eventId: headers['x-shopify-event-id'],
        topic: 'orders/create',
        apiVersion: '2026-07',
        triggeredAt: new Date('2026-08-01T10:00:00.123Z'),
        body,
      },
    })
  }
})

test('another secret, another body or no signature to speak of is refused', () => {
  const headers = signedHeaders(body, 'current')
  const refused = { ok: false, reason: 'bad-signature' }
  expect(readShopifyDelivery({ headers, body, secrets: ['other'] })).toEqual(refused)
  expect(readShopifyDelivery({ headers, body: Buffer.concat([body, Buffer.from(' ')]), secrets })).toEqual(
    refused,
  )
  for (const signature of ['x', '%%%', headers['x-shopify-hmac-sha256']?.slice(0, 20)]) {
    expect(
      readShopifyDelivery({ headers: { ...headers, 'x-shopify-hmac-sha256': signature }, body, secrets }),
    ).toEqual(refused)
  }
})

test('every header that identifies a delivery is required, and has to be possible', () => {
  const headers = signedHeaders(body, 'current')
  const refused = { ok: false, reason: 'missing-header' }
  for (const name of ['hmac-sha256', 'shop-domain', 'topic', 'webhook-id'].map((end) => `x-shopify-${end}`)) {
    for (const value of [undefined, '', 'x'.repeat(256)]) {
      expect(readShopifyDelivery({ headers: { ...headers, [name]: value }, body, secrets })).toEqual(refused)
    }
  }
  expect(
    readShopifyDelivery({ headers: { ...headers, 'x-shopify-shop-domain': 'evil.example' }, body, secrets }),
  ).toEqual(refused)
})

test('what only describes a delivery may be missing or nonsense', () => {
  const { 'x-shopify-event-id': _, 'x-shopify-api-version': __, ...headers } = signedHeaders(body, 'current')
  expect(
    readShopifyDelivery({ headers: { ...headers, 'x-shopify-triggered-at': 'yesterday' }, body, secrets }),
  ).toMatchObject({ ok: true, value: { eventId: null, apiVersion: null, triggeredAt: null } })
})
