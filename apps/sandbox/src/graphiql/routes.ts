import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { z } from 'zod'
import { adminApi } from '../admin-api/handle'
import { adminSchemas } from '../admin-api/schema'
import { bundle, scriptResponse } from '../browser/bundle'
import type { Context } from '../context'
import { createStorefrontToken, listStorefrontTokens } from '../oauth/storefront-tokens'
import { issuePermanentToken } from '../oauth/tokens'
import { findInstalledApp, findShop, listShops, type Shop } from '../shops'
import { unauthenticated } from '../storefront-api/find-caller'
import { storefrontApi } from '../storefront-api/handle'
import { storefrontSchemas } from '../storefront-api/schema'
import { type Api, graphiqlPage } from './graphiql-page'

const CLIENT = fileURLToPath(new URL('client/main.ts', import.meta.url))
const STYLE = join(dirname(findPackageJSON('graphiql', import.meta.url) ?? ''), 'dist/style.css')

const asked = z.object({
  shop: z.string().optional(),
  api: z.enum(['admin', 'storefront']).catch('admin'),
  version: z.string().optional(),
})

/**
 * `/graphiql`: asks either API of any shop as the app would, with the app's token filled in. What it asks goes to the very
 * handlers that the app reaches, through an address of this origin.
 */
export function graphiqlRoutes(context: Context): Hono {
  const { state, config } = context
  const admin = adminApi(state, config)
  const storefront = storefrontApi(state, config)
  const app = new Hono()

  app.get('/graphiql', (call) => {
    const { shop: domain, api, version } = asked.parse(call.req.query())
    const shops = listShops(state)
    const shop = (domain === undefined ? shops[0] : findShop(state, domain)) ?? null
    if (!shop) return call.notFound()
    const { versions } = api === 'admin' ? adminSchemas : storefrontSchemas
    const { apiVersion } = config.app.webhooks
    const shown = [version, apiVersion].find((each) => each !== undefined && versions.includes(each))
    const sent = tokenFor(context, { shop, api })
    const view = { shops, shop, api, versions, version: shown ?? versions[0] ?? '', ...sent }
    return call.html(graphiqlPage(view))
  })
  app.get('/graphiql.js', async () => scriptResponse(await bundle(CLIENT)))
  app.get('/graphiql.css', (call) =>
    call.body(readFileSync(STYLE, 'utf8'), 200, { 'content-type': 'text/css; charset=utf-8' }),
  )
  app.post('/graphiql/:shop/admin/:version', (call) => {
    const { shop, version } = call.req.param()
    return admin(readdressed(call.req.raw, `https://${shop}/admin/api/${version}/graphql.json`))
  })
  app.post('/graphiql/:shop/storefront/:version', (call) => {
    const { shop, version } = call.req.param()
    return storefront(readdressed(call.req.raw, `https://${shop}/api/${version}/graphql.json`), shop)
  })
  return app
}

const readdressed = (request: Request, url: string): Request =>
  new Request(url, {
    method: 'POST',
    headers: request.headers,
    body: request.body,
    duplex: 'half',
  })

type Sent = { headers: Record<string, string>; notice: string | null }

/** The app's own token, or why there is none. */
function tokenFor({ state, config }: Context, { shop, api }: { shop: Shop; api: Api }): Sent {
  const installation = { shop: shop.domain, apiKey: config.app.apiKey }
  const installed = findInstalledApp(state, installation)
  const none = (notice: string): Sent => ({ headers: {}, notice })
  if (!installed) return none(`${config.app.name} is not installed in this shop, so it has no token here.`)
  if (api === 'admin') {
    const token = issuePermanentToken(state, installation)
    return { headers: { 'X-Shopify-Access-Token': token }, notice: null }
  }
  const scopes = unauthenticated(installed.scopes)
  if (scopes.length === 0)
    return none(
      `${config.app.name} has no unauthenticated_… scope: this asks as anybody may, without a token.`,
    )
  const [known] = listStorefrontTokens(state, installation)
  const { token } = known ?? createStorefrontToken(state, { ...installation, title: 'GraphiQL', scopes })
  return { headers: { 'X-Shopify-Storefront-Access-Token': token }, notice: null }
}
