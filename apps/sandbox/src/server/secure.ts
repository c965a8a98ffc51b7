import { adminApi } from '../admin-api/handle'
import type { Context } from '../context'
import { serveFiles } from '../files/serve-file'
import { UPLOAD_HOST } from '../files/staged-target'
import { stagedUploads } from '../files/staged-upload'
import { resendApi } from '../mail/resend-api'
import { oauth } from '../oauth/handle'

type Handler = (request: Request) => Promise<Response>

/** Everything on TLS, by the name under which Shopify and Resend are known to the app. */
export function secureHandler(context: Context): Handler {
  const { state, config } = context
  const admin = adminApi(state, config)
  const authorise = oauth(state, config)
  const resend = resendApi(state)
  const hosts: Record<string, Handler> = {
    [UPLOAD_HOST]: stagedUploads(state),
    'cdn.shopify.com': serveFiles(state),
    'api.resend.com': async (request) => resend.fetch(request),
  }
  return async (request) => {
    const { hostname, pathname } = new URL(request.url)
    if (hostname.endsWith('.myshopify.com'))
      return pathname.startsWith('/admin/oauth/') ? authorise(request) : admin(request)
    return hosts[hostname]?.(request) ?? new Response(null, { status: 404 })
  }
}
