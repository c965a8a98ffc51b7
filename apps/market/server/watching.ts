import type { Request, RequestHandler, Response } from 'express'
import { framedByAdmin } from '../app/platform/document-headers.server'
import type { Platform } from '../app/platform/platform.server'
import { watchedContext } from '../app/portal/watched-context.server'

const PATH = /^\/view\/([^/]+)(\/.*)?$/

/**
 * The portal as a vendor sees it, for the store's staff: `/view/<token>/…` is answered by the page `/apps/souk/…`, with the
 * token in the place of Shopify's signature and a context that can change nothing. The token travels in the path, so that
 * the page's own links lead on; no log has it, because they name the page.
 */
export function openWatching(platform: Platform) {
  const contexts = new WeakMap<Request, Platform>()

  const watch: RequestHandler = (request, response, next) => {
    // As the browser reads the address, so that no `..` leads out of the portal.
    const { pathname, search } = new URL(request.url, 'http://view')
    const [, token, rest = '/'] = PATH.exec(pathname) ?? []
    if (!token) return next()
    const page = `/apps/souk${rest}`
    request.url = request.originalUrl = page + search
    const read = platform.watchTokens.read(token)
    if (!read.ok) {
      const shop = read.reason.why === 'expired' ? read.reason.shop : null
      return refuse(response, read.reason.why, shop)
    }
    if (!isLooking(request)) return refuse(response, 'only-looking', read.value.shop)
    contexts.set(request, watchedContext(platform, { ...read.value, home: `/view/${token}` }))
    next()
  }
  return { watch, contextOf: (request: Request) => contexts.get(request) ?? platform }
}

/** Reads, inside a frame: an address that was copied out of the admin shows nothing in a tab of its own. */
function isLooking({ method, headers }: Request): boolean {
  const into = headers['sec-fetch-dest']
  return (method === 'GET' || method === 'HEAD') && (into === undefined || into === 'iframe')
}

const WORDS = {
  expired: {
    title: 'This view has ended',
    text: 'It is open for ten minutes. Open it again from the vendor’s page. Nothing was changed.',
  },
  forged: {
    title: 'There is nothing here',
    text: 'The address was changed. Nothing was changed in the portal.',
  },
  'only-looking': {
    title: 'Here you can only look',
    text: 'This shows the portal as the vendor sees it, inside Shopify admin. Nothing was changed.',
  },
}

function refuse(response: Response, why: keyof typeof WORDS, shop: string | null) {
  const { title, text } = WORDS[why]
  const ancestors = shop ? framedByAdmin(shop) : `frame-ancestors 'none'`
  response
    .status(403)
    .set({
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; ${ancestors}`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    })
    .type('html')
    .send(`<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body { font: 1rem/1.55 system-ui, sans-serif; color: #1c1b1a; padding: 2rem 1.25rem }</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`)
}
