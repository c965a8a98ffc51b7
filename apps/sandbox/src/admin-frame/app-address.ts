import { decodeJwt } from 'jose'
import type { Context } from '../context'
import { mintSessionToken } from '../oauth/session-token'
import { hostOf, signedQuery, timestampOf } from '../oauth/signed-query'
import { signedInStaff } from '../oauth/staff'

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
    host: hostOf(shop),
    id_token: idToken,
    locale,
    session: String(decodeJwt(idToken).sid ?? ''),
    shop,
    timestamp: timestampOf(context.state),
  }
  const all = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(parameters)])
  url.search = signedQuery({ state: context.state, app }, all).toString()
  return url.href
}

/** `path` and `query` as they stand in the admin's address after `/store/<name>/apps/<handle>`. */
export type AppPage = { shop: string; path: string; query: string; origin: string; locale: string }

export const sessionToken = ({ state, config }: Context, shop: string): Promise<string> =>
  mintSessionToken({ state, app: config.app }, { shop, userId: signedInStaff(state, shop).id })

/** The app's first page is what `application_url` names; every other path is taken as it is. */
const pathInApp = (applicationUrl: string, path: string): string =>
  path === '' ? new URL(applicationUrl).pathname : path
