import { createHmac } from 'node:crypto'
import { Session } from '@shopify/shopify-api'
import { customerId, shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { afterAll, beforeAll } from 'vitest'
import { readEnv } from '../platform/env.server'
import { openLogger } from '../platform/logger.server'
import { openPlatform, type Platform } from '../platform/platform.server'

const APP_URL = 'https://souk.example.com'
const SECRET = 'hush'
export const OURS = shopDomain('ours.myshopify.com')
export const THEIRS = shopDomain('theirs.myshopify.com')
export const OWNER = customerId('7')
const PERSON = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0' }

const { url } = await testDatabase()
const env = readEnv({
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: SECRET,
  SHOPIFY_APP_URL: APP_URL,
  DATABASE_URL: url,
  RESEND_API_KEY: 'unused',
  MAIL_FROM: 'hello@example.com',
  SOUK_FILE_KEY: `a:${Buffer.alloc(32).toString('base64')}`,
})
export const context = {
  ...openPlatform({ env, log: openLogger({ process: 'server', level: 'silent' }) }),
  // Nobody answers at these shops.
  staffNames: { learn: async () => undefined },
}
export const { prisma } = context.deps.db
afterAll(() => Promise.all([context.deps.db.close(), context.readOnlyDb.close()]))

type Handler = (args: { request: Request; params: object; context: Platform }) => unknown
type RouteModule = { loader?: Handler; action?: Handler }

/** Every route file there is: a new one is tried without being added here. */
export const routes = Object.entries(
  import.meta.glob<RouteModule>('../routes/*.tsx', { eager: true }),
).flatMap(([file, { loader, action }]) => {
  const name = file.replace('../routes/', '').replace('.tsx', '')
  const path = `/${name
    .split('.')
    .filter((part) => part !== '_index')
    .map((part) => part.replace(/_$/, '').replace(/^\$$/, 'any').replace(/^\$/, ':'))
    .join('/')}`
  const area = path.startsWith('/apps/') ? 'portal' : /^\/(app|auth)(\/|$)/.test(path) ? 'operator' : 'public'
  return [
    ...(loader ? [{ route: `GET ${path}`, path, area, method: 'GET', handler: loader }] : []),
    ...(action ? [{ route: `POST ${path}`, path, area, method: 'POST', handler: action }] : []),
  ]
})
export type Route = (typeof routes)[number]

/** The route that answers e.g. `POST /app/vendors`. */
export function find(name: string): Route {
  const route = routes.find(({ route }) => route === name)
  if (!route) throw new Error(`${name} is gone`)
  return route
}

/** The owner of a vendor of our shop, for whoever stores a vendor without registering. */
export const ownerRow = (customer: string) => ({
  shopDomain: OURS,
  customerId: customer,
  role: 'owner' as const,
  email: 'owner@example.com',
  joinedAt: new Date(),
})

/** An id that nothing has. */
export const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000'

/** What the route answers, whether it returns a Response, throws one, or returns data. */
export async function call(
  { path, method, handler }: Route,
  options: {
    query?: string
    headers?: object
    body?: BodyInit
    params?: Record<string, string>
    /** Another than the process's. */
    as?: Platform
  },
) {
  // Every parameter of an address is somebody's id.
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const params = { ...Object.fromEntries(names.map((name) => [name, UNKNOWN_ID])), ...options.params }
  const address = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const request = new Request(`${APP_URL}${address}${options.query ?? ''}`, {
    method,
    headers: { ...PERSON, ...options.headers },
    ...(method === 'POST' && { body: options.body ?? new FormData() }),
  })
  try {
    const value = await handler({ request, params, context: options.as ?? context })
    return value instanceof Response ? { status: value.status, response: value } : { status: 200, value }
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown
    return { status: thrown.status, response: thrown }
  }
}

/** A query as Shopify's app proxy signs it. */
export function signed(parameters: Record<string, string>, { secret = SECRET, age = 0 } = {}) {
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
export function sessionToken(shop: string, secret = SECRET) {
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

export const asOperatorOf = (shop: string) => ({ authorization: `Bearer ${sessionToken(shop)}` })

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
})
