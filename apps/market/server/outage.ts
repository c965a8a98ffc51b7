import type { Request, RequestHandler, Response } from 'express'
import { languageAskedFor } from '../app/portal/language-asked-for'
import { WORDS } from '../app/portal/words/all'
import type { Words } from '../app/portal/words/words'

const TRY_AGAIN_S = 5

/** Shopify's app proxy shows a page of its own instead of any 5xx answer, and that page can say none of this. */
const BEHIND_SHOPIFY = 424

type Failure = 'refused' | 'lost-midway' | 'failed'

const isProxied = ({ path }: Request) => path.startsWith('/apps/')

/**
 * While PostgreSQL is gone, every page says so and what it means, before anything is half done. Pages that were opened
 * come back by themselves; a form that was sent is not sent again.
 */
export const refuseWithoutDatabase =
  (databaseIsThere: () => Promise<boolean>): RequestHandler =>
  async (request, response, next) => {
    if (await databaseIsThere()) return next()
    send('refused', request, response)
  }

/**
 * What fails once it has begun: an answer of 500 and more becomes the page about the outage if PostgreSQL is gone, and
 * behind Shopify's proxy one that reaches the customer in any case. Such an answer is held back until it is whole.
 */
export const explainFailures =
  (databaseIsThere: () => Promise<boolean>): RequestHandler =>
  (request, response, next) => {
    const { write, end } = response
    const held: (() => void)[] = []
    const isFailure = () => response.statusCode >= 500 && !response.headersSent

    response.write = (...chunk: unknown[]) => {
      if (!isFailure()) return Reflect.apply(write, response, chunk)
      held.push(() => Reflect.apply(write, response, chunk))
      return true
    }
    response.end = (...chunk: unknown[]) => {
      if (!isFailure()) return Reflect.apply(end, response, chunk)
      held.push(() => Reflect.apply(end, response, chunk))
      void databaseIsThere().then((there) => {
        Object.assign(response, { write, end })
        if (there && !isProxied(request)) for (const pass of held) pass()
        else send(there ? 'failed' : 'lost-midway', request, response)
      })
      return response
    }
    next()
  }

function send(failure: Failure, request: Request, response: Response) {
  const opened = request.method === 'GET' || request.method === 'HEAD'
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.statusMessage = ''
  response
    .status(isProxied(request) ? BEHIND_SHOPIFY : 503)
    .set({ 'Retry-After': String(TRY_AGAIN_S), 'Cache-Control': 'no-store' })
    .type('html')
    .send(page(failure, opened, wordsFor(request)))
}

/** Without the database nobody knows what a member has chosen. Operators' pages are in English. */
function wordsFor(request: Request): Words {
  const { searchParams } = new URL(request.url, 'http://page')
  return WORDS[isProxied(request) ? languageAskedFor(searchParams, request.headers['accept-language']) : 'en']
}

const whatHappened = ({ outage: t }: Words, failure: Failure) => (failure === 'failed' ? t.failed : t.refused)

/** A form that was under way may have been stored just before the answer was lost. */
const whatWasKept = ({ outage: t }: Words, failure: Failure) =>
  failure === 'refused' ? t.notTaken : t.maybeStored

const page = (failure: Failure, opened: boolean, t: Words) => `<!doctype html>
<html lang="${t.language}" dir="${t.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${opened ? `<meta http-equiv="refresh" content="${TRY_AGAIN_S}">` : ''}
<title>${t.outage.title}</title>
<style>
body { font: 1rem/1.55 system-ui, sans-serif; color: #1c1b1a; background: #f6f4f0; margin: 0; padding: 2rem 1.25rem }
main { max-inline-size: 34rem; margin: 8vh auto; padding: 2rem; background: #fff; border: 1px solid #dcd7cf; border-radius: 16px }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.2 }
</style>
</head>
<body>
<main>
<h1>${t.outage.title}</h1>
<p class="lead">${whatHappened(t, failure)} ${opened ? t.outage.kept : whatWasKept(t, failure)}</p>
<p>${opened ? t.outage.triesAgain : t.outage.sendAgain}</p>
</main>
</body>
</html>
`
