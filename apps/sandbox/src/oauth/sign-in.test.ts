import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { ApiVersion, RequestedTokenType, shopifyApi } from '@shopify/shopify-api'
import '@shopify/shopify-api/adapters/node'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { findInstalledApp, findShop, type Shop } from '../shops'
import { openState } from '../state'
import { coreTables } from '../tables'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'
import { entryAddress } from './authorization'
import { install, uninstall } from './install'
import { beforeOpening } from './opening'
import { mintSessionToken } from './session-token'

const sandbox = await testSandbox()
const { app } = sandbox
const state = openState(`${sandbox.stateDir}/sandbox.sqlite`, coreTables)
const context = { state, config: { portBase: 0, stateDir: sandbox.stateDir, app } }
const installed = () => findInstalledApp(state, { shop: TEST_SHOP, apiKey: app.apiKey })
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

const shopify = shopifyApi({
  apiKey: app.apiKey,
  apiSecretKey: app.apiSecret,
  apiVersion: ApiVersion.July26,
  scopes: app.scopes,
  hostName: new URL(app.applicationUrl).host,
  hostScheme: 'http',
  isEmbeddedApp: false,
  logger: { log: () => {} },
})

beforeAll(async () => {
  process.env.SANDBOX_TLS_PORT = String(sandbox.tlsPort)
  process.env.SANDBOX_CA_FILE = sandbox.caFile
  await import('../../preload.mjs')
})
beforeEach(() => {
  install(context, TEST_SHOP)
})

/** A request as it reaches the app, and what it answers with. */
function exchange(url: string, headers: Record<string, string> = {}) {
  const rawRequest = Object.assign(new IncomingMessage(new Socket()), { url, method: 'GET' })
  rawRequest.headers = { ...BROWSER, host: new URL(app.applicationUrl).host, ...headers }
  return { rawRequest, rawResponse: new ServerResponse(rawRequest) }
}

/** The app sends the merchant to Shopify: the address, and the cookies it leaves in the browser. */
async function begin(isOnline: boolean) {
  const call = exchange('/auth')
  await shopify.auth.begin({ shop: TEST_SHOP, callbackPath: '/auth/callback', isOnline, ...call })
  const cookies = [call.rawResponse.getHeader('set-cookie')].flat().map((one) => String(one).split(';')[0])
  return { address: String(call.rawResponse.getHeader('location')), cookie: cookies.join('; ') }
}

async function pressInstall(address: string): Promise<URL> {
  const answer = await fetch(address, { method: 'POST', redirect: 'manual' })
  expect(answer.status).toBe(302)
  return new URL(answer.headers.get('location') ?? '')
}

const comeBack = ({ pathname, search }: URL, cookie: string, expiring = false) =>
  shopify.auth.callback({ ...exchange(`${pathname}${search}`, { cookie }), expiring })

const shopOf = (): Shop => findShop(state, TEST_SHOP) ?? expect.unreachable()

test('shopify-api signs a merchant in by the authorization-code grant, and that installs the app', async () => {
  uninstall(context, TEST_SHOP)
  const { address, cookie } = await begin(false)
  const page = await (await fetch(address)).text()
  expect(page).toContain(`Install ${app.name}`)
  expect(page).toContain('Read and change files')
  const { session } = await comeBack(await pressInstall(address), cookie)
  expect(session).toMatchObject({ shop: TEST_SHOP, isOnline: false, scope: app.scopes.join(',') })
  expect(installed()?.scopes).toEqual(app.scopes)
  const { data } = await new shopify.clients.Graphql({ session }).request('{ shop { myshopifyDomain } }')
  expect(data).toEqual({ shop: { myshopifyDomain: TEST_SHOP } })
})

test('shopify-api gets an expiring token for a code when it asks for one', async () => {
  const { address, cookie } = await begin(false)
  const { session } = await comeBack(await pressInstall(address), cookie, true)
  expect(session.refreshToken).toMatch(/^shprt_/)
  expect(session.expires?.getTime()).toBeGreaterThan(Date.now())
})

test('shopify-api gets an online token for the member of staff who is signed in', async () => {
  const { address, cookie } = await begin(true)
  const { session } = await comeBack(await pressInstall(address), cookie)
  expect(session.isOnline).toBe(true)
  expect(session.onlineAccessInfo?.associated_user.account_owner).toBe(true)
})

test('shopify-api refuses a way back whose parameters were changed', async () => {
  const { address, cookie } = await begin(false)
  const back = await pressInstall(address)
  back.searchParams.set('shop', 'other.myshopify.com')
  await expect(comeBack(back, cookie)).rejects.toThrow('Invalid OAuth callback')
})

test('a page elsewhere cannot press the merchant’s button', async () => {
  const { address } = await begin(false)
  const headers = { origin: 'https://evil.example' }
  const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers })
  expect(answer.headers.get('location')).toBeNull()
})

test('shopify-api gets a token for its own credentials', async () => {
  const { session } = await shopify.auth.clientCredentials({ shop: TEST_SHOP })
  expect(session.scope).toBe(app.scopes.join(','))
  expect(session.expires?.getTime()).toBeGreaterThan(Date.now() + 86_000_000)
})

test('shopify-api migrates a token that never expires, which is refused from then on', async () => {
  const embedded = shopifyApi({ ...shopify.config, isEmbeddedApp: true, logger: { log: () => {} } })
  const { session: permanent } = await embedded.auth.tokenExchange({
    shop: TEST_SHOP,
    sessionToken: await mintSessionToken({ state, app }, { shop: TEST_SHOP, userId: 11 }),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: false,
  })
  const { session: next } = await embedded.auth.migrateToExpiringToken({
    shop: TEST_SHOP,
    nonExpiringOfflineAccessToken: permanent.accessToken ?? '',
  })
  expect(next.refreshToken).toMatch(/^shprt_/)
  await expect(
    new shopify.clients.Graphql({ session: permanent }).request('{ shop { name } }'),
  ).rejects.toMatchObject({ response: { code: 401 } })
})

test('shopify-api believes the webhook that tells of the uninstallation', async () => {
  sandbox.received.length = 0
  uninstall(context, TEST_SHOP)
  await expect.poll(() => sandbox.received.length).toBe(1)
  const [delivery] = sandbox.received
  const { rawRequest, rawResponse } = exchange('/webhooks')
  rawRequest.headers = delivery?.headers ?? {}
  const rawBody = delivery?.body.toString() ?? ''
  const verdict = await shopify.webhooks.validate({ rawBody, rawRequest, rawResponse })
  expect(verdict).toMatchObject({ valid: true, topic: 'APP_UNINSTALLED', domain: TEST_SHOP })
})

test('shopify-api believes the address with which the admin sends a browser to the app', async () => {
  const { searchParams } = new URL(entryAddress({ ...context, shop: shopOf() }))
  expect(searchParams.get('shop')).toBe(TEST_SHOP)
  expect(await shopify.utils.validateHmac(Object.fromEntries(searchParams))).toBe(true)
})

test('an app that asks for its scopes itself is sent the browser until it is installed', () => {
  const legacy = { state, config: { ...context.config, app: { ...app, usesLegacyInstall: true } } }
  uninstall(context, TEST_SHOP)
  expect(beforeOpening(legacy, shopOf())).toContain(`${app.applicationUrl}/?host=`)
  expect(installed()).toBeNull()
  install(context, TEST_SHOP)
  expect(beforeOpening(legacy, shopOf())).toBeNull()
})

test('an app that now requires more is not opened before the merchant has agreed', async () => {
  const scopes = [...app.scopes, 'read_products']
  const asking = { state, config: { ...context.config, app: { ...app, scopes } } }
  expect(beforeOpening(asking, shopOf())).toBe(`/store/aurora-market/oauth/install?client_id=${app.apiKey}`)
  expect(installed()?.scopes).toEqual(app.scopes)
})

test('a person on this machine is asked on the local admin and led back to the app', async () => {
  uninstall(context, TEST_SHOP)
  const { address } = await begin(false)
  const { search } = new URL(address)
  const local = `${sandbox.urls.local}/store/aurora-market/oauth/authorize${search}`
  const page = await (await fetch(local)).text()
  expect(page).toContain(`href="/store/aurora-market/settings/apps">Cancel`)
  const foreign = { method: 'POST', headers: { origin: 'https://evil.example' } }
  expect((await fetch(local, foreign)).status).toBe(403)
  const answer = await fetch(local, { method: 'POST', redirect: 'manual' })
  expect(answer.headers.get('location')).toContain(`${app.applicationUrl}/auth/callback?code=`)
})
