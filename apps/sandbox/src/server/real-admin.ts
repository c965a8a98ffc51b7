import { Hono } from 'hono'
import { adminFrame } from '../admin-frame/routes'
import type { Context } from '../context'
import { withClock } from '../pages/clock-notice'
import { ownFramesOnly } from './own-frames-only'
import { ownPagesOnly } from './own-pages-only'

/** `https://admin.shopify.com`, for a browser whose names are led to this machine. */
export function realAdmin(context: Context): (request: Request, env: object) => Response | Promise<Response> {
  const app = new Hono()
  app.use(ownPagesOnly)
  app.use(ownFramesOnly)
  app.use(...withClock(context.state.clock))
  app.route('/', adminFrame(context))
  app.notFound((call) => call.text('The local admin has no such page.\n', 404))
  return (request, env) => app.fetch(request, env)
}
