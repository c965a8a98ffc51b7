import { join } from 'node:path'
import { type Context as Call, Hono } from 'hono'
import { bundle, scriptResponse } from '../browser/bundle'
import type { Context } from '../context'
import { findShop, type Shop } from '../shops'
import { shopOfName } from '../urls'
import { appAddress, sessionToken } from './app-address'
import { framePage } from './frame-page'
import { openForApp, uninstall } from './install'
import { settingsPage } from './settings-page'

const clientScript = join(import.meta.dirname, 'client/main.ts')
const appBridge = join(import.meta.dirname, '../app-bridge/client/main.ts')

/** The stand-in of admin.shopify.com: a frame around the app, the App Bridge script, and what the two of them need. */
export function adminFrame(context: Context): Hono {
  const { app } = context.config
  const routes = new Hono()
  const shopOf = (call: Call): Shop | null =>
    findShop(context.state, shopOfName(call.req.param('name') ?? ''))

  routes.get('/app-bridge.js', async () => scriptResponse(await bundle(appBridge)))
  routes.get('/admin-frame.js', async () => scriptResponse(await bundle(clientScript)))

  routes.get('/store/:name/session-token', async (call) => {
    const shop = shopOf(call)
    if (!shop) return call.notFound()
    call.header('cache-control', 'no-store')
    return call.json({ token: await sessionToken(context, shop.domain) })
  })

  routes.get('/store/:name/settings/apps', (call) => {
    const shop = shopOf(call)
    return shop ? call.html(settingsPage(context, shop)) : call.notFound()
  })
  routes.post('/store/:name/settings/apps/uninstall', (call) => {
    const shop = shopOf(call)
    if (!shop) return call.notFound()
    uninstall(context, shop.domain)
    return call.redirect(`/store/${call.req.param('name')}/settings/apps`, 303)
  })

  const show = async (call: Call) => {
    const shop = shopOf(call)
    if (!shop) return call.notFound()
    const { pathname, search } = new URL(call.req.url)
    const base = `/store/${call.req.param('name')}/apps/${app.handle}`
    const asked = `/store/${call.req.param('name')}/apps/${call.req.param('handle')}`
    // The library's redirects name the app by its API key.
    if (call.req.param('handle') === app.apiKey)
      return call.redirect(`${base}${pathname.slice(asked.length)}${search}`)
    if (call.req.param('handle') !== app.handle) return call.notFound()
    openForApp(context, shop.domain)
    const page = { shop: shop.domain, path: pathname.slice(base.length), query: search }
    const address = await appAddress(context, page)
    call.header('cache-control', 'no-store')
    return call.html(framePage({ context, shop, base, address }))
  }
  routes.get('/store/:name/apps/:handle', show)
  routes.get('/store/:name/apps/:handle/*', show)
  return routes
}
