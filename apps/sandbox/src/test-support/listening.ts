import { z } from 'zod'
import { openWorld, SHOP } from '../../evidence/world'
import { adminApi } from '../admin-api/handle'
import { listDeliveries } from '../webhooks/deliveries'

/** A shop with an app that wants to know of these topics; `told` is what it was told, oldest first. */
export async function listening(topics: string[], scopes = ['write_products']) {
  const world = await openWorld({ scopes })
  const webhooks = {
    apiVersion: '2026-07',
    subscriptions: [{ topics, complianceTopics: [], uri: '/webhooks' }],
  }
  const config = { ...world.config, app: { ...world.config.app, webhooks } }
  const api = adminApi(world.state, config)
  const ask = async (query: string, variables: object = {}) => {
    const headers = { 'content-type': 'application/json', 'x-shopify-access-token': world.tokens.souk }
    const address = `https://${SHOP}/admin/api/2026-07/graphql.json`
    const answer = await api(
      new Request(address, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }),
    )
    return z.object({ data: z.record(z.string(), z.unknown()) }).parse(await answer.json()).data
  }
  const told = () =>
    listDeliveries(world.state)
      .toReversed()
      .map(({ topic, body }): { topic: string; payload: unknown } => ({ topic, payload: JSON.parse(body) }))
  return { state: world.state, config, ask, told }
}
