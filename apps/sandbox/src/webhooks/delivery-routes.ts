import { type Context as Call, Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../context'
import { findInstalledApp, findShop, listShops, type Shop } from '../shops'
import { shopOfName } from '../urls'
import { listAttempts } from './attempt'
import {
  countDeliveries,
  DELIVERY_STATUSES,
  deliveredTopics,
  findDelivery,
  listDeliveries,
} from './deliveries'
import { deliveriesPage, deliveryPage } from './delivery-pages'
import { emitEvent } from './emit-event'
import { failuresInARow, listRemovals } from './failures'
import { samplePayload, sampleTopics } from './sample-events'
import { shopPage } from './shop-page'
import { subscriptionsIn } from './subscription'
import { readSwitches, setSwitches, webhookSwitches } from './switches'
import { missingScopes } from './topics'

const PAGE = 50
const chosen = z.string().transform((text) => text || undefined)
const query = z.object({
  shop: chosen.optional(),
  topic: chosen.optional(),
  status: z.enum(DELIVERY_STATUSES).optional().catch(undefined),
  before: z.coerce.number().int().optional().catch(undefined),
})

/** `/deliveries`: the webhooks of every shop; `/deliveries/of/<shop>`: what it subscribes to, and its switches. */
export function deliveryRoutes(context: Context): Hono {
  const { state, config, webhooks } = context
  const app = new Hono()

  app.get('/deliveries', (call) => {
    const asked = query.parse(call.req.query())
    const found = listDeliveries(state, { ...asked, limit: PAGE + 1 })
    return call.html(
      deliveriesPage({
        deliveries: found.slice(0, PAGE),
        total: countDeliveries(state, asked),
        query: asked,
        shops: listShops(state),
        topics: deliveredTopics(state),
        hasOlder: found.length > PAGE,
      }),
    )
  })
  app.get('/deliveries/:id{[0-9]+}', (call) => {
    const delivery = findDelivery(state, Number(call.req.param('id')))
    return delivery ? call.html(deliveryPage(delivery, listAttempts(state, delivery.id))) : call.notFound()
  })
  app.post('/deliveries/:id{[0-9]+}/redeliver', (call) => {
    const id = Number(call.req.param('id'))
    webhooks.redeliver(id)
    return findDelivery(state, id) ? call.redirect(`/deliveries/${id}`, 303) : call.notFound()
  })

  app.get('/deliveries/of/:name', (call) => {
    const shop = shopOf(call)
    if (!shop) return call.notFound()
    const { domain } = shop
    const granted = findInstalledApp(state, { shop: domain, apiKey: config.app.apiKey })?.scopes ?? []
    const subscriptions = subscriptionsIn({ state, app: config.app, shop: domain }).map((each) => ({
      ...each,
      failures: failuresInARow(state, { shop: domain, subscription: each.key }),
      needs: missingScopes(each.topic, granted),
    }))
    const removals = listRemovals(state, domain)
    const switches = readSwitches(state, domain)
    return call.html(shopPage({ config, shop, subscriptions, removals, switches, sampleTopics }))
  })
  app.post('/deliveries/of/:name/switches', async (call) => {
    const shop = shopOf(call)
    if (!shop) return call.notFound()
    const changed = webhookSwitches.safeParse(
      changedSwitches(readSwitches(state, shop.domain), await call.req.parseBody()),
    )
    if (!changed.success) return call.text('That is no switch: go back and look at the numbers.\n', 400)
    setSwitches(state, shop.domain, changed.data)
    return call.redirect(`/deliveries/of/${call.req.param('name')}`, 303)
  })
  app.post('/deliveries/of/:name/samples', async (call) => {
    const shop = shopOf(call)
    const { topic } = await call.req.parseBody()
    const payload = shop && samplePayload({ state, config, shop }, String(topic))
    if (!payload) return call.notFound()
    emitEvent(context, { shop: shop.domain, topic: String(topic), payload })
    return call.redirect(`/deliveries?shop=${shop.domain}`, 303)
  })
  return app

  function shopOf(call: Call): Shop | null {
    return findShop(state, shopOfName(call.req.param('name') ?? ''))
  }
}

/** What a form of the page asks for: one switch more, or (`remove`) one less. Still to be parsed. */
function changedSwitches(
  { seed, switches }: z.infer<typeof webhookSwitches>,
  form: Record<string, unknown>,
): unknown {
  if (form.remove !== undefined)
    return { seed, switches: switches.filter((_, index) => index !== Number(form.remove)) }
  const { kind, amount, when, n } = form
  const fault = {
    kind,
    copies: kind === 'duplicate' ? Math.ceil(Number(amount)) : undefined,
    seconds: amount,
  }
  return { seed: form.seed, switches: [...switches, { fault, when: { kind: when, n } }] }
}
