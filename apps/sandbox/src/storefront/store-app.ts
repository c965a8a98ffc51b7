import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { z } from 'zod'
import { appProxyRoutes } from '../app-proxy/routes'
import type { Context } from '../context'
import { findCustomer, listCustomers, putCustomer } from '../customers'
import { withClock } from '../pages/clock-notice'
import { storefrontApi } from '../storefront-api/handle'
import { accountPage, loginPage } from './account-pages'
import { cartPage } from './cart-page'
import { collectionPage, productsPage, searchPage } from './catalog-pages'
import { storeFile } from './file-image'
import { homePage } from './home-page'
import { type Html, messagePage, type StoreCall, type StoreEnv } from './layout'
import { productPage } from './product-page'
import { signedInCustomer, signIn, signOut } from './session'
import { extensionAsset } from './theme-extension'

const loginForm = z.union([
  z.object({ customer: z.coerce.number().int().positive() }),
  z.object({
    email: z.email().max(200),
    first_name: z.string().trim().max(80).default(''),
    last_name: z.string().trim().max(80).default(''),
  }),
])

/** A store: home page, customer account, and whatever the app serves under its proxy path. Which store: `env.shop`. */
export function storeApp(context: Context): Hono<StoreEnv> {
  const { state, config } = context
  const app = new Hono<StoreEnv>()
  const storefront = storefrontApi(state, config)
  const store = (call: StoreCall) => ({
    shop: call.env.shop,
    customer: signedInCustomer(call, state, call.env.shop.domain),
    app: config.app,
    local: context.urls.local,
  })

  app.use(...withClock(state.clock))
  app.use('/account/*', csrf())
  // A browser reaches the store here, and with it the Storefront API, which has to be there for pages of any site.
  app.on(['POST', 'OPTIONS'], ['/api/graphql.json', '/api/:version/graphql.json'], (call) =>
    storefront(call.req.raw, call.env.shop.domain),
  )
  app.get('/', async (call) => call.html(await homePage({ context, store: store(call) })))
  const orNotFound = (call: StoreCall, page: Html | null) => (page ? call.html(page) : call.notFound())
  app.get('/products/:handle', (call) =>
    orNotFound(call, productPage(state, { store: store(call), handle: call.req.param('handle') })),
  )
  app.get('/cart/:lines{[0-9:,]+}', (call) =>
    orNotFound(call, cartPage(state, { store: store(call), lines: call.req.param('lines') })),
  )
  app.get('/account', (call) => {
    const here = store(call)
    return here.customer
      ? call.html(accountPage(here, here.customer))
      : call.redirect('/account/login?return_url=/account')
  })
  app.get('/account/login', (call) => {
    const customers = listCustomers(state, call.env.shop.domain)
    return call.html(loginPage(store(call), { customers, returnUrl: returnUrl(call), fault: null }))
  })
  // The address new stores use; the portal may name either.
  app.get('/customer_authentication/login', (call) =>
    call.redirect(`/account/login?return_url=${encodeURIComponent(returnUrl(call))}`),
  )
  app.post('/account/login', async (call) => {
    const form = loginForm.safeParse(await call.req.parseBody())
    const customer = form.success ? customerOf(context, call.env.shop.domain, form.data) : null
    if (customer) {
      signIn(call, state, customer)
      return call.redirect(returnUrl(call), 303)
    }
    const customers = listCustomers(state, call.env.shop.domain)
    const fault = 'Enter an e-mail address such as name@example.com.'
    return call.html(loginPage(store(call), { customers, returnUrl: returnUrl(call), fault }), 422)
  })
  // One click from the start page. A real store has no such address.
  app.get('/account/login/:id{[0-9]+}', (call) => {
    const customer = findCustomer(state, { shop: call.env.shop.domain, id: Number(call.req.param('id')) })
    if (!customer) return call.notFound()
    signIn(call, state, customer)
    return call.redirect(returnUrl(call))
  })
  app.on(['GET', 'POST'], '/account/logout', (call) => {
    signOut(call, state)
    return call.redirect('/', 303)
  })
  app.get('/cdn/extensions/:extension/assets/:file', (call) =>
    extensionAsset(call.req.param('extension'), call.req.param('file')),
  )
  app.get('/cdn/shop/files/:file', (call) =>
    storeFile({ context, shop: call.env.shop.domain }, call.req.param('file')),
  )
  app.get('/products', (call) => call.html(productsPage({ context, store: store(call) })))
  app.get('/collections/all', (call) => call.html(productsPage({ context, store: store(call) })))
  app.get('/collections/:handle', (call) => {
    const page = collectionPage({ context, store: store(call) }, call.req.param('handle'))
    return page ? call.html(page) : call.notFound()
  })
  app.get('/search', (call) =>
    call.html(searchPage({ context, store: store(call) }, call.req.query('q')?.trim() ?? '')),
  )
  appProxyRoutes(app, { context, store })
  app.notFound((call) => call.html(messagePage(store(call), NOT_FOUND), 404))
  return app
}

const NOT_FOUND = { title: 'Page not found', text: 'This store has no page at this address.' }

/** Only a path of this store: a link must not be able to lead a visitor elsewhere. */
function returnUrl(call: StoreCall): string {
  const asked = call.req.query('return_url') ?? call.req.query('return_to') ?? '/account'
  return /^\/(?![/\\])/.test(asked) ? asked : '/account'
}

function customerOf({ state }: Context, shop: string, form: z.infer<typeof loginForm>) {
  if ('customer' in form) return findCustomer(state, { shop, id: form.customer })
  const known = listCustomers(state, shop).find(
    (customer) => customer.email.toLowerCase() === form.email.toLowerCase(),
  )
  return (
    known ??
    putCustomer(state, {
      shop,
      email: form.email,
      firstName: form.first_name,
      lastName: form.last_name,
    })
  )
}
