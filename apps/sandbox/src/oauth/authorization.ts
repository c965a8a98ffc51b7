import type { SandboxConfig } from '../config'
import { findInstalledApp, type Shop } from '../shops'
import type { State } from '../state'
import { issueCode } from './authorization-code'
import { covers, withImplied, withoutImplied } from './implied-scopes'
import { KNOWN_SCOPES } from './known-scopes'
import { type Refusal, refusal } from './refusal'
import { hostOf, signedQuery, timestampOf } from './signed-query'
import { signedInStaff } from './staff'

type Context = { state: State; config: SandboxConfig; shop: Shop }

/** What an app asks the merchant for at `/admin/oauth/authorize`. */
export type Authorization = {
  scopes: string[]
  redirectUri: string
  appState: string
  isPerUser: boolean
}

/** Reads the address to which the app sent the browser, or says what is wrong with it. */
export function readAuthorization(
  { config: { app } }: Pick<Context, 'config'>,
  query: URLSearchParams,
): Authorization | Refusal {
  const clientId = query.get('client_id') ?? ''
  if (clientId !== app.apiKey) {
    const description = `Could not find Shopify API application with api_key ${clientId}`
    return refusal(400, 'invalid_request', description)
  }
  const redirectUri = query.get('redirect_uri') ?? ''
  const wrong = whyNotRedirected(app, redirectUri)
  if (wrong) return refusal(400, 'invalid_request', wrong)
  const asked = (query.get('scope') ?? '').split(/[\s,]+/).filter((scope) => scope !== '')
  const unknown = asked.find((scope) => !KNOWN_SCOPES.has(scope))
  if (unknown !== undefined) return refusal(400, 'invalid_scope', `The access scope is invalid: ${unknown}`)
  if (!app.usesLegacyInstall && !covers(app.scopes, asked)) {
    const description = 'The application could not be installed due to invalid scopes requested.'
    return refusal(400, 'failed_grant_with_invalid_scopes', description)
  }
  return {
    scopes: withoutImplied(app.usesLegacyInstall && asked.length > 0 ? asked : app.scopes),
    redirectUri,
    appState: query.get('state') ?? '',
    isPerUser: query.getAll('grant_options[]').includes('per-user'),
  }
}

function whyNotRedirected(app: SandboxConfig['app'], redirectUri: string): string | null {
  if (app.redirectUrls.length > 0)
    return app.redirectUrls.includes(redirectUri) ? null : 'The redirect_uri is not whitelisted'
  const host = URL.parse(redirectUri)?.host
  return host === new URL(app.applicationUrl).host
    ? null
    : 'The redirect_uri and application url must have matching hosts'
}

/** Scopes that the shop has not granted yet: what there is to agree to. Null when the app is not installed at all. */
export function newScopes({ state, config, shop }: Context, scopes: string[]): string[] | null {
  const installed = findInstalledApp(state, { shop: shop.domain, apiKey: config.app.apiKey })
  if (!installed) return null
  const granted = withImplied(installed.scopes)
  return scopes.filter((scope) => !granted.includes(scope))
}

/** The merchant agrees: the address back to the app, with a code that buys the access token. */
export function agree({ state, config, shop }: Context, asked: Authorization): string {
  const { app } = config
  const userId = asked.isPerUser ? signedInStaff(state, shop.domain).id : null
  const code = issueCode(state, { shop: shop.domain, apiKey: app.apiKey, scopes: asked.scopes, userId })
  const url = new URL(asked.redirectUri)
  const parameters = new URLSearchParams([
    ...url.searchParams,
    ['code', code],
    ['host', hostOf(shop.domain)],
    ['shop', shop.domain],
    ['state', asked.appState],
    ['timestamp', timestampOf(state)],
  ])
  url.search = signedQuery({ state, app }, parameters).toString()
  return url.href
}

/** Where the admin sends the browser to an app that is not inside it, or that asks for its scopes itself. */
export function entryAddress({ state, config, shop }: Context): string {
  const { app } = config
  const url = new URL(app.applicationUrl)
  const parameters = new URLSearchParams({
    host: hostOf(shop.domain),
    shop: shop.domain,
    timestamp: timestampOf(state),
  })
  url.search = signedQuery({ state, app }, parameters).toString()
  return url.href
}
