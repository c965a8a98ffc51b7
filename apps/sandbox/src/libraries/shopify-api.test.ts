import {
  ApiVersion,
  GraphqlQueryError,
  HttpResponseError,
  RequestedTokenType,
  shopifyApi,
} from '@shopify/shopify-api'
import '@shopify/shopify-api/adapters/node'
import { describe, expect, test } from 'vitest'
import { libraryWorld } from '../test-support/library-world'
import { TEST_SHOP } from '../test-support/test-sandbox'

const { app, sessionToken, openedAddress, control, delivered } = await libraryWorld()

const shopify = shopifyApi({
  apiKey: app.apiKey,
  apiSecretKey: app.apiSecret,
  apiVersion: ApiVersion.July26,
  hostName: 'souk.localhost',
  isEmbeddedApp: true,
  logger: { log: () => {} },
})

async function offlineSession() {
  const { session } = await shopify.auth.tokenExchange({
    shop: TEST_SHOP,
    sessionToken: await sessionToken(),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  })
  return session
}

describe('auth', () => {
  test('a session token is believed', async () => {
    const claims = await shopify.session.decodeSessionToken(await sessionToken())
    expect(claims).toMatchObject({ dest: `https://${TEST_SHOP}`, aud: app.apiKey, sub: '11' })
  })

  test('a session token is exchanged for an expiring offline token, which is renewed once', async () => {
    const first = await offlineSession()
    expect(first).toMatchObject({ isOnline: false, scope: app.scopes.join(',') })
    expect(first.expires?.getTime()).toBeGreaterThan(Date.now() + 3_500_000)
    expect(first.refreshTokenExpires?.getTime()).toBeGreaterThan(Date.now() + 7_700_000_000)
    const { session: next } = await shopify.auth.refreshToken({
      shop: TEST_SHOP,
      refreshToken: first.refreshToken ?? '',
    })
    expect(next.accessToken).not.toBe(first.accessToken)
    expect(next.refreshToken).not.toBe(first.refreshToken)
  })

  test('a session token is exchanged for an online token of the person', async () => {
    const { session } = await shopify.auth.tokenExchange({
      shop: TEST_SHOP,
      sessionToken: await sessionToken(),
      requestedTokenType: RequestedTokenType.OnlineAccessToken,
    })
    expect(session.isOnline).toBe(true)
    expect(session.onlineAccessInfo?.associated_user.id).toBe(11)
  })

  test('a permanent offline token is exchanged for an expiring one, and dies', async () => {
    const { session: permanent } = await shopify.auth.tokenExchange({
      shop: TEST_SHOP,
      sessionToken: await sessionToken(),
      requestedTokenType: RequestedTokenType.OfflineAccessToken,
    })
    expect(permanent.expires).toBeUndefined()
    const { session: expiring } = await shopify.auth.migrateToExpiringToken({
      shop: TEST_SHOP,
      nonExpiringOfflineAccessToken: permanent.accessToken ?? '',
    })
    expect(expiring.expires?.getTime()).toBeGreaterThan(Date.now())
    await expect(new shopify.clients.Graphql({ session: permanent }).request(SHOP)).rejects.toMatchObject({
      response: { code: 401 },
    })
  })

  test('a session token of another app is refused as Shopify refuses it', async () => {
    const [header, claims] = (await sessionToken()).split('.')
    const refused = shopify.auth.tokenExchange({
      shop: TEST_SHOP,
      sessionToken: `${header}.${claims}.forged`,
      requestedTokenType: RequestedTokenType.OfflineAccessToken,
    })
    // The library checks it too, before it asks.
    await expect(refused).rejects.toThrow('Failed to parse session token')
  })

  test('the address that the admin opens the app with carries an hmac and a host that hold', async () => {
    const query = new URL(await openedAddress('/app?view=new&at=2%202')).searchParams
    expect(await shopify.utils.validateHmac(Object.fromEntries(query))).toBe(true)
    const embedded = await shopify.auth.getEmbeddedAppUrl({
      rawRequest: { url: `/app?${query}`, headers: { host: 'souk.localhost' } },
    })
    expect(embedded).toBe(`https://admin.shopify.com/store/aurora-market/apps/${app.apiKey}`)
    query.set('shop', 'other.myshopify.com')
    expect(await shopify.utils.validateHmac(Object.fromEntries(query))).toBe(false)
  })
})

const SHOP = '{ shop { name myshopifyDomain } }'

describe('clients.Graphql', () => {
  test('reads from the Admin API, with its cost and version', async () => {
    const client = new shopify.clients.Graphql({ session: await offlineSession() })
    const { data, extensions, headers } = await client.request(SHOP)
    expect(data).toMatchObject({ shop: { myshopifyDomain: TEST_SHOP } })
    expect(extensions?.cost?.throttleStatus?.currentlyAvailable).toBeGreaterThan(0)
    expect(headers?.['X-Shopify-Api-Version']).toEqual(['2026-07'])
  })

  test('throws its own errors for a wrong query and a token that is not valid', async () => {
    const session = await offlineSession()
    const wrong = new shopify.clients.Graphql({ session }).request('{ shop { nothing } }')
    await expect(wrong).rejects.toBeInstanceOf(GraphqlQueryError)
    await expect(wrong).rejects.toThrow("Field 'nothing' doesn't exist on type 'Shop'")
    session.accessToken = 'shpat_spent'
    const refused = new shopify.clients.Graphql({ session }).request(SHOP)
    await expect(refused).rejects.toBeInstanceOf(HttpResponseError)
    await expect(refused).rejects.toMatchObject({ response: { code: 401 } })
  })
})

describe('webhooks and Flow', () => {
  test('a delivery is believed, with all that its headers tell', async () => {
    await control('/deliveries', { topic: 'app/scopes_update', payload: { current: ['read_products'] } })
    const { method, path: url, headers, body } = await delivered('app/scopes_update')
    const rawBody = body.toString()
    const rawRequest = { method, url, headers }
    const check = await shopify.webhooks.validate({ rawBody, rawRequest })
    expect(check).toMatchObject({
      valid: true,
      topic: 'APP_SCOPES_UPDATE',
      domain: TEST_SHOP,
      apiVersion: '2026-07',
    })
    const forged = await shopify.webhooks.validate({ rawBody: `${rawBody} `, rawRequest })
    expect(forged).toMatchObject({ valid: false, reason: 'invalid_hmac' })
    // A Flow action is signed the same way.
    expect(await shopify.flow.validate({ rawBody, rawRequest })).toMatchObject({ valid: true })
  })
})
