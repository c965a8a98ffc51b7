import type { Context } from '../context'
import { findShop } from '../shops'
import { storeApp } from '../storefront/store-app'
import { shopOfName } from '../urls'
import { localApp } from './local-app'

/** Everything on plain HTTP except the tunnel, by Host: `localhost`, or `<shop>.localhost` for a store. */
export function webHandler(
  context: Context,
): (request: Request, env: object) => Response | Promise<Response> {
  const local = localApp(context)
  const store = storeApp(context)
  return (request, env) => {
    const name = /^([a-z0-9-]+)\.localhost$/.exec(new URL(request.url).hostname)?.[1]
    if (name === undefined) return local.fetch(request, env)
    const shop = findShop(context.state, shopOfName(name))
    return shop
      ? store.fetch(request, { ...env, shop })
      : new Response('There is no store of this name here.\n', { status: 404 })
  }
}
