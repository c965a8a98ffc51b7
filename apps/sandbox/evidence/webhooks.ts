import type { Outgoing } from './outgoing'

const STRUCTURE = 'shopify.dev, "Webhooks delivery structure" (docs/apps/build/webhooks/delivery-structure)'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const webhookCases: Outgoing[] = [
  {
    id: 'webhook/headers',
    says: 'a delivery is a POST of JSON with these headers',
    status: 'library',
    source: '@shopify/shopify-api, lib/webhooks/types and lib/types (ShopifyHeader)',
    when: { topic: 'app/uninstalled', payload: { id: 1 } },
    sent: {
      method: 'POST',
      path: '/webhooks',
      headers: {
        'content-type': 'application/json',
        'x-shopify-topic': 'app/uninstalled',
        'x-shopify-shop-domain': 'aurora-market.myshopify.com',
        'x-shopify-api-version': '2026-07',
        'x-shopify-webhook-id': UUID,
        'x-shopify-event-id': UUID,
        'x-shopify-triggered-at': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
        'x-shopify-hmac-sha256': /^[A-Za-z0-9+/]{43}=$/,
      },
      body: '{"id":1}',
    },
  },
  {
    id: 'webhook/compliance',
    says: 'compliance topics go to the subscription that names them as compliance topics',
    status: 'documented',
    source: 'shopify.dev, app configuration, `compliance_topics`',
    when: { topic: 'customers/redact', payload: { shop_id: 1 } },
    sent: { path: '/webhooks', headers: { 'x-shopify-topic': 'customers/redact' } },
  },
  {
    id: 'webhook/agent',
    says: 'the sender calls itself Shopify-Captain-Hook',
    status: 'assumed',
    source: `seen in many logs; ${STRUCTURE} does not promise it`,
    when: { topic: 'app/uninstalled', payload: {} },
    sent: { headers: { 'user-agent': 'Shopify-Captain-Hook' } },
  },
  {
    id: 'webhook/retry-spread',
    says: 'how the eight retries are spread over the four hours',
    status: 'assumed',
    source: 'only their number and the four hours are documented; webhooks.test.ts holds the schedule',
    when: { topic: 'app/uninstalled', payload: {} },
    sent: { method: 'POST' },
  },
]
