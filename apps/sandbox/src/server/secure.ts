import { adminApi } from '../admin-api/handle'
import { appBridgeScript } from '../admin-frame/routes'
import { bulkOutputs } from '../bulk/output-url'
import type { Context } from '../context'
import { serveFiles } from '../files/serve-file'
import { UPLOAD_HOST } from '../files/staged-target'
import { stagedUploads } from '../files/staged-upload'
import { resendApi } from '../mail/resend-api'
import { isOauthPath, oauth } from '../oauth/handle'
import { isStorefrontPath, storefrontApi } from '../storefront-api/handle'
import { ADMIN_HOST } from '../urls'
import { realAdmin } from './real-admin'

type Handler = (request: Request, env: object) => Response | Promise<Response>

const APP_BRIDGE = '/shopifycloud/app-bridge.js'

/** Everything on TLS, by the name under which Shopify and Resend are known to the app, and to a browser led here by name. */
export function secureHandler(context: Context): Handler {
  const { state, config } = context
  const admin = adminApi(state, config)
  const authorise = oauth(state, config)
  const resend = resendApi(context)
  const storefront = storefrontApi(state, config)
  const files = serveFiles(state)
  const [uploads, outputs] = [stagedUploads(state), bulkOutputs(state)]
  const cdn: Handler = (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === APP_BRIDGE) return appBridgeScript()
    return pathname === POLARIS ? polarisNotBuilt() : files(request)
  }
  const hosts: Record<string, Handler> = {
    [UPLOAD_HOST]: (request) => (request.method === 'GET' ? outputs(request) : uploads(request)),
    [ADMIN_HOST]: realAdmin(context),
    'cdn.shopify.com': cdn,
    'cdn.shopifycloud.com': cdn,
    'api.resend.com': (request, env) => resend.fetch(request, env),
  }
  return async (request, env) => {
    const { hostname, pathname } = new URL(request.url)
    if (hostname.endsWith('.myshopify.com') && isStorefrontPath(pathname))
      return storefront(request, hostname)
    if (hostname.endsWith('.myshopify.com'))
      return isOauthPath(pathname) ? authorise(request) : admin(request)
    return hosts[hostname]?.(request, env) ?? new Response(null, { status: 404 })
  }
}

const POLARIS = '/shopifycloud/polaris.js'

/** A script, so that the page goes on: its elements stay what a browser makes of unknown ones. */
function polarisNotBuilt(): Response {
  const text = 'console.warn("Souk sandbox: the Polaris web components (polaris.js) are not built")'
  return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
