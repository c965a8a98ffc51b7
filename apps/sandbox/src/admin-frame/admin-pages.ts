import { type Context as Call, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Context } from '../context'
import { placeBlock, THEME_BLOCKS } from '../themes/theme-block'
import { themeEditor } from '../themes/theme-editor'
import { framePage } from './frame-page'
import { here } from './here'
import { appPath, storePath } from './place'
import { productPage, productsPage } from './product-pages'
import { settingsPage } from './settings-page'

const blockForm = z.object({ block: z.enum(THEME_BLOCKS), place: z.enum(['add', 'remove']) })

/** The few pages of the admin's own that there are; every other says that it is not built. */
export function adminPages(context: Context): Hono {
  const { app } = context.config
  const routes = new Hono()

  routes.get('/store/:name', (call) => {
    const { shop } = here(context, call) ?? {}
    return shop ? call.redirect(appPath(shop.domain, app.handle)) : call.notFound()
  })
  routes.get('/store/:name/settings/apps', (call) => {
    const frame = here(context, call)
    return frame ? call.html(framePage(frame, settingsPage(context, frame.shop))) : call.notFound()
  })
  routes.onError((error, call) => {
    // A search term that is not built.
    if (error.message.startsWith('Souk sandbox: ')) return call.text(`${error.message}\n`, 501)
    throw error
  })
  routes.get('/store/:name/products', (call) => {
    const frame = here(context, call)
    return frame
      ? call.html(framePage(frame, productsPage(frame, call.req.query('query') ?? '')))
      : call.notFound()
  })
  routes.get('/store/:name/products/:id{[0-9]+}', (call) => {
    const frame = here(context, call)
    const page = frame && productPage(frame, Number(call.req.param('id')))
    return page ? call.html(framePage(frame, page)) : call.notFound()
  })
  routes.get('/store/:name/themes/current/editor', (call) => {
    const frame = here(context, call)
    return frame
      ? call.html(framePage(frame, themeEditor(frame, call.req.query('addAppBlockId'))))
      : call.notFound()
  })
  routes.post('/store/:name/themes/current/editor', async (call) => {
    const { shop } = here(context, call) ?? {}
    if (!shop) return call.notFound()
    const { block, place } = blockForm.parse(await call.req.parseBody())
    placeBlock(context.state, { shop: shop.domain, handle: block, isPlaced: place === 'add' })
    return call.redirect(`${storePath(shop.domain)}/themes/current/editor`, 303)
  })
  const notBuilt = (call: Call) => {
    const frame = here(context, call)
    if (!frame) return call.notFound()
    const path = new URL(call.req.url).pathname.split('/').slice(3).join('/')
    const page = html`<div class="card narrow"><h1>Not built</h1>
      <p>Shopify’s admin has a page here: <code>${path}</code>. The local admin has not.</p>
      <p><a href="${appPath(frame.shop.domain, app.handle)}">Back to ${app.name}</a></p></div>`
    return call.html(framePage(frame, { title: 'Not built', page }), 501)
  }
  for (const section of NOT_BUILT) {
    routes.get(`/store/:name/${section}`, notBuilt)
    routes.get(`/store/:name/${section}/*`, notBuilt)
  }
  return routes
}

/** Where links of apps lead to most. */
const NOT_BUILT = [
  ...['orders', 'draft_orders', 'products', 'collections', 'customers', 'content', 'discounts', 'analytics'],
  ...['marketing', 'markets', 'themes', 'settings', 'charges', 'metaobjects', 'pages', 'blogs', 'articles'],
  ...[
    'files',
    'menus',
    'online_store',
    'segments',
    'gift_cards',
    'inventory',
    'purchase_orders',
    'transfers',
  ],
]
