import type { Context as Call, Hono } from 'hono'
import { z } from 'zod'
import type { State } from '../state'
import { answer, type ResendEnv } from './answer'
import { readPaging } from './paging'
import { resendTime } from './present-mail'
import { parseJson } from './read-body'
import { invalid, isRefusal, missing, notFound, type Refusal } from './refusals'
import {
  addEndpoint,
  EVENT_TYPES,
  findEndpoint,
  listEndpoints,
  removeEndpoint,
  updateEndpoint,
  type WebhookEndpoint,
} from './webhook-endpoints'

const changes = z.object({
  endpoint: z.url().optional(),
  events: z.array(z.enum(EVENT_TYPES)).min(1).optional(),
  status: z.enum(['enabled', 'disabled']).optional(),
})

/** `/webhooks`: where the app wants to be told what became of its mails. */
export function webhookRoutes(app: Hono<ResendEnv>, state: State): void {
  app.post('/webhooks', async (call) => {
    const asked = read(await call.req.text())
    if (isRefusal(asked)) return answer(call, asked)
    if (asked.endpoint === undefined) return answer(call, missing('`endpoint`'))
    if (asked.events === undefined) return answer(call, missing('`events`'))
    const { id, secret } = addEndpoint(state, { endpoint: asked.endpoint, events: asked.events })
    return call.json({ object: 'webhook', id, signing_secret: secret }, 201)
  })
  app.get('/webhooks', (call) => {
    const paging = readPaging({ limit: '100', ...call.req.query() })
    if (isRefusal(paging)) return answer(call, paging)
    const all = listEndpoints(state)
    const { limit, after, before } = paging
    const end = before === undefined ? all.length : all.findIndex(({ id }) => id === before)
    const start =
      before === undefined ? all.findIndex(({ id }) => id === after) + 1 : Math.max(0, end - limit)
    const data = all.slice(start, Math.min(end, start + limit)).map(present)
    const hasMore = before === undefined ? start + limit < all.length : start > 0
    return call.json({ object: 'list', has_more: hasMore, data })
  })
  app.get('/webhooks/:id', (call) =>
    withEndpoint(call, state, (found) => ({
      object: 'webhook',
      ...present(found),
      signing_secret: found.secret,
    })),
  )
  app.patch('/webhooks/:id', async (call) => {
    const asked = read(await call.req.text())
    return withEndpoint(call, state, (found) => {
      if (isRefusal(asked)) return asked
      updateEndpoint(state, found, asked)
      return { object: 'webhook', id: found.id }
    })
  })
  app.delete('/webhooks/:id', (call) =>
    withEndpoint(call, state, ({ id }) => ({ object: 'webhook', id, deleted: removeEndpoint(state, id) })),
  )
}

type Changes = Partial<Pick<WebhookEndpoint, 'endpoint' | 'status'>> & { events?: string[] }

function read(body: string): Changes | Refusal {
  const parsed = changes.safeParse(parseJson(body) ?? {})
  if (!parsed.success) return invalid(`Invalid \`${parsed.error.issues[0]?.path.join('.')}\` field.`)
  const { endpoint, events, status } = parsed.data
  return { ...(endpoint && { endpoint }), ...(events && { events }), ...(status && { status }) }
}

const present = ({ id, endpoint, events, status, createdAt }: WebhookEndpoint) => ({
  id,
  endpoint,
  events,
  status,
  created_at: resendTime(createdAt),
})

function withEndpoint(call: Call, state: State, work: (endpoint: WebhookEndpoint) => object): Response {
  const found = findEndpoint(state, call.req.param('id') ?? '')
  return answer(call, found ? work(found) : notFound('Webhook'))
}
