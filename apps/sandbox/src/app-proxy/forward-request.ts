import type { SandboxApp } from '../config'
import { signQuery } from './sign-query'

/** Shopify gives the app this long in all, unless the configuration says otherwise; the figure is assumed (see evidence). */
const APP_PROXY_TIMEOUT_MS = 10_000

/** Neither side may keep a cookie or credentials of the other; the rest belongs to one connection, not to the message. */
const NOT_FORWARDED = new Set([
  'authorization',
  'cookie',
  'host',
  'content-length',
  'accept-encoding',
  'connection',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
])

/** Stripped from what the app answers. Source: shopify.dev, "About app proxies and dynamic data", "Disallowed headers". */
const DISALLOWED = [
  ...['accept-patch', 'accept-ranges', 'connection', 'cookie', 'date', 'delta-base', 'im', 'p3p', 'pragma'],
  ...['preference-applied', 'proxy-authenticate', 'public-key-pins', 'server', 'service-worker-allowed'],
  ...['set-cookie', 'trailer', 'tk', 'warning', 'x-powered-by'],
]
const NOT_RETURNED = new Set([...DISALLOWED, 'keep-alive', 'transfer-encoding', 'content-length'])

export type ProxyVisit = {
  app: SandboxApp
  shop: string
  customerId: number | null
  clientIp: string
  now: Date
  timeoutMs?: number | undefined
}

export type ProxyAnswer = { status: number; headers: Headers; body: Uint8Array<ArrayBuffer> }

/**
 * Sends a visitor's request on to the app the way Shopify does, and waits for the whole answer: nothing is streamed,
 * a redirect is not followed. Throws when the app does not answer in time or not at all.
 */
export async function forwardRequest(request: Request, visit: ProxyVisit): Promise<ProxyAnswer> {
  const target = targetOf(request, visit)
  const body = hasBody(request) ? new Uint8Array(await request.arrayBuffer()) : null
  const signal = AbortSignal.timeout(visit.timeoutMs ?? APP_PROXY_TIMEOUT_MS)
  // Loaded with the first visit: the start does not wait for it.
  const { request: send } = await import('undici')
  const answer = await send(target, {
    method: request.method,
    headers: headersOf(request, visit),
    body,
    signal,
  })
  const received = await answer.body.bytes()
  return {
    status: answer.statusCode,
    headers: returnedHeaders(answer.headers),
    body: new Uint8Array(received),
  }
}

/** `<prefix>/<subpath>` of the store leads to the configured URL of the app; what follows it is kept as it is. */
function targetOf(request: Request, visit: ProxyVisit): string {
  const proxy = visit.app.appProxy
  if (!proxy) throw new Error('The app has no [app_proxy] in its shopify.app.toml')
  const pathPrefix = `/${proxy.prefix}/${proxy.subpath}`
  const asked = new URL(request.url)
  // By parts, because a visitor may write the prefix with `%…`.
  const rest = asked.pathname
    .split('/')
    .slice(pathPrefix.split('/').length)
    .map((part) => `/${part}`)
    .join('')
  const base = new URL(proxy.url, visit.app.applicationUrl).pathname.replace(/\/$/, '')
  const forwarded = { shop: visit.shop, customerId: visit.customerId, pathPrefix, now: visit.now }
  const query = signQuery(asked.search, { ...forwarded, secret: visit.app.apiSecret })
  return `${visit.app.origin}${base}${rest}?${query}`
}

const hasBody = (request: Request) => request.method !== 'GET' && request.method !== 'HEAD'

function headersOf(request: Request, { app, clientIp }: ProxyVisit): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of request.headers) {
    if (!NOT_FORWARDED.has(name) && !name.startsWith('x-forwarded-')) headers[name] = value
  }
  const address = new URL(app.applicationUrl)
  return {
    ...headers,
    host: address.host,
    'accept-encoding': 'identity',
    'x-forwarded-for': clientIp,
    'x-forwarded-host': address.host,
    'x-forwarded-proto': address.protocol.replace(':', ''),
  }
}

function returnedHeaders(received: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(received)) {
    if (value === undefined || NOT_RETURNED.has(name)) continue
    for (const one of [value].flat()) headers.append(name, one)
  }
  return headers
}
