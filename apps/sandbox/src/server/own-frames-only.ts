import { createMiddleware } from 'hono/factory'

/**
 * A page of another site must not show ours in a frame: a click that it leads there unseen comes with our own Origin.
 * Our own pages may (the admin's app page, a mail's HTML). A page's own policy stays and holds as well.
 */
export const ownFramesOnly = createMiddleware(async (call, next) => {
  await next()
  call.header('content-security-policy', "frame-ancestors 'self'", { append: true })
})
