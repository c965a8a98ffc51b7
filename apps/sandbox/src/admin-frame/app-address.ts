import { createHmac } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Context } from '../context'
import { DEMO_STAFF } from '../demo'
import { mintSessionToken } from '../oauth/session-token'
import { shopName } from '../urls'

/**
 * The address with which Shopify's admin loads a page of an embedded app into its frame: the page's own query, and
 * `embedded`, `host`, `id_token`, `locale`, `session`, `shop`, `timestamp`, signed by `hmac`.
 */
export async function appAddress(context: Context, page: AppPage): Promise<string> {
  const { shop, path, query, origin, locale } = page
  const { app } = context.config
  const url = new URL(pathInApp(app.applicationUrl, path), origin)
  const idToken = await sessionToken(context, shop)
  const parameters = {
    embedded: '1',
    host: hostParameter(shop),
    id_token: idToken,
    locale,
    session: String(decodeJwt(idToken).sid ?? ''),
    shop,
    timestamp: timestamp(context),
  }
  return signed(url, [...new URLSearchParams(query), ...Object.entries(parameters)], app.apiSecret)
}

/** `path` and `query` as they stand in the admin's address after `/store/<name>/apps/<handle>`. */
export type AppPage = { shop: string; path: string; query: string; origin: string; locale: string }

/** An app that is not embedded is opened by itself, told which shop it is opened from. */
export function standaloneAddress(context: Context, shop: string): string {
  const { app } = context.config
  const parameters = Object.entries({ host: hostParameter(shop), shop, timestamp: timestamp(context) })
  return signed(new URL(app.applicationUrl), parameters, app.apiSecret)
}

export const sessionToken = ({ state, config }: Context, shop: string): Promise<string> =>
  mintSessionToken({ state, app: config.app }, { shop, userId: DEMO_STAFF.id })

/** The app's first page is what `application_url` names; every other path is taken as it is. */
const pathInApp = (applicationUrl: string, path: string): string =>
  path === '' ? new URL(applicationUrl).pathname : path

const hostParameter = (shop: string): string =>
  Buffer.from(`admin.shopify.com/store/${shopName(shop)}`)
    .toString('base64')
    .replaceAll('=', '')

const timestamp = ({ state }: Context): string => Math.floor(state.clock.now().getTime() / 1000).toString()

function signed(url: URL, parameters: [string, string][], secret: string): string {
  url.search = new URLSearchParams(parameters).toString()
  url.searchParams.set('hmac', hmacOf(url.searchParams, secret))
  return url.href
}

/** Hex HMAC-SHA256 over the query, sorted by key. Source: shopify-api's `validateHmac`, signator "admin". */
function hmacOf(query: URLSearchParams, secret: string): string {
  const sorted = new URLSearchParams(query)
  sorted.sort()
  return createHmac('sha256', secret).update(sorted.toString().replaceAll('+', '%20')).digest('hex')
}
