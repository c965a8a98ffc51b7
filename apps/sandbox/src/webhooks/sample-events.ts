import type { SandboxConfig } from '../config'
import { type Customer, listCustomers } from '../customers'
import type { Shop } from '../shops'
import type { State } from '../state'
import type { Payload } from './emit-event'
import { compliancePayloads, scopesPayload, shopPayload } from './payloads'

type Where = { state: State; config: SandboxConfig; shop: Shop }
type Sample = (where: Where) => Payload

/**
 * What `shopify app webhook trigger` does: an event that nobody caused, with a payload of its form. A topic that is not here
 * has no payload in the sandbox yet; whoever sends it by hand brings one.
 */
const samples: Record<string, Sample> = {
  'app/uninstalled': ({ shop }) => shopPayload(shop),
  'shop/update': ({ shop }) => shopPayload(shop),
  'app/scopes_update': ({ state, config: { app }, shop }) => {
    const change = { previous: app.scopes.slice(1), current: app.scopes, now: state.clock.now() }
    return scopesPayload({ id: app.id, shopId: shop.id, ...change }, app.webhooks.apiVersion)
  },
  'customers/data_request': (where) =>
    compliancePayloads['customers/data_request'](where.shop, {
      customer: anyCustomer(where),
      orders: [],
      requestId: 1,
    }),
  'customers/redact': (where) =>
    compliancePayloads['customers/redact'](where.shop, { customer: anyCustomer(where), orders: [] }),
  'shop/redact': ({ shop }) => compliancePayloads['shop/redact'](shop),
}

export const sampleTopics: string[] = Object.keys(samples)

/** Null for a topic without a payload. */
export function samplePayload(where: Where, topic: string): Payload | null {
  return samples[topic]?.(where) ?? null
}

function anyCustomer({ state, shop }: Where): Customer {
  const [first] = listCustomers(state, shop.domain)
  return first ?? { id: 1, shop: shop.domain, email: 'john@example.com', firstName: 'John', lastName: 'Doe' }
}
