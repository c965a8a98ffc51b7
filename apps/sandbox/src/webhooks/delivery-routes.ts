import { Hono } from 'hono'
import type { Context } from '../context'
import { findDelivery, listAttempts, listDeliveries } from './deliveries'
import { deliveriesPage, deliveryPage } from './delivery-pages'

/** `/deliveries`: the webhooks of every shop. */
export function deliveryRoutes({ state, config, webhooks }: Context): Hono {
  const app = new Hono()
  app.get('/deliveries', (call) => call.html(deliveriesPage(listDeliveries(state))))
  app.get('/deliveries/:id{[0-9]+}', (call) => {
    const delivery = findDelivery(state, Number(call.req.param('id')))
    if (!delivery) return call.notFound()
    return call.html(deliveryPage(config.app, delivery, listAttempts(state, delivery.id)))
  })
  app.post('/deliveries/:id{[0-9]+}/redeliver', (call) => {
    const id = Number(call.req.param('id'))
    return webhooks.redeliver(id) ? call.redirect(`/deliveries/${id}`, 303) : call.notFound()
  })
  return app
}
