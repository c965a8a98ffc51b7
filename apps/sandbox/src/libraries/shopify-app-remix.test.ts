import '@shopify/shopify-app-remix/adapters/node'
import { ApiVersion, AppDistribution, LoginErrorType, shopifyApp } from '@shopify/shopify-app-remix/server'
import { MemorySessionStorage } from '@shopify/shopify-app-session-storage-memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { browse } from '../test-support/browse'
import { libraryWorld } from '../test-support/library-world'
import { type Received, TEST_SHOP } from '../test-support/test-sandbox'

const { sandbox, app, install, sessionToken, openedAddress, control, delivered, moveClock } =
  await libraryWorld()

const sessions = new MemorySessionStorage()
const shopify = shopifyApp({
  apiKey: app.apiKey,
  apiSecretKey: app.apiSecret,
  appUrl: app.applicationUrl,
  apiVersion: ApiVersion.July26,
  distribution: AppDistribution.AppStore,
  sessionStorage: sessions,
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
  logger: { log: () => {} },
})

const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36' }
const SHOP = '{ shop { name } }'

/** A request of a page of the app, as it comes out of the admin's frame. */
const opened = async (path?: string) => new Request(await openedAddress(path), { headers: BROWSER })

/** A request that the sandbox sent to the app. */
function asRequest({ method, path, query, headers: sent, body }: Received): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(sent)) if (typeof value === 'string') headers.set(name, value)
  const url = new URL(path + query, app.applicationUrl)
  return new Request(url, { method, headers, ...(method === 'GET' ? {} : { body: new Uint8Array(body) }) })
}

/** What the library throws instead of answering. */
async function thrown(work: Promise<unknown>): Promise<Response> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome instanceof Response) return outcome
  throw new Error(`no response was thrown, but ${outcome}`)
}

async function offlineSession() {
  const session = await sessions.loadSession(`offline_${TEST_SHOP}`)
  if (!session) throw new Error('there is no offline session')
  return session
}

beforeEach(async () => {
  install()
  await sessions.deleteSession(`offline_${TEST_SHOP}`)
  const { session } = await shopify.authenticate.admin(await opened())
  expect(session.shop).toBe(TEST_SHOP)
})

describe('authenticate.admin', () => {
  test('a page that the admin opens is let in, with a token that works', async () => {
    const { admin, session, sessionToken: claims } = await shopify.authenticate.admin(await opened())
    expect(session).toMatchObject({ isOnline: false, scope: app.scopes.join(',') })
    expect(claims.dest).toBe(`https://${TEST_SHOP}`)
    const answer = await admin.graphql(SHOP)
    expect(await answer.json()).toMatchObject({ data: { shop: { name: 'Aurora Market' } } })
  })

  test('a page without a token is sent to the bounce page, and from there comes back with one', async () => {
    const url = new URL(await openedAddress())
    url.searchParams.delete('id_token')
    const bounce = await thrown(shopify.authenticate.admin(new Request(url, { headers: BROWSER })))
    const { pathname, searchParams } = new URL(bounce.headers.get('location') ?? '', app.applicationUrl)
    expect(pathname).toBe('/auth/session-token')
    const again = new URL(searchParams.get('shopify-reload') ?? '')
    again.searchParams.set('id_token', await sessionToken())
    const { session } = await shopify.authenticate.admin(new Request(again, { headers: BROWSER }))
    expect(session.shop).toBe(TEST_SHOP)
  })

  test('a request of App Bridge with a token that is not valid is told to come again with a new one', async () => {
    const headers = { ...BROWSER, authorization: 'Bearer spent' }
    const refused = await thrown(
      shopify.authenticate.admin(new Request(`${app.applicationUrl}/app`, { headers })),
    )
    expect(refused.status).toBe(401)
    expect(refused.headers.get('x-shopify-retry-invalid-session-request')).toBe('1')
  })

  test('the token of a shop that removed the app is forgotten, and once installed again it gets a new one', async () => {
    const headers = { ...BROWSER, authorization: `Bearer ${await sessionToken()}` }
    const { admin } = await shopify.authenticate.admin(new Request(`${app.applicationUrl}/app`, { headers }))
    await control('/uninstall', {})
    // Not even once it is installed again: the token itself is dead.
    install()
    expect((await thrown(admin.graphql(SHOP))).status).toBe(401)
    expect(await offlineSession()).toMatchObject({ accessToken: undefined })
    const { admin: next } = await shopify.authenticate.admin(await opened())
    expect((await next.graphql(SHOP)).status).toBe(200)
  })

  test('outside the admin a page is led into it', async () => {
    const url = new URL(await openedAddress())
    url.searchParams.delete('embedded')
    const led = await thrown(shopify.authenticate.admin(new Request(url, { headers: BROWSER })))
    expect(led.headers.get('location')).toBe(
      `https://admin.shopify.com/store/aurora-market/apps/${app.apiKey}`,
    )
  })

  test('redirect leads to a page of the admin through App Bridge', async () => {
    const headers = { ...BROWSER, authorization: `Bearer ${await sessionToken()}` }
    const { redirect } = await shopify.authenticate.admin(
      new Request(`${app.applicationUrl}/app`, { headers }),
    )
    const led = await thrown(
      Promise.resolve().then(() => redirect('shopify://admin/products', { target: '_parent' })),
    )
    expect(led.headers.get('x-shopify-api-request-failure-reauthorize-url')).toBe(
      'https://admin.shopify.com/store/aurora-market/products',
    )
  })
})

describe('unauthenticated.admin', () => {
  test('works with the token of the last visit', async () => {
    const { admin } = await shopify.unauthenticated.admin(TEST_SHOP)
    expect((await admin.graphql(SHOP)).status).toBe(200)
  })

  test('a token that has expired is renewed first', async () => {
    const before = await offlineSession()
    moveClock(2 * 60 * 60)
    const expired = before.accessToken ?? ''
    before.expires = new Date(Date.now() - 1000)
    await sessions.storeSession(before)
    const { admin, session } = await shopify.unauthenticated.admin(TEST_SHOP)
    expect(session.accessToken).not.toBe(expired)
    expect((await admin.graphql(SHOP)).status).toBe(200)
  })

  test('knows no shop that never opened the app', async () => {
    await expect(shopify.unauthenticated.admin('other.myshopify.com')).rejects.toThrow(
      'Could not find a session for shop',
    )
  })
})

describe('authenticate.webhook', () => {
  test('a delivery is let in with its shop, topic, payload and session', async () => {
    await control('/deliveries', { topic: 'app/scopes_update', payload: { current: ['read_products'] } })
    const { shop, topic, payload, session, admin } = await shopify.authenticate.webhook(
      asRequest(await delivered('app/scopes_update')),
    )
    expect({ shop, topic, payload }).toMatchObject({
      shop: TEST_SHOP,
      topic: 'APP_SCOPES_UPDATE',
      payload: { current: ['read_products'] },
    })
    expect(session?.shop).toBe(TEST_SHOP)
    expect((await admin?.graphql(SHOP))?.status).toBe(200)
  })

  test('a delivery whose body was changed on the way is refused', async () => {
    await control('/deliveries', { topic: 'app/scopes_update', payload: {} })
    const changed = { ...(await delivered('app/scopes_update')), body: Buffer.from('{"current":["all"]}') }
    expect((await thrown(shopify.authenticate.webhook(asRequest(changed)))).status).toBe(401)
  })

  test('app/uninstalled arrives when the shop removes the app', async () => {
    await control('/uninstall', {})
    const { topic, payload } = await shopify.authenticate.webhook(
      asRequest(await delivered('app/uninstalled')),
    )
    expect(topic).toBe('APP_UNINSTALLED')
    expect(payload.myshopify_domain).toBe(TEST_SHOP)
  })
})

describe('authenticate.public.appProxy', () => {
  const proxied = async (query = '') => {
    await browse(`${sandbox.urls.store(TEST_SHOP)}/apps/souk/page${query}`)
    const found = sandbox.received.findLast(({ path }) => path.endsWith('/page'))
    if (!found) throw new Error('nothing came through the proxy')
    return asRequest(found)
  }

  test('a request through the store is let in, with a token that works', async () => {
    const { session, admin } = await shopify.authenticate.public.appProxy(await proxied('?a=1&b=2&a=3'))
    expect(session?.shop).toBe(TEST_SHOP)
    expect((await admin?.graphql(SHOP))?.status).toBe(200)
  })

  test('a request whose query was changed is refused', async () => {
    const changed = new Request(`${(await proxied()).url}&logged_in_customer_id=1`)
    expect((await thrown(shopify.authenticate.public.appProxy(changed))).status).toBe(400)
  })
})

describe('login', () => {
  const send = (shop: string) =>
    shopify.login(
      new Request(`${app.applicationUrl}/auth/login`, {
        method: 'POST',
        body: new URLSearchParams({ shop }),
      }),
    )

  test('a shop is led to the page of the admin that installs the app', async () => {
    const led = await thrown(send('aurora-market'))
    const location = led.headers.get('location') ?? ''
    expect(location).toBe(
      `https://admin.shopify.com/store/aurora-market/oauth/install?client_id=${app.apiKey}`,
    )
    const opened = await fetch(location.replace('https://admin.shopify.com', sandbox.urls.local))
    expect(opened.url).toBe(sandbox.urls.admin(TEST_SHOP, app.handle))
    const unknown = location
      .replace('https://admin.shopify.com', sandbox.urls.local)
      .replace(app.apiKey, 'other')
    expect((await fetch(unknown)).status).toBe(400)
  })

  test('what is no shop is said to be none', async () => {
    expect(await send('')).toEqual({ shop: LoginErrorType.MissingShop })
    expect(await send('no shop')).toEqual({ shop: LoginErrorType.InvalidShop })
  })
})
