import { type Context as Call, Hono } from 'hono'
import { z } from 'zod'
import { sessionToken } from '../admin-frame/app-address'
import { openForApp, uninstall } from '../admin-frame/install'
import type { Clock } from '../clock'
import type { Context } from '../context'
import { findCustomer, listCustomers, putCustomer } from '../customers'
import { listMails } from '../mail/mails'
import { limitMail } from '../mail/rate-limit'
import { findInstalledApp, findShop, listShops } from '../shops'
import { listAttempts, listDeliveries } from '../webhooks/deliveries'
import { resetSandbox } from './reset'

const named = { shop: z.string() }
const newCustomer = z.object({
  ...named,
  email: z.email(),
  firstName: z.string().default(''),
  lastName: z.string().default(''),
})
const signIn = z.object({
  ...named,
  customer: z.coerce.number().int(),
  returnUrl: z.string().startsWith('/').default('/account'),
})
const clockMove = z.union([
  z.strictObject({ forwardS: z.coerce.number().positive() }),
  z.strictObject({ to: z.coerce.date() }),
  z.strictObject({ isFrozen: z.boolean() }),
])
const emitted = z.object({
  ...named,
  topic: z.string(),
  payload: z.record(z.string(), z.unknown()).default({}),
})

/**
 * `/sandbox/*`: what tests and scripts steer the sandbox with. Answers are JSON; bodies may be JSON or forms.
 * A shop is named by its `<name>.myshopify.com`; an unknown one answers 404, a body of another shape 400 with the issues.
 */
export function controlApi(context: Context): Hono {
  const { state, config, urls, webhooks } = context
  const app = new Hono().basePath('/sandbox')
  const installation = (shop: string) => ({ shop, apiKey: config.app.apiKey })

  app.get('/health', (call) => call.json({ ok: true }))
  app.get('/shops', (call) =>
    call.json(
      listShops(state).map((shop) => ({
        ...shop,
        isInstalled: findInstalledApp(state, installation(shop.domain)) !== null,
      })),
    ),
  )
  app.post('/install', (call) =>
    withShop(call, z.object(named), ({ shop }) => {
      openForApp(context, shop)
      return call.json({ url: urls.admin(shop, config.app.handle) })
    }),
  )
  app.post('/uninstall', (call) =>
    withShop(call, z.object(named), ({ shop }) => call.json({ wasInstalled: uninstall(context, shop) })),
  )
  app.post('/session-tokens', (call) =>
    withShop(call, z.object(named), async ({ shop }) =>
      call.json({ token: await sessionToken(context, shop) }),
    ),
  )

  app.get('/customers', (call) => call.json(listCustomers(state, call.req.query('shop') ?? '')))
  app.post('/customers', (call) =>
    withShop(call, newCustomer, (customer) => call.json(putCustomer(state, customer), 201)),
  )
  app.post('/sign-in-links', (call) =>
    withShop(call, signIn, ({ shop, customer: id, returnUrl }) => {
      if (!findCustomer(state, { shop, id })) return call.json({ error: 'no such customer' }, 404)
      const query = new URLSearchParams({ return_url: returnUrl })
      return call.json({ url: `${urls.store(shop)}/account/login/${id}?${query}` })
    }),
  )

  app.get('/mails', (call) => {
    const to = call.req.query('to')
    return call.json(listMails(state, to ? { to } : {}))
  })
  app.post('/mail-limit', async (call) => {
    const body = z.object({ perSecond: z.number().int().min(0).nullable() }).safeParse(await bodyOf(call))
    if (!body.success) return call.json({ error: body.error.issues }, 400)
    limitMail(state, body.data.perSecond)
    return call.json({})
  })

  app.get('/deliveries', (call) =>
    call.json(listDeliveries(state).map((one) => ({ ...one, attempts: listAttempts(state, one.id) }))),
  )
  app.post('/deliveries', (call) =>
    withShop(call, emitted, ({ shop, topic, payload }) => {
      webhooks.emit(shop, topic, payload)
      return call.json({}, 202)
    }),
  )
  app.post('/deliveries/:id{[0-9]+}/redeliver', (call) =>
    webhooks.redeliver(Number(call.req.param('id')))
      ? call.json({}, 202)
      : call.json({ error: 'no such delivery' }, 404),
  )
  app.get('/clock', (call) => call.json(state.clock.reading()))
  app.post('/clock', async (call) => {
    const body = clockMove.safeParse(await bodyOf(call))
    if (!body.success) return call.json({ error: body.error.issues }, 400)
    if ('to' in body.data && body.data.to < state.clock.now())
      return call.json({ error: 'that has passed: the clock only goes forward' }, 409)
    setClock(state.clock, body.data)
    return call.json(state.clock.reading())
  })
  app.delete('/clock', (call) => {
    state.clock.reset()
    return call.json(state.clock.reading())
  })
  app.post('/reset', (call) => {
    resetSandbox(state)
    return call.json({})
  })
  app.notFound((call) => call.json({ error: 'the control API has no such address' }, 404))
  return app

  async function withShop<Body extends { shop: string }>(
    call: Call,
    schema: z.ZodType<Body>,
    answer: (body: Body) => Response | Promise<Response>,
  ): Promise<Response> {
    const body = schema.safeParse(await bodyOf(call))
    if (!body.success) return call.json({ error: body.error.issues }, 400)
    return findShop(state, body.data.shop) ? answer(body.data) : call.json({ error: 'no such shop' }, 404)
  }
}

function setClock(clock: Clock, move: z.infer<typeof clockMove>): void {
  if ('forwardS' in move) clock.moveBy(move.forwardS)
  else if ('to' in move) clock.moveTo(move.to)
  else if (move.isFrozen) clock.freeze()
  else clock.unfreeze()
}

function bodyOf(call: Call): Promise<unknown> {
  const isJson = call.req.header('content-type')?.startsWith('application/json') ?? false
  return isJson ? call.req.json().catch(() => null) : call.req.parseBody()
}
