import { Hono } from 'hono'
import { html } from 'hono/html'
import { adminFrame } from '../admin-frame/routes'
import type { Context } from '../context'
import { controlApi } from '../control/control-api'
import { graphiqlRoutes } from '../graphiql/routes'
import { mailbox } from '../mail/mailbox'
import { withClock } from '../pages/clock-notice'
import { sandboxPage } from '../pages/page'
import { startPageRoutes } from '../start-page/routes'
import { deliveryRoutes } from '../webhooks/delivery-routes'
import { ownFramesOnly } from './own-frames-only'
import { ownPagesOnly } from './own-pages-only'

/** `http://localhost:<port>`: what belongs to the sandbox itself, and the local stand-in of admin.shopify.com. */
export function localApp(context: Context): Hono {
  const app = new Hono()
  app.use(ownPagesOnly)
  app.use(ownFramesOnly)
  app.use(...withClock(context.state.clock))
  app.route('/', startPageRoutes(context))
  app.route('/', controlApi(context))
  app.route('/', adminFrame(context))
  app.route('/', mailbox(context))
  app.route('/', deliveryRoutes(context))
  app.route('/', graphiqlRoutes(context))
  app.notFound((call) => call.html(notFoundPage(), 404))
  return app
}

const notFoundPage = () =>
  sandboxPage({
    title: 'Not found',
    path: '',
    content: html`<h1>Nothing here</h1><p class="lead">This address leads nowhere. <a href="/">Back to the start page</a></p>`,
  })
