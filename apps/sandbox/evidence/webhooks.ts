import { ABSENT } from './evidence'
import type { Outgoing } from './outgoing'

const STRUCTURE = 'shopify.dev, "Webhooks delivery structure" (docs/apps/build/webhooks/delivery-structure)'
const FILTERING = 'shopify.dev, "Filter webhook deliveries" (docs/apps/build/webhooks/delivery-filtering)'
const product = {
  id: 9554194432293,
  title: 'Greatest Hits Collection',
  status: 'active',
  product_type: 'Music',
  updated_at: '2025-04-22T14:30:00-05:00',
  variants: [{ id: 123456789, title: 'Album Edition', price: '129.99', taxable: true, weight: 0.2 }],
  tags: 'music, vinyl',
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const webhookCases: Outgoing[] = [
  {
    id: 'webhook/headers',
    says: 'a delivery is a POST of JSON with these headers',
    status: 'documented',
    source: `${STRUCTURE}; @shopify/shopify-api, lib/types (ShopifyHeader)`,
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
    source:
      'that there are 8 in 4 hours and that the time between them grows is documented; webhooks.test.ts holds the schedule',
    when: { topic: 'app/uninstalled', payload: {} },
    sent: { method: 'POST' },
  },
  {
    id: 'webhook/optional-headers',
    says: 'a subscription without a name or a sub-topic sends neither header',
    status: 'documented',
    source: STRUCTURE,
    when: { topic: 'app/uninstalled', payload: {} },
    sent: { headers: { 'x-shopify-name': ABSENT, 'x-shopify-sub-topic': ABSENT } },
  },
  {
    id: 'webhook/name',
    says: 'the name of a subscription comes as X-Shopify-Name',
    status: 'documented',
    source: STRUCTURE,
    when: { topic: 'shop/update', payload: product, subscription: { name: 'prices' } },
    sent: { path: '/hooks', headers: { 'x-shopify-name': 'prices' }, body: JSON.stringify(product) },
  },
  {
    id: 'webhook/include-fields',
    says: 'include_fields narrows the body to those fields, nested ones by a period',
    status: 'documented',
    source: STRUCTURE,
    when: {
      topic: 'shop/update',
      payload: product,
      subscription: { includeFields: ['id', 'variants.id', 'variants.price', 'updated_at'] },
    },
    sent: {
      body: '{"id":9554194432293,"variants":[{"id":123456789,"price":"129.99"}],"updated_at":"2025-04-22T14:30:00-05:00"}',
    },
  },
  {
    id: 'webhook/filter',
    says: 'a filter in search syntax lets a matching payload through; one element of a list is enough',
    status: 'documented',
    source: FILTERING,
    when: {
      topic: 'shop/update',
      payload: product,
      subscription: {
        filter:
          'id:* AND status:active AND (product_type:Music OR product_type:Movies) AND -invalid_field:* AND variants.taxable:true AND variants.weight:<5 AND variants.price:>=100 AND variants.title:Album*',
      },
    },
    sent: { path: '/hooks' },
  },
  ...[
    { id: 'no-match', says: 'a filter that does not match suppresses the delivery', filter: 'status:draft' },
    { id: 'case', says: 'a filter heeds case', filter: 'status:Active' },
    {
      id: 'equality',
      says: 'a colon in a filter is equality, not a search for words',
      filter: 'title:Greatest',
    },
    {
      id: 'unknown-field',
      says: 'a filter by a field that the payload has not lets nothing through',
      filter: 'shade:*',
    },
    {
      id: 'type',
      says: 'a filter that compares a text with a number lets nothing through',
      filter: 'status:>5',
    },
  ].map(
    ({ id, says, filter }): Outgoing => ({
      id: `webhook/filter-${id}`,
      says,
      status: 'documented',
      source: FILTERING,
      when: { topic: 'shop/update', payload: product, subscription: { filter } },
      sent: ABSENT,
    }),
  ),
  {
    id: 'webhook/filter-tags',
    says: 'each tag of a product is a keyword in the text of its tags',
    status: 'documented',
    source: FILTERING,
    when: { topic: 'shop/update', payload: product, subscription: { filter: 'tags:vinyl' } },
    sent: { path: '/hooks' },
  },
  {
    id: 'webhook/filter-include-fields',
    says: 'a filter by a field that include_fields leaves out lets nothing through',
    status: 'assumed',
    source: `${STRUCTURE} says that such a field must be included, not what happens otherwise`,
    when: {
      topic: 'shop/update',
      payload: product,
      subscription: { filter: 'status:active', includeFields: ['id'] },
    },
    sent: ABSENT,
  },
  {
    id: 'webhook/relative-uri',
    says: 'a relative uri stands below the address of the app',
    status: 'library',
    source: 'Shopify/cli, packages/app/src/cli/models/extensions/specifications/validation/url_prepender.ts',
    when: { topic: 'shop/update', payload: {}, subscription: { uri: '/api/hooks?from=toml' } },
    sent: { path: '/api/hooks', query: { from: 'toml' } },
  },
]
