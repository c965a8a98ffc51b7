import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { SandboxApp, SandboxConfig } from '../config'
import { findInstalledApp, findShop, type Shop } from '../shops'
import type { State } from '../state'
import { issueExpiringToken, refresh, type TokenPair } from './expiring-token'
import { readSessionToken } from './session-token'
import { issueOnlineToken, issuePermanentToken } from './tokens'

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token'
const ONLINE = 'urn:shopify:params:oauth:token-type:online-access-token'
const OFFLINE = 'urn:shopify:params:oauth:token-type:offline-access-token'

const field = z.coerce.string().default('')
const tokenRequest = z.object({
  client_id: field,
  client_secret: field,
  grant_type: field,
  subject_token: field,
  subject_token_type: field,
  requested_token_type: field,
  refresh_token: field,
  expiring: field,
})
type TokenRequest = z.infer<typeof tokenRequest>

type Context = { state: State; app: SandboxApp; shop: Shop; scopes: string[] }

/**
 * `POST https://<shop>.myshopify.com/admin/oauth/access_token` with a JSON or form body: token exchange (a session
 * token for an offline or online access token) and the `refresh_token` grant. Other paths answer 404.
 * A refusal is JSON for whoever accepts JSON, and otherwise a page.
 */
export function oauth(state: State, config: SandboxConfig): (request: Request) => Promise<Response> {
  return async function answer(request) {
    const response = await grant(state, config, request)
    const wantsJson = request.headers.get('accept')?.includes('application/json')
    return response.ok || wantsJson ? response : asPage(response)
  }
}

async function grant(state: State, config: SandboxConfig, request: Request): Promise<Response> {
  const { hostname, pathname } = new URL(request.url)
  const shop = findShop(state, hostname)
  if (!shop || request.method !== 'POST' || pathname !== '/admin/oauth/access_token') return notFound()
  const asked = await readBody(request)
  if (!asked) return refusal(400, 'invalid_request', 'The request is malformed.')
  const { app } = config
  if (asked.client_id !== app.apiKey) {
    return refusal(
      400,
      'application_cannot_be_found',
      `Could not find Shopify API application with api_key ${asked.client_id}`,
    )
  }
  if (!isSecretOf(app, asked.client_secret)) {
    return refusal(401, 'invalid_client', 'Client authentication failed.')
  }
  const installed = findInstalledApp(state, { shop: shop.domain, apiKey: app.apiKey })
  const context: Context = { state, app, shop, scopes: installed?.scopes ?? [] }
  if (asked.grant_type === 'refresh_token') return refreshed(context, asked)
  if (asked.grant_type !== TOKEN_EXCHANGE) {
    return refusal(400, 'unsupported_grant_type', 'The grant type is not supported.')
  }
  if (!installed) return refusal(400, 'app_not_installed', 'The application is not installed on this shop.')
  return exchanged(context, asked)
}

async function exchanged(context: Context, asked: TokenRequest): Promise<Response> {
  const { state, app, shop, scopes } = context
  if (asked.subject_token_type !== ID_TOKEN) return invalidSubject()
  const user = await readSessionToken({ state, app }, { shop: shop.domain, token: asked.subject_token })
  if (!user) return invalidSubject()
  const installation = { shop: shop.domain, apiKey: app.apiKey }
  const scope = scopes.join(',')
  if (asked.requested_token_type === ONLINE) {
    const { accessToken, expiresInS } = issueOnlineToken(state, { ...installation, userId: user.userId })
    return Response.json({
      access_token: accessToken,
      scope,
      expires_in: expiresInS,
      associated_user_scope: scope,
      session: user.sid,
      associated_user: staffMember({ shop, userId: user.userId }),
    })
  }
  if (asked.requested_token_type !== OFFLINE) {
    return refusal(400, 'invalid_request', 'The requested token type is not supported.')
  }
  if (asked.expiring === '1') return Response.json(pairBody(issueExpiringToken(state, installation), scope))
  return Response.json({ access_token: issuePermanentToken(state, installation), scope })
}

function refreshed({ state, app, shop, scopes }: Context, asked: TokenRequest): Response {
  const pair = refresh(state, { shop: shop.domain, apiKey: app.apiKey, token: asked.refresh_token })
  if (!pair) return refusal(401, 'invalid_request', 'This request requires an active refresh_token')
  return Response.json(pairBody(pair, scopes.join(',')))
}

const pairBody = (
  { accessToken, expiresInS, refreshToken, refreshExpiresInS }: TokenPair,
  scope: string,
) => ({
  access_token: accessToken,
  scope,
  expires_in: expiresInS,
  refresh_token: refreshToken,
  refresh_token_expires_in: refreshExpiresInS,
})

/** The sandbox keeps no staff; every user id is the owner of the shop. */
function staffMember({ shop, userId }: { shop: Shop; userId: number }) {
  return {
    id: userId,
    first_name: 'Shop',
    last_name: 'Owner',
    email: shop.email,
    account_owner: true,
    locale: 'en',
    collaborator: false,
    email_verified: true,
  }
}

async function readBody(request: Request): Promise<TokenRequest | null> {
  const type = request.headers.get('content-type') ?? ''
  try {
    const body: unknown = type.startsWith('application/json')
      ? await request.json()
      : Object.fromEntries(new URLSearchParams(await request.text()))
    return tokenRequest.parse(body)
  } catch {
    return null
  }
}

function isSecretOf(app: SandboxApp, secret: string): boolean {
  return [app.apiSecret, app.previousApiSecret].some(
    (known) =>
      known !== null &&
      known.length === secret.length &&
      timingSafeEqual(new TextEncoder().encode(known), new TextEncoder().encode(secret)),
  )
}

const invalidSubject = (): Response =>
  refusal(400, 'invalid_subject_token', 'Token exchange cannot be performed due to an invalid subject token.')

const refusal = (status: number, error: string, description: string): Response =>
  Response.json({ error, error_description: description }, { status })

async function asPage(response: Response): Promise<Response> {
  const { error, error_description: description } = oauthError.parse(await response.json())
  const title = `Oauth error ${error}`
  const page = `<html><head><title>${title}</title></head><body><div>Oops, something went wrong.</div><div>${title}: ${escapeHtml(description)}</div></body></html>`
  return new Response(page, {
    status: response.status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

const oauthError = z.object({ error: z.string(), error_description: z.string() })

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const notFound = (): Response => refusal(404, 'not_found', 'Not Found')
