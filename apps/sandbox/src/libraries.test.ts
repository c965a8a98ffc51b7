import { createAdminApiClient } from '@shopify/admin-api-client'
import { ApiVersion, RequestedTokenType, shopifyApi } from '@shopify/shopify-api'
import '@shopify/shopify-api/adapters/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { mintSessionToken } from './oauth/session-token'
import { installApp } from './shops'
import { openState } from './state'
import { coreTables } from './tables'
import { TEST_SHOP, testSandbox } from './test-support/test-sandbox'

const sandbox = await testSandbox()
const { app } = sandbox
const state = openState(`${sandbox.stateDir}/sandbox.sqlite`, coreTables)

const shopify = shopifyApi({
  apiKey: app.apiKey,
  apiSecretKey: app.apiSecret,
  apiVersion: ApiVersion.July26,
  hostName: 'souk.localhost',
  isEmbeddedApp: true,
  logger: { log: () => {} },
})

beforeAll(async () => {
  process.env.SANDBOX_TLS_PORT = String(sandbox.tlsPort)
  process.env.SANDBOX_CA_FILE = sandbox.caFile
  await import('../preload.mjs')
  installApp(state, { shop: TEST_SHOP, apiKey: app.apiKey, scopes: app.scopes })
})

const sessionToken = () => mintSessionToken({ state, app }, { shop: TEST_SHOP, userId: 11 })

async function offlineSession() {
  const { session } = await shopify.auth.tokenExchange({
    shop: TEST_SHOP,
    sessionToken: await sessionToken(),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  })
  return session
}

describe("Shopify's own libraries work against the sandbox as they are", () => {
  test('@shopify/shopify-api believes a session token', async () => {
    const claims = await shopify.session.decodeSessionToken(await sessionToken())
    expect(claims).toMatchObject({ dest: `https://${TEST_SHOP}`, aud: app.apiKey, sub: '11' })
  })

  test('@shopify/shopify-api exchanges a session token for an expiring offline token and renews it', async () => {
    const first = await offlineSession()
    expect(first).toMatchObject({ isOnline: false, scope: 'write_files,write_metaobjects' })
    expect(first.expires?.getTime()).toBeGreaterThan(Date.now() + 3_500_000)
    expect(first.refreshTokenExpires?.getTime()).toBeGreaterThan(Date.now() + 7_700_000_000)
    const { session: next } = await shopify.auth.refreshToken({
      shop: TEST_SHOP,
      refreshToken: first.refreshToken ?? '',
    })
    expect(next.accessToken).not.toBe(first.accessToken)
    expect(next.refreshToken).not.toBe(first.refreshToken)
  })

  test('@shopify/shopify-api exchanges a session token for an online token', async () => {
    const { session } = await shopify.auth.tokenExchange({
      shop: TEST_SHOP,
      sessionToken: await sessionToken(),
      requestedTokenType: RequestedTokenType.OnlineAccessToken,
    })
    expect(session.isOnline).toBe(true)
    expect(session.onlineAccessInfo?.associated_user.id).toBe(11)
  })

  test('@shopify/shopify-api reads from the Admin API, and gets its error for a token that is not valid', async () => {
    const session = await offlineSession()
    const { data } = await new shopify.clients.Graphql({ session }).request(
      '{ shop { name myshopifyDomain } }',
    )
    expect(data).toMatchObject({ shop: { myshopifyDomain: TEST_SHOP } })
    session.accessToken = 'shpat_spent'
    await expect(new shopify.clients.Graphql({ session }).request('{ shop { name } }')).rejects.toMatchObject(
      {
        response: { code: 401 },
      },
    )
  })

  test('@shopify/admin-api-client reads data, GraphQL errors and HTTP errors', async () => {
    const { accessToken = '' } = await offlineSession()
    const open = (token: string) =>
      createAdminApiClient({ storeDomain: TEST_SHOP, apiVersion: '2026-07', accessToken: token })
    const { data } = await open(accessToken).request('{ shop { currencyCode } }')
    expect(data).toEqual({ shop: { currencyCode: 'EUR' } })
    const { errors: wrong } = await open(accessToken).request('{ shop { nothing } }')
    expect(wrong?.graphQLErrors?.[0]?.message).toBe("Field 'nothing' doesn't exist on type 'Shop'")
    const { errors: refused } = await open('shpat_spent').request('{ shop { name } }')
    expect(refused?.networkStatusCode).toBe(401)
  })
})
