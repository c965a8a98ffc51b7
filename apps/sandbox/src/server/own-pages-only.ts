import { createMiddleware } from 'hono/factory'

/**
 * A page of another site must not press a button of ours, whichever of our names (`localhost`, `127.0.0.1`, `[::1]`) the
 * person uses; other names do not come this far. Programs send no Origin and are let in.
 */
export const ownPagesOnly = createMiddleware(async (call, next) => {
  const sender = call.req.header('origin')
  const isChange = call.req.method !== 'GET' && call.req.method !== 'HEAD'
  const isElsewhere = sender !== undefined && sender !== new URL(call.req.url).origin
  return isChange && isElsewhere ? call.text('Not from here.\n', 403) : next()
})
