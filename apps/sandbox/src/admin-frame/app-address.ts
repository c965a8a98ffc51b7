import { createHmac } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Context } from '../context'
import { DEMO_STAFF } from '../demo'
import { mintSessionToken } from '../oauth/session-token'
import { shopName } from '../urls'

/**
 * The address with which Shopify's admin loads a page of an embedded app into its frame: the page's own query, and
 * `embedded`, `host`, `id_token`, `locale`, `session`, `shop`, `timestamp`, signed by `hmac`. The app refuses a timestamp
 * that is not its own time, so it is the machine's.
 */
export async function appAddress(context: Context, { shop, path, query }: AppPage): Promise<string> {
  const { app } = context.config
  const url = new URL(path === '' ? '/' : path, app.applicationUrl)
  const idToken = await sessionToken(context, shop)
  const parameters = {
    embedded: '1',
    host: Buffer.from(`admin.shopify.com/store/${shopName(shop)}`)
      .toString('base64')
      .replaceAll('=', ''),
    id_token: idToken,
    locale: 'en',
    session: String(decodeJwt(idToken).sid ?? ''),
    shop,
    timestamp: Math.floor(context.state.clock.realNow().getTime() / 1000).toString(),
  }
  url.search = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(parameters)]).toString()
  url.searchParams.set('hmac', hmacOf(url.searchParams, app.apiSecret))
  return url.href
}

/** `path` and `query` as they stand in the admin's address after `/store/<name>/apps/<handle>`. */
export type AppPage = { shop: string; path: string; query: string }

export const sessionToken = ({ state, config }: Context, shop: string): Promise<string> =>
  mintSessionToken({ state, app: config.app }, { shop, userId: DEMO_STAFF.id })

/** Hex HMAC-SHA256 over the query, sorted by key. Source: shopify-api's `validateHmac`, signator "admin". */
function hmacOf(query: URLSearchParams, secret: string): string {
  const sorted = new URLSearchParams(query)
  sorted.sort()
  return createHmac('sha256', secret).update(sorted.toString().replaceAll('+', '%20')).digest('hex')
}
