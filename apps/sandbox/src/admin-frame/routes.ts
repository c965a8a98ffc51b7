import { join } from 'node:path'
import { type Context as Call, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { bundle, scriptResponse } from '../browser/bundle'
import type { Context } from '../context'
import { consentRoutes } from '../oauth/consent-routes'
import { install, uninstall } from '../oauth/install'
import { beforeOpening } from '../oauth/opening'
import { signInAsStaff } from '../oauth/staff'
import { findInstalledApp } from '../shops'
import { adminPages } from './admin-pages'
import { appAddress } from './app-address'
import { bridgeRoutes } from './bridge-routes'
import { framePage } from './frame-page'
import { here } from './here'
import { installPage } from './install-page'
import { LANGUAGE_COOKIE, languageOf } from './languages'
import { appPath, storePath } from './place'

const clientScript = join(import.meta.dirname, 'client/main.ts')
const pageScript = join(import.meta.dirname, 'client/own-page.ts')
const appBridge = join(import.meta.dirname, '../app-bridge/client/main.ts')

export const appBridgeScript = async (): Promise<Response> => scriptResponse(await bundle(appBridge))

/** The stand-in of admin.shopify.com: a frame around the app, the App Bridge script, and what the two of them need. */
export function adminFrame(context: Context): Hono {
  const { app } = context.config
  const routes = new Hono()

  routes.get('/app-bridge.js', () => appBridgeScript())
  routes.get('/admin-frame.js', async () => scriptResponse(await bundle(clientScript)))
  routes.get('/admin-page.js', async () => scriptResponse(await bundle(pageScript)))
  routes.post('/language', async (call) => {
    const { language } = z.object({ language: z.string() }).parse(await call.req.parseBody())
    setCookie(call, LANGUAGE_COOKIE, languageOf(language), { path: '/', sameSite: 'Lax' })
    return back(call)
  })
  routes.post('/store/:name/staff', async (call) => {
    const { shop } = here(context, call) ?? {}
    if (!shop) return call.notFound()
    const { staff } = z.object({ staff: z.string() }).parse(await call.req.parseBody())
    signInAsStaff(context.state, shop.domain, staff === '' ? null : Number(staff))
    return back(call)
  })
  routes.route('/', consentRoutes(context))
  routes.route('/', bridgeRoutes(context))
  routes.route('/', adminPages(context))

  routes.post('/store/:name/settings/apps/uninstall', (call) => {
    const { shop } = here(context, call) ?? {}
    if (!shop) return call.notFound()
    uninstall(context, shop.domain)
    return call.redirect(`${storePath(shop.domain)}/settings/apps`, 303)
  })
  routes.post('/store/:name/apps/:handle/install', (call) => {
    const { shop } = here(context, call) ?? {}
    if (!shop || call.req.param('handle') !== app.handle) return call.notFound()
    install(context, shop.domain)
    return call.redirect(appPath(shop.domain, app.handle), 303)
  })

  const show = async (call: Call) => {
    const frame = here(context, call)
    if (!frame) return call.notFound()
    const { shop, place, language } = frame
    const { pathname, search } = new URL(call.req.url)
    const base = appPath(shop.domain, app.handle)
    const asked = appPath(shop.domain, call.req.param('handle') ?? '')
    // The library's redirects name the app by its API key.
    if (call.req.param('handle') === app.apiKey)
      return call.redirect(`${base}${pathname.slice(asked.length)}${search}`)
    if (call.req.param('handle') !== app.handle) return call.notFound()
    const elsewhere = beforeOpening(context, shop)
    if (elsewhere) return call.redirect(elsewhere)
    call.header('cache-control', 'no-store')
    if (!findInstalledApp(context.state, { shop: shop.domain, apiKey: app.apiKey }))
      return call.html(framePage(frame, installPage(context, shop)))
    const page = {
      shop: shop.domain,
      path: pathname.slice(base.length),
      query: search,
      origin: place.app,
      locale: language,
    }
    return call.html(framePage(frame, { address: await appAddress(context, page) }))
  }
  routes.get('/store/:name/apps/:handle', show)
  routes.get('/store/:name/apps/:handle/*', show)
  return routes
}

/** To the page on which the form was. */
function back(call: Call): Response {
  const page = URL.parse(call.req.header('referer') ?? '')
  return call.redirect(page ? page.pathname + page.search : '/', 303)
}
