import { createMiddleware } from 'hono/factory'

/** A page of another site must not press a button of ours. Programs send no Origin and are let in. */
export const ownPagesOnly = (origin: string) =>
  createMiddleware(async (call, next) => {
    const sender = call.req.header('origin')
    const isChange = call.req.method !== 'GET' && call.req.method !== 'HEAD'
    return isChange && sender !== undefined && sender !== origin ? call.text('Not from here.\n', 403) : next()
  })
