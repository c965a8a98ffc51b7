import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'
import { type Urls, withLocalAddresses } from '../urls'

const CDN_SCRIPTS = [
  'https://cdn.shopify.com/shopifycloud/app-bridge.js',
  'https://cdn.shopifycloud.com/shopifycloud/app-bridge.js',
]
const LONGEST = Math.max(...CDN_SCRIPTS.map(({ length }) => length))
const replaceScripts = (text: string, localOrigin: string): string =>
  CDN_SCRIPTS.reduce((done, script) => done.replaceAll(script, `${localOrigin}/app-bridge.js`), text)

/** What a body becomes on its way; null when it stays as it is. */
export function reshapeBody(answer: IncomingMessage, urls: Urls): Transform | null {
  if (answer.headers['content-encoding'] !== undefined) return null
  if (hasType(answer, 'text/html')) return withStandIn(urls.local)
  return isScriptedRedirect(answer) ? withLocalRedirect(urls) : null
}

const hasType = ({ headers }: IncomingMessage, type: string) =>
  headers['content-type']?.startsWith(type) === true

/**
 * A redirect that the app's script follows: Remix and React Router answer it with this status, and the address stands
 * inside the body. Source: `single-fetch` of @remix-run/server-runtime.
 */
const isScriptedRedirect = (answer: IncomingMessage) =>
  answer.statusCode === 202 && hasType(answer, 'text/x-script')

/** The headers in which a redirect stands: HTTP's own, Remix's without single fetch, and Shopify's for a background request. */
const REDIRECTS = ['location', 'x-remix-redirect', 'x-shopify-api-request-failure-reauthorize-url']

/** The local admin may frame the app, and a redirect to the real admin or to a store leads to the local one. */
export function framedHeaders(headers: IncomingHttpHeaders, urls: Urls): IncomingHttpHeaders {
  const localOrigin = urls.local
  const reshaped = { ...headers }
  const policy = headers['content-security-policy']
  if (typeof policy === 'string')
    reshaped['content-security-policy'] = policy.replace(
      /frame-ancestors /g,
      `frame-ancestors ${localOrigin} `,
    )
  // The library has browsers fetch App Bridge early.
  if (typeof headers.link === 'string') reshaped.link = replaceScripts(headers.link, localOrigin)
  for (const name of REDIRECTS) {
    const target = headers[name]
    if (typeof target === 'string') reshaped[name] = localTarget(target, urls)
  }
  return reshaped
}

/** Only where it leads: an address that is handed on in the query stays as the app wrote it. */
function localTarget(target: string, urls: Urls): string {
  const [path = '', ...query] = target.split('?')
  return [withLocalAddresses(path, urls), ...query].join('?')
}

/** Like `framedHeaders`, for a redirect inside a body. */
export function withLocalRedirect(urls: Urls): Transform {
  const chunks: Buffer[] = []
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
    flush(done) {
      const text = Buffer.concat(chunks).toString()
      const target = /"https:[^"]*"/g
      done(
        null,
        text.replace(target, (address) => localTarget(address, urls)),
      )
    },
  })
}

/** Replaces the address of Shopify's App Bridge by that of the stand-in, wherever the chunks happen to break. */
export function withStandIn(localOrigin: string): Transform {
  let held = ''
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = replaceScripts(held + chunk.toString('latin1'), localOrigin)
      const keep = lengthOfPossibleStart(text)
      held = text.slice(text.length - keep)
      done(null, Buffer.from(text.slice(0, text.length - keep), 'latin1'))
    },
    flush(done) {
      done(null, Buffer.from(held, 'latin1'))
    },
  })
}

/** How many characters at the end of the text may be the beginning of a script's address. */
function lengthOfPossibleStart(text: string): number {
  for (let length = Math.min(text.length, LONGEST - 1); length > 0; length--)
    if (CDN_SCRIPTS.some((script) => script.startsWith(text.slice(-length)))) return length
  return 0
}
