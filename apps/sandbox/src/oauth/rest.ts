import type { SandboxConfig } from '../config'
import { findInstalledApp, type Shop } from '../shops'
import type { State } from '../state'
import { withImplied } from './implied-scopes'
import { uninstall } from './install'
import { findAccessToken } from './tokens'

const SCOPES = 'GET /admin/oauth/access_scopes.json'
const UNINSTALL = 'DELETE /admin/api_permissions/current.json'

const nameOf = (request: Request): string => `${request.method} ${new URL(request.url).pathname}`

/** The two REST calls that are about the access token they are made with. */
export const isTokenCall = (request: Request): boolean => [SCOPES, UNINSTALL].includes(nameOf(request))

/** Lists what the shop granted to the app, or uninstalls it. */
export function answerToken(
  { state, config, shop }: { state: State; config: SandboxConfig; shop: Shop },
  request: Request,
): Response {
  const token = request.headers.get('x-shopify-access-token') ?? ''
  const grant = findAccessToken(state, { shop: shop.domain, token })
  const installed = grant && findInstalledApp(state, { shop: shop.domain, apiKey: grant.apiKey })
  if (!grant || !installed) {
    const errors = '[API] Invalid API key or access token (unrecognized login or wrong password)'
    return Response.json({ errors }, { status: 401 })
  }
  if (nameOf(request) === SCOPES) {
    return Response.json({ access_scopes: withImplied(installed.scopes).map((handle) => ({ handle })) })
  }
  if (grant.apiKey !== config.app.apiKey) throw new Error('Souk sandbox: another app cannot be uninstalled')
  uninstall({ state, config }, shop.domain)
  return Response.json({})
}
