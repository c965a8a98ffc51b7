import type { RequestHandler } from 'express'

const TRY_AGAIN_S = 5

/** Shopify's app proxy shows a page of its own instead of any 5xx answer, and that page can say none of this. */
const BEHIND_SHOPIFY = 424

/**
 * While PostgreSQL is gone, every page says so and what it means, before anything is half done. Pages that were opened
 * come back by themselves; a form that was sent is not sent again.
 */
export const refuseWithoutDatabase =
  (databaseIsThere: () => Promise<boolean>): RequestHandler =>
  async (request, response, next) => {
    if (await databaseIsThere()) return next()
    const opened = request.method === 'GET' || request.method === 'HEAD'
    response
      .status(request.path.startsWith('/apps/') ? BEHIND_SHOPIFY : 503)
      .set({ 'Retry-After': String(TRY_AGAIN_S), 'Cache-Control': 'no-store' })
      .type('html')
      .send(page(opened))
  }

const page = (opened: boolean) => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${opened ? `<meta http-equiv="refresh" content="${TRY_AGAIN_S}">` : ''}
<title>Back in a moment</title>
<style>
body { font: 1rem/1.55 system-ui, sans-serif; color: #1c1b1a; background: #f6f4f0; margin: 0; padding: 2rem 1.25rem }
main { max-inline-size: 34rem; margin: 8vh auto; padding: 2rem; background: #fff; border: 1px solid #dcd7cf; border-radius: 16px }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.2 }
</style>
</head>
<body>
<main>
<h1>Back in a moment</h1>
<p class="lead">Souk cannot reach its database right now. Everything that was stored is kept${
  opened ? '.' : ', but what you sent just now was not taken.'
}</p>
<p>${opened ? 'This page tries again by itself every few seconds.' : 'Go back and send it once more in a minute.'}</p>
</main>
</body>
</html>
`
