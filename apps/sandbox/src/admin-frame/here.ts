import type { Context as Call } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Context } from '../context'
import { findShop, type Shop } from '../shops'
import { shopOfName } from '../urls'
import { LANGUAGE_COOKIE, languageOf } from './languages'
import { type Place, placeOf } from './place'

export type Here = { context: Context; shop: Shop; place: Place; language: string }

/** In which shop's admin a request of the path `/store/<name>/…` is, where that admin is, and in which language. */
export function here(context: Context, call: Call): Here | null {
  const shop = findShop(context.state, shopOfName(call.req.param('name') ?? ''))
  if (!shop) return null
  const language = languageOf(getCookie(call, LANGUAGE_COOKIE))
  return { context, shop, place: placeOf(context, call.req.raw), language }
}
