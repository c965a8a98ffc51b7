import type { SandboxConfig } from '../config'
import { findShop } from '../shops'
import type { State } from '../state'
import { shopName } from '../urls'
import { authorize, installByLink } from './consent'
import { refusal, refuse } from './refusal'
import { answerToken, isTokenCall } from './rest'
import { answerTokenRequest } from './token-endpoint'

export const isOauthPath = (pathname: string): boolean =>
  pathname.startsWith('/admin/oauth/') || pathname === '/admin/api_permissions/current.json'

/** Everything about signing in at `https://<shop>.myshopify.com/admin/`; other paths and shops answer 404. */
export function oauth(state: State, config: SandboxConfig): (request: Request) => Promise<Response> {
  return async function answer(request) {
    const { hostname, pathname, origin } = new URL(request.url)
    const shop = findShop(state, hostname)
    if (!shop) return refuse(request, notFound)
    if (isTokenCall(request)) return answerToken({ state, config, shop }, request)
    const isPost = request.method === 'POST'
    if (isPost && pathname === '/admin/oauth/access_token')
      return answerTokenRequest({ state, config, shop }, request)
    // A page elsewhere must not press the merchant's button.
    const sender = request.headers.get('origin')
    if (isPost && sender !== null && sender !== origin) return refuse(request, notFound)
    const context = {
      state,
      config,
      shop,
      admin: `https://admin.shopify.com/store/${shopName(shop.domain)}`,
    }
    if (pathname === '/admin/oauth/authorize') return authorize(context, request)
    if (pathname === '/admin/oauth/install') return installByLink(context, request)
    return refuse(request, notFound)
  }
}

const notFound = refusal(404, 'not_found', 'Not Found')
