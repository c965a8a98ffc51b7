import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'

const CDN_SCRIPT = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'
const ADMIN = 'https://admin.shopify.com/'
const standInAt = (localOrigin: string) => `${localOrigin}/app-bridge.js`

export const isHtml = ({ headers }: IncomingMessage) =>
  headers['content-type']?.startsWith('text/html') === true && headers['content-encoding'] === undefined

/** The local admin may frame the app, and a redirect to the real admin leads to the local one. */
export function framedHeaders(headers: IncomingHttpHeaders, localOrigin: string): IncomingHttpHeaders {
  const reshaped = { ...headers }
  const policy = headers['content-security-policy']
  if (typeof policy === 'string')
    reshaped['content-security-policy'] = policy.replace(
      /frame-ancestors /g,
      `frame-ancestors ${localOrigin} `,
    )
  // The library has browsers fetch App Bridge early.
  if (typeof headers.link === 'string')
    reshaped.link = headers.link.replaceAll(CDN_SCRIPT, standInAt(localOrigin))
  if (headers.location?.startsWith(ADMIN))
    reshaped.location = `${localOrigin}/${headers.location.slice(ADMIN.length)}`
  return reshaped
}

/** Replaces the address of Shopify's App Bridge by that of the stand-in, wherever the chunks happen to break. */
export function withStandIn(localOrigin: string): Transform {
  const standIn = standInAt(localOrigin)
  let held = ''
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = (held + chunk.toString('latin1')).replaceAll(CDN_SCRIPT, standIn)
      const keep = lengthOfPossibleStart(text)
      held = text.slice(text.length - keep)
      done(null, Buffer.from(text.slice(0, text.length - keep), 'latin1'))
    },
    flush(done) {
      done(null, Buffer.from(held, 'latin1'))
    },
  })
}

/** How many characters at the end of the text may be the beginning of the script's address. */
function lengthOfPossibleStart(text: string): number {
  for (let length = Math.min(text.length, CDN_SCRIPT.length - 1); length > 0; length--)
    if (CDN_SCRIPT.startsWith(text.slice(-length))) return length
  return 0
}
