import type { SandboxConfig } from '../config'
import { findInstalledApp, type Shop } from '../shops'
import type { State } from '../state'
import { redeemCode } from './authorization-code'
import { issueExpiringToken, refresh, type TokenPair } from './expiring-token'
import { letIn } from './install'
import { migrateToken } from './migrate-token'
import { isOwnShop } from './organisation'
import { isRefusal, type Refusal, refusal, refuse } from './refusal'
import { secretMarkOf } from './secrets'
import { readSessionToken } from './session-token'
import { staffMember } from './staff'
import { readTokenRequest, type TokenRequest } from './token-request'
import { type Buyer, issueClientToken, issueOnlineToken, issuePermanentToken } from './tokens'

const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token'
const ONLINE = 'urn:shopify:params:oauth:token-type:online-access-token'
const OFFLINE = 'urn:shopify:params:oauth:token-type:offline-access-token'

type Context = { state: State; config: SandboxConfig; shop: Shop; buyer: Buyer }
type Answer = Refusal | Record<string, unknown>

/** `POST https://<shop>.myshopify.com/admin/oauth/access_token`: every way in which an app gets an access token. */
export async function answerTokenRequest(
  { state, config, shop }: { state: State; config: SandboxConfig; shop: Shop },
  request: Request,
): Promise<Response> {
  const { app } = config
  const asked = await readTokenRequest(request)
  if (!asked) return refuse(request, refusal(400, 'invalid_request', 'The request is malformed.'))
  if (asked.client_id !== app.apiKey) {
    const description = `Could not find Shopify API application with api_key ${asked.client_id}`
    return refuse(request, refusal(400, 'application_cannot_be_found', description))
  }
  const secretMark = secretMarkOf(state, app, asked.client_secret)
  if (secretMark === null)
    return refuse(request, refusal(400, 'invalid_request', 'Missing or invalid client secret'))
  const buyer = { shop: shop.domain, apiKey: app.apiKey, secretMark }
  const answer = await grantOf(asked)({ state, config, shop, buyer }, asked)
  return isRefusal(answer) ? refuse(request, answer) : Response.json(answer)
}

type Grant = (context: Context, asked: TokenRequest) => Answer | Promise<Answer>

function grantOf({ grant_type: type, code }: TokenRequest): Grant {
  if (type === TOKEN_EXCHANGE) return exchange
  if (type === 'refresh_token') return renew
  if (type === 'client_credentials') return clientCredentials
  if (type === 'authorization_code' || (type === '' && code !== '')) return redeem
  return () => refusal(400, 'unsupported_grant_type', 'The grant type is not supported.')
}

async function exchange(context: Context, asked: TokenRequest): Promise<Answer> {
  const { state, config, shop, buyer } = context
  if (!installedScopes(context)) return notInstalled
  const wanted = asked.requested_token_type
  if (asked.subject_token_type === OFFLINE && wanted === OFFLINE) {
    const pair = asked.expiring === '1' ? migrateToken(state, { ...buyer, token: asked.subject_token }) : null
    return pair ? pairBody(pair, scopeOf(context)) : invalidSubject
  }
  if (asked.subject_token_type !== ID_TOKEN) return invalidSubject
  const session = { shop: shop.domain, token: asked.subject_token }
  const user = await readSessionToken({ state, app: config.app }, session)
  if (!user) return invalidSubject
  if (wanted === ONLINE) return { ...onlineBody(context, user.userId), session: user.sid }
  if (wanted === OFFLINE) return offlineBody(context, asked)
  return refusal(400, 'invalid_request', 'The requested token type is not supported.')
}

/** The authorization-code grant. Coming for the code is what completes the installation. */
function redeem(context: Context, asked: TokenRequest): Answer {
  const { state, config, buyer } = context
  const agreed = redeemCode(state, { ...buyer, code: asked.code })
  if (!agreed) {
    const description = 'The authorization code was not found or was already used'
    return refusal(400, 'invalid_request', description)
  }
  letIn({ state, config }, { shop: buyer.shop, scopes: agreed.scopes })
  return agreed.userId === null ? offlineBody(context, asked) : onlineBody(context, agreed.userId)
}

function renew(context: Context, asked: TokenRequest): Answer {
  const pair = refresh(context.state, { ...context.buyer, token: asked.refresh_token })
  return pair
    ? pairBody(pair, scopeOf(context))
    : refusal(401, 'invalid_request', 'This request requires an active refresh_token')
}

function clientCredentials(context: Context): Answer {
  const { state, shop, buyer } = context
  if (!isOwnShop(state, shop.domain)) {
    const description = 'Client credentials cannot be performed on this shop.'
    return refusal(400, 'shop_not_permitted', description)
  }
  if (!installedScopes(context)) return notInstalled
  const { accessToken, expiresInS } = issueClientToken(state, buyer)
  return { access_token: accessToken, scope: scopeOf(context), expires_in: expiresInS }
}

function onlineBody(context: Context, userId: number) {
  const scope = scopeOf(context)
  const { accessToken, expiresInS } = issueOnlineToken(context.state, { ...context.buyer, userId })
  return {
    access_token: accessToken,
    scope,
    expires_in: expiresInS,
    associated_user_scope: scope,
    associated_user: staffMember(context.state, { shop: context.shop, userId }),
  }
}

function offlineBody(context: Context, { expiring }: TokenRequest) {
  const { state, buyer } = context
  if (expiring === '1') return pairBody(issueExpiringToken(state, buyer), scopeOf(context))
  return { access_token: issuePermanentToken(state, buyer), scope: scopeOf(context) }
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

const installedScopes = ({ state, buyer }: Context): string[] | null =>
  findInstalledApp(state, buyer)?.scopes ?? null

const scopeOf = (context: Context): string => (installedScopes(context) ?? []).join(',')

const notInstalled = refusal(400, 'app_not_installed', 'The application is not installed on this shop.')
const invalidSubject = refusal(
  400,
  'invalid_subject_token',
  'Token exchange cannot be performed due to an invalid subject token.',
)
