import { type Context as Call, Hono } from 'hono'
import type { Context } from '../context'
import { findShop } from '../shops'
import { shopOfName } from '../urls'
import { authorize, installByLink } from './consent'

/** The pages of `admin.shopify.com/store/<name>/oauth/…`, for a person's browser, wherever the admin is. */
export function consentRoutes({ state, config }: Context): Hono {
  const routes = new Hono()
  const pages = { authorize, install: installByLink }
  for (const [name, answer] of Object.entries(pages)) {
    routes.on(['GET', 'POST'], `/store/:name/oauth/${name}`, async (call: Call) => {
      const shop = findShop(state, shopOfName(call.req.param('name') ?? ''))
      const admin = `/store/${call.req.param('name')}`
      return shop ? answer({ state, config, shop, admin }, call.req.raw) : call.notFound()
    })
  }
  return routes
}
