import { Hono } from 'hono'
import type { Context } from '../context'
import { here } from './here'
import { appPath } from './place'

/**
 * Where an app's own log-in page leads somebody who names a shop: the app's page in the admin, which asks to install it
 * where it is not. Source: `login` of @shopify/shopify-app-remix, which redirects here.
 */
export function installAddress(context: Context): Hono {
  const { app } = context.config
  const routes = new Hono()
  routes.get('/store/:name/oauth/install', (call) => {
    const { shop } = here(context, call) ?? {}
    if (!shop || call.req.query('client_id') !== app.apiKey) return call.notFound()
    return call.redirect(appPath(shop.domain, app.handle))
  })
  return routes
}
