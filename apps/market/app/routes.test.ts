import { createHmac } from 'node:crypto'
import { Session } from '@shopify/shopify-api'
import { customerId, shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnv } from './platform/env.server'
import { openLogger } from './platform/logger.server'
import { openPlatform } from './platform/platform.server'

const APP_URL = 'https://souk.example.com'
const SECRET = 'hush'
const OURS = shopDomain('ours.myshopify.com')
const THEIRS = shopDomain('theirs.myshopify.com')
const OWNER = customerId('7')
const PERSON = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0' }

const { url } = await testDatabase()
const env = readEnv({
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: SECRET,
  SHOPIFY_APP_URL: APP_URL,
  DATABASE_URL: url,
  RESEND_API_KEY: 'unused',
  MAIL_FROM: 'hello@example.com',
})
const context = openPlatform({ env, log: openLogger({ process: 'server', level: 'silent' }) })
const { prisma } = context.deps.db
afterAll(() => context.deps.db.close())

type Handler = (args: { request: Request; params: object; context: typeof context }) => unknown
type RouteModule = { loader?: Handler; action?: Handler }

/** Every route file there is: a new one is tried without being added here. */
const routes = Object.entries(import.meta.glob<RouteModule>('./routes/*.tsx', { eager: true })).flatMap(
  ([file, { loader, action }]) => {
    const name = file.replace('./routes/', '').replace('.tsx', '')
    const path = `/${name
      .split('.')
      .filter((part) => part !== '_index')
      .join('/')
      .replace('$', 'any')}`
    const area = path.startsWith('/apps/')
      ? 'portal'
      : /^\/(app|auth)(\/|$)/.test(path)
        ? 'operator'
        : 'public'
    return [
      ...(loader ? [{ route: `GET ${path}`, path, area, method: 'GET', handler: loader }] : []),
      ...(action ? [{ route: `POST ${path}`, path, area, method: 'POST', handler: action }] : []),
    ]
  },
)
type Route = (typeof routes)[number]

const operatorRoutes = routes.filter(({ area }) => area === 'operator')
const portalRoutes = routes.filter(({ area }) => area === 'portal')

/** What the route answers, whether it returns a Response, throws one, or returns data. */
async function call(
  { path, method, handler }: Route,
  options: { query?: string; headers?: object; body?: FormData },
) {
  const request = new Request(`${APP_URL}${path}${options.query ?? ''}`, {
    method,
    headers: { ...PERSON, ...options.headers },
    ...(method === 'POST' && { body: options.body ?? new FormData() }),
  })
  try {
    const value = await handler({ request, params: {}, context })
    return value instanceof Response ? { status: value.status, response: value } : { status: 200, value }
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown
    return { status: thrown.status, response: thrown }
  }
}

/** A query as Shopify's app proxy signs it. */
function signed(parameters: Record<string, string>, { secret = SECRET, age = 0 } = {}) {
  const query = new URLSearchParams({
    shop: OURS,
    path_prefix: '/apps/souk',
    timestamp: String(Math.floor(Date.now() / 1000) - age),
    logged_in_customer_id: OWNER,
    ...parameters,
  })
  const text = [...query].map(([key, value]) => `${key}=${value}`).sort()
  query.set('signature', createHmac('sha256', secret).update(text.join('')).digest('hex'))
  return `?${query}`
}

/** A session token as Shopify admin gives it to an embedded app. */
function sessionToken(shop: string, secret = SECRET) {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: `https://${shop}/admin`,
    dest: `https://${shop}`,
    aud: 'key',
    sub: '1',
    jti: '1',
    sid: '1',
  }
  const token = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ ...claims, nbf: now - 1, iat: now, exp: now + 60 })}`
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64url')}`
}

const asOperatorOf = (shop: string) => ({ authorization: `Bearer ${sessionToken(shop)}` })

let vendorId = ''
beforeAll(async () => {
  for (const shop of [OURS, THEIRS]) {
    await prisma.shop.create({ data: { domain: shop, name: shop, installedAt: new Date() } })
    const session = new Session({
      id: `offline_${shop}`,
      shop,
      state: '',
      isOnline: false,
      accessToken: 'token',
    })
    await context.shopify.sessionStorage.storeSession(session)
  }
  const vendor = await prisma.vendor.create({
    data: {
      shopDomain: OURS,
      ownerCustomerId: OWNER,
      displayName: 'Kiln & Clay',
      nameKey: 'kilnclay',
      handle: 'kiln-clay',
      email: 'kiln@example.com',
      about: '',
      appliedAt: new Date(),
    },
  })
  vendorId = vendor.id
})

test('every route that reads or writes belongs to the operator or the portal, except the way in', () => {
  expect(routes.filter(({ area }) => area === 'public').map(({ route }) => route)).toEqual(['GET /'])
  expect(operatorRoutes.length).toBeGreaterThan(3)
  expect(portalRoutes.length).toBeGreaterThan(2)
})

describe.each(operatorRoutes)('$route', (route) => {
  test('sends whoever does not come from Shopify admin away', async () => {
    const { status, response } = await call(route, {})
    expect(status).toBe(302)
    expect(response?.headers.get('location')).toBe('/auth/login')
  })

  test('refuses a session token that Shopify did not sign', async () => {
    const headers = { authorization: `Bearer ${sessionToken(OURS, 'guess')}` }
    expect((await call(route, { headers })).status).toBe(401)
  })
})

describe.each(portalRoutes)('$route', (route) => {
  test.each([
    ['no signature', '?shop=ours.myshopify.com&logged_in_customer_id=7'],
    ['a signature under another secret', signed({}, { secret: 'guess' })],
    ['another customer than was signed', signed({}).replace('customer_id=7', 'customer_id=8')],
    ['another shop than was signed', signed({}).replace('shop=ours', 'shop=theirs')],
    ['a signature that is two minutes old', signed({}, { age: 120 })],
    ['a customer id that is no number', signed({ logged_in_customer_id: '7,8' })],
    ['two customer ids', signed({ logged_in_customer_id: '7,8' }).replace('%2C', '&logged_in_customer_id=')],
  ])('refuses %s', async (_what, query) => {
    expect((await call(route, { query })).status).toBe(400)
  })

  test('ignores an id that the visitor sends along', async () => {
    const query = signed({ logged_in_customer_id: '8', customer_id: OWNER, vendor: vendorId })
    const answer = await call(route, { query })
    expect(JSON.stringify(answer.value ?? null)).not.toContain('kiln@example.com')
  })
})

describe("somebody else's vendor", () => {
  const find = (name: string) => {
    const route = routes.find(({ route }) => route === name)
    if (!route) throw new Error(`${name} is gone`)
    return route
  }

  test('is shown to its owner in its own shop, and to nobody else', async () => {
    const view = async (parameters: Record<string, string>) =>
      JSON.stringify(await call(find('GET /apps/souk'), { query: signed(parameters) }))
    expect(await view({})).toContain('kiln@example.com')
    expect(await view({ logged_in_customer_id: '8' })).not.toContain('kiln@example.com')
    expect(await view({ logged_in_customer_id: '' })).not.toContain('kiln@example.com')
    expect(await view({ shop: THEIRS })).not.toContain('kiln@example.com')
  })

  test("is not in another shop's list", async () => {
    const list = async (shop: string) =>
      JSON.stringify(await call(find('GET /app/vendors'), { headers: asOperatorOf(shop) }))
    expect(await list(OURS)).toContain('kiln@example.com')
    expect(await list(THEIRS)).not.toContain('kiln@example.com')
  })

  test.each(['approve', 'reject'])('cannot be decided about from another shop: %s', async (decision) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ decision, vendor: vendorId, reason: 'no' }))
      body.set(name, value)
    const answer = await call(find('POST /app/vendors'), { headers: asOperatorOf(THEIRS), body })
    expect(answer.value).toMatchObject({ data: { ok: false } })
    const { status } = await prisma.vendor.findUniqueOrThrow({ where: { id: vendorId } })
    expect(status).toBe('applied')
  })
})
