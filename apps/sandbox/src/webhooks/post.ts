import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome } from './attempt'

/** Source: shopify.dev, "Verify webhook deliveries": one second to connect, five for the whole request. */
const CONNECT_TIMEOUT_MS = 1000
const TOTAL_TIMEOUT_MS = 5000
/** As much of an answer as is kept. */
const KEPT_BYTES = 16_384

type Post = {
  url: URL
  host: string
  headers: Record<string, string>
  body: string
  /** The body leaves in small pieces, over this time. */
  trickleMs: number
  /** The connection is reset in the middle of the body. */
  breaksOff: boolean
}
type Answer = Pick<Outcome, 'durationMs' | 'statusCode' | 'error' | 'responseHeaders' | 'responseBody'>

const agents = {
  'http:': new http.Agent({ keepAlive: true }),
  'https:': new https.Agent({ keepAlive: true }),
}

/** Shopify's way of posting: connections are kept and used again, redirects are not followed, certificates are checked. */
export async function post(asked: Post): Promise<Answer> {
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  try {
    const answer = await attempt(asked)
    return { durationMs: took(), error: null, ...answer }
  } catch (error) {
    const failed = { statusCode: null, responseHeaders: null, responseBody: null }
    return { durationMs: took(), error: nameOf(error), ...failed }
  }
}

async function attempt(asked: Post): Promise<Omit<Answer, 'durationMs' | 'error'>> {
  const total = AbortSignal.timeout(TOTAL_TIMEOUT_MS)
  let request = open(asked, total)
  try {
    const response = await exchange(request, asked)
    return await read(response)
  } catch (error) {
    // The receiver closed a kept connection just then; nothing of this request reached it.
    if (!request.reusedSocket || codeOf(error) !== 'ECONNRESET' || asked.breaksOff) throw error
    request = open(asked, total, { agent: false })
    return await read(await exchange(request, asked))
  }
}

function open({ url, host, headers, body }: Post, signal: AbortSignal, other: { agent?: false } = {}) {
  const isSecure = url.protocol === 'https:'
  const options = {
    method: 'POST',
    agent: isSecure ? agents['https:'] : agents['http:'],
    headers: { host, ...headers, 'content-length': Buffer.byteLength(body) },
    // The machine's resolver does not know names under localhost; browsers do.
    ...(url.hostname.endsWith('.localhost') ? { family: 4, lookup: toLoopback } : {}),
    signal,
    ...other,
  }
  return isSecure ? https.request(url, options) : http.request(url, options)
}

const toLoopback: NonNullable<http.RequestOptions['lookup']> = (_host, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)

class DeliveryTimeout extends Error {}

function exchange(request: ClientRequest, asked: Post): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve)
    request.on('error', reject)
    request.on('socket', (socket) => {
      if (!socket.connecting) return
      const late = setTimeout(
        () => request.destroy(new DeliveryTimeout('no connection within 1 s')),
        CONNECT_TIMEOUT_MS,
      )
      const connected = asked.url.protocol === 'https:' ? 'secureConnect' : 'connect'
      socket.once(connected, () => clearTimeout(late))
      socket.once('close', () => clearTimeout(late))
    })
    write(request, asked).catch(reject)
  })
}

async function write(request: ClientRequest, { body, trickleMs, breaksOff }: Post): Promise<void> {
  const bytes = Buffer.from(body)
  if (breaksOff) {
    request.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => request.socket?.resetAndDestroy())
    return
  }
  if (trickleMs > 0) {
    const pieces = Math.min(bytes.length, 10)
    const size = Math.ceil(bytes.length / pieces)
    for (let at = 0; at < bytes.length && !request.destroyed; at += size) {
      request.write(bytes.subarray(at, at + size))
      await pause(trickleMs / pieces)
    }
    request.end()
    return
  }
  request.end(bytes)
}

async function read(response: IncomingMessage): Promise<Omit<Answer, 'durationMs' | 'error'>> {
  const kept: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk)
    if (length < KEPT_BYTES) kept.push(bytes.subarray(0, KEPT_BYTES - length))
    length += bytes.length
  }
  const text = Buffer.concat(kept).toString()
  const more = length > KEPT_BYTES ? `\n… ${length - KEPT_BYTES} more bytes` : ''
  return {
    statusCode: response.statusCode ?? null,
    responseHeaders: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    responseBody: text + more,
  }
}

/** What went wrong by the name that the network gives it: `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT` … */
function nameOf(error: unknown): string {
  if (error instanceof DeliveryTimeout) return error.message
  if (error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name))
    return 'no answer within 5 s'
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error))
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
