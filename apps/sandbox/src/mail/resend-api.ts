import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context as Call, Hono } from 'hono'
import type { State } from '../state'
import type { Urls } from '../urls'
import { answer, type ResendEnv } from './answer'
import { deliverDueMails } from './deliver-mail'
import { oneAtATime } from './idempotency'
import { mailRoutes } from './mail-routes'
import { misbehave, TOO_MANY } from './misbehave'
import { quotaHeaders } from './quota'
import { takeTurn } from './rate-limit'
import { notBuilt, type Refusal, refusal } from './refusals'
import { mailSwitches } from './switches'
import { webhookRoutes } from './webhook-routes'

/** `https://api.resend.com`. Accepted mail goes to the mailbox page and nowhere else. */
export function resendApi({ state, urls }: { state: State; urls: Urls }): Hono<ResendEnv> {
  const app = new Hono<ResendEnv>()
  app.use(async (call, next) => {
    deliverDueMails(state)
    const denied = refuseCaller(state, call)
    if (denied) return answer(call, denied)
    const turn = takeTurn(state)
    for (const [name, value] of Object.entries({ ...turn.headers, ...quotaHeaders(state) }))
      call.header(name, value)
    return turn.isAllowed ? next() : answer(call, TOO_MANY)
  })
  app.use(async (call, next) => {
    const key = call.req.method === 'POST' ? (call.req.header('idempotency-key') ?? null) : null
    const outcome = await oneAtATime(state, { endpoint: call.req.path, key }, async () => {
      const wrong = await misbehave(state)
      if (wrong === null) await next()
      return wrong
    })
    if (outcome === 'drop') return cut(call)
    if (outcome) return answer(call, outcome)
  })
  mailRoutes(app, { state, urls })
  webhookRoutes(app, state)
  app.notFound((call) => answer(call, refuseAddress(call.req.method, call.req.path)))
  return app
}

/** Ends the connection without a word. */
function cut(call: Call<ResendEnv>): Response {
  call.env.outgoing?.destroy()
  return RESPONSE_ALREADY_SENT
}

/** A key is told by its prefix; which of them may do nothing but send is a switch. */
function refuseCaller(state: State, call: Call): Refusal | null {
  const key = /^Bearer\s+(\S+)$/.exec(call.req.header('authorization') ?? '')?.[1]
  if (!key) return refusal(401, 'missing_api_key', 'Missing API key in the authorization header.')
  if (!key.startsWith('re_')) return refusal(403, 'invalid_api_key', 'API key is invalid')
  const isSending = call.req.method === 'POST' && /^\/emails(\/batch)?$/.test(call.req.path)
  return isSending || !mailSwitches(state).sendingKeys.includes(key)
    ? null
    : refusal(401, 'restricted_api_key', 'This API key is restricted to only send emails')
}

/** What else Resend offers; the sandbox has none of it. */
const ELSEWHERE =
  /^\/(domains|api-keys|audiences|contacts|contact-properties|broadcasts|segments|topics|templates|suppressions|logs|automations|events|oauth|emails\/(receiving|metrics|[^/]+\/share))(\/|$)/
const KNOWN = /^\/(emails(\/batch|\/[^/]+(\/cancel|\/attachments(\/[^/]+)?)?)?|webhooks(\/[^/]+)?)$/

function refuseAddress(method: string, path: string): Refusal {
  if (ELSEWHERE.test(path)) return notBuilt(`${method} ${path}`)
  return KNOWN.test(path)
    ? refusal(405, 'method_not_allowed', 'Method is not allowed for the requested path.')
    : refusal(404, 'not_found', 'The requested endpoint does not exist.')
}
