import { type Context as Call, Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../context'
import { queryScopes } from '../oauth/scopes'
import { extensionInfo } from '../themes/extension-info'
import { appAddress, sessionToken } from './app-address'
import { developerFacts } from './developer-panel'
import { askAdminApi } from './direct-api'
import { type Here, here } from './here'
import { findResources } from './picker/find-resources'
import { Refused } from './refused'
import { changeScopes } from './scope-changes'

const asked = z.object({ path: z.string(), body: z.string() })

/** What the page of the frame asks its server, mostly because the app has asked App Bridge. */
export function bridgeRoutes(context: Context): Hono {
  const routes = new Hono().basePath('/store/:name')
  const at = (answer: (frame: Here, call: Call) => unknown) => async (call: Call) => {
    const frame = here(context, call)
    if (!frame) return call.json({ error: 'There is no such shop.' }, 404)
    call.header('cache-control', 'no-store')
    try {
      return call.json(await answer(frame, call))
    } catch (error) {
      if (error instanceof Refused) return call.json({ error: error.message }, 422)
      throw error
    }
  }

  routes.get(
    '/session-token',
    at(async ({ shop }) => ({ token: await sessionToken(context, shop.domain) })),
  )
  routes.get(
    '/app-address',
    at(({ shop, place, language }, call) => {
      const url = new URL(call.req.query('path') ?? '/', place.app)
      const page = { path: url.pathname, query: url.search, origin: place.app, locale: language }
      return appAddress(context, { shop: shop.domain, ...page })
    }),
  )
  // The owner of the shop, who may do everything.
  routes.get(
    '/user',
    at(() => ({ accountAccess: 'Full access' })),
  )
  routes.get(
    '/developer',
    at(({ shop }) => developerFacts(context, shop)),
  )
  routes.post(
    '/direct-api',
    at(async ({ shop }, call) =>
      askAdminApi(context, { shop: shop.domain, ...asked.parse(await call.req.json()) }),
    ),
  )
  routes.post(
    '/picker',
    at(async ({ shop }, call) => findResources(context, shop, await call.req.json())),
  )
  routes.get(
    '/scopes',
    at(({ shop }) => queryScopes(context, shop.domain)),
  )
  routes.post(
    '/scopes',
    at(async ({ shop }, call) => changeScopes(context, shop.domain, await call.req.json())),
  )
  routes.all(
    '/extensions',
    at(({ shop }) => extensionInfo(context, shop.domain)),
  )
  return routes
}
