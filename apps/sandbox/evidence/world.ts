import { parse as parseToml } from 'smol-toml'
import { type ApiSwitches, setApiSwitches } from '../src/admin-api/api-switches'
import { workOnce } from '../src/admin-api/bulk/bulk-worker'
import { adminApi } from '../src/admin-api/handle'
import { readDefinitions } from '../src/app-file/declared-definitions'
import { bulkOutputs } from '../src/bulk/output-url'
import { apiClientId, type SandboxApp, type SandboxConfig } from '../src/config'
import { declareDefinitions } from '../src/declared/declare-definitions'
import { serveFiles } from '../src/files/serve-file'
import { stagedUploads } from '../src/files/staged-upload'
import { mailTables } from '../src/mail/mail-tables'
import { resendApi } from '../src/mail/resend-api'
import { isOauthPath, oauth } from '../src/oauth/handle'
import { uninstall } from '../src/oauth/install'
import { setOwnShop } from '../src/oauth/organisation'
import { grantOptionalScopes } from '../src/oauth/scopes'
import { revokeOldSecret, rotateSecret } from '../src/oauth/secrets'
import { mintSessionToken } from '../src/oauth/session-token'
import { issuePermanentToken } from '../src/oauth/tokens'
import { installApp, putShop } from '../src/shops'
import { openState } from '../src/state'
import { isStorefrontPath, storefrontApi } from '../src/storefront-api/handle'
import { coreTables } from '../src/tables'
import { urlsOf } from '../src/urls'

export const SHOP = 'tea-house.myshopify.com'
const NEIGHBOUR_KEY = 'neighbour-key'

const TEA_HOUSE = {
  domain: SHOP,
  name: 'Tea House',
  email: 'owner@example.com',
  currency: 'EUR',
  timezone: 'Europe/Berlin',
  plan: 'Basic',
}

const app: SandboxApp = {
  id: apiClientId('souk-key'),
  handle: 'souk',
  name: 'Souk',
  apiKey: 'souk-key',
  apiSecret: 'souk-secret',
  previousApiSecret: 'souk-old-secret',
  origin: 'http://127.0.0.1:4100',
  applicationUrl: 'http://souk.localhost:4000',
  embedded: true,
  scopes: ['write_metaobjects', 'write_metaobject_definitions', 'write_files'],
  optionalScopes: ['read_orders', 'write_discounts'],
  usesLegacyInstall: false,
  redirectUrls: ['http://souk.localhost:4000/auth/callback'],
  webhooks: { apiVersion: '2026-07', subscriptions: [] },
  appProxy: { url: 'http://souk.localhost:4000/apps/souk', prefix: 'apps', subpath: 'souk' },
  definitions: { metaobjects: [], metafields: [] },
}

/** A shop with two apps, in memory, with a clock that only moves when it is told to. */
export async function openWorld({
  scopes = app.scopes,
  toml = '',
}: {
  scopes?: string[]
  toml?: string
} = {}) {
  let now = new Date('2026-03-02T10:00:00Z')
  const state = openState(':memory:', [...coreTables, mailTables], { now: () => now })
  const config: SandboxConfig = {
    portBase: 4000,
    stateDir: '.souk',
    app: { ...app, definitions: readDefinitions(parseToml(toml)) },
  }
  putShop(state, TEA_HOUSE)
  putShop(state, { ...TEA_HOUSE, domain: 'coffee-house.myshopify.com', name: 'Coffee House' })
  installApp(state, { shop: 'coffee-house.myshopify.com', apiKey: app.apiKey, scopes })
  for (const apiKey of [app.apiKey, NEIGHBOUR_KEY]) installApp(state, { shop: SHOP, apiKey, scopes })
  declareDefinitions({ state, config, shop: SHOP })
  const tokens = {
    souk: issuePermanentToken(state, { shop: SHOP, apiKey: app.apiKey }),
    neighbour: issuePermanentToken(state, { shop: SHOP, apiKey: NEIGHBOUR_KEY }),
  }
  const resend = resendApi({ state, urls: urlsOf(4000) })
  const [uploads, outputs] = [stagedUploads(state), bulkOutputs(state)]
  const hosts: Record<string, (request: Request) => Promise<Response>> = {
    'api.resend.com': async (request) => resend.fetch(request),
    'shopify-staged-uploads.storage.googleapis.com': async (request) =>
      request.method === 'GET' ? outputs(request) : uploads(request),
    'cdn.shopify.com': serveFiles(state),
  }
  const [admin, auth] = [adminApi(state, config), oauth(state, config)]
  const storefront = storefrontApi(state, config)
  return {
    state,
    config,
    tokens,
    sessionToken: await mintSessionToken({ state, app }, { shop: SHOP, userId: 11 }),
    neighbourSessionToken: await mintSessionToken(
      { state, app: { ...app, apiKey: NEIGHBOUR_KEY, apiSecret: 'neighbour-secret' } },
      { shop: SHOP, userId: 11 },
    ),
    giveShopAway: () => setOwnShop(state, SHOP, false),
    rotateSecret: () => rotateSecret(state, app),
    revokeOldSecret: () => revokeOldSecret(state, app),
    switchApi: (changes: Partial<ApiSwitches>) => setApiSwitches(state, changes),
    uninstall: () => uninstall({ state, config }, SHOP),
    grant: (scopes: string[]) => grantOptionalScopes({ state, config }, { shop: SHOP, scopes }),
    wait: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
      while (workOnce({ state, config }));
    },
    fetch: (request: Request): Promise<Response> => {
      const { hostname, pathname } = new URL(request.url)
      if (isStorefrontPath(pathname)) return storefront(request, hostname)
      return (hosts[hostname] ?? (isOauthPath(pathname) ? auth : admin))(request)
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
