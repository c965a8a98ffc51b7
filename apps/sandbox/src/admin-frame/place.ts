import type { Context } from '../context'
import type { Shop } from '../shops'
import { localAppOrigin } from '../tunnel/app-origin'
import { ADMIN_HOST, shopName } from '../urls'

/**
 * Where the person is: in the admin on plain localhost, or at admin.shopify.com itself, which a browser reaches whose names
 * are led to this machine. The first needs the app at an address that plain localhost has too.
 */
export type Place = {
  isReal: boolean
  /** The origin of the app in the frame. */
  app: string
  store: (shop: string) => string
  /** The sandbox's own pages. */
  local: string
}

export function placeOf({ config, urls }: Context, request: Request): Place {
  const isReal = new URL(request.url).hostname === ADMIN_HOST
  return {
    isReal,
    app: isReal ? new URL(config.app.applicationUrl).origin : localAppOrigin(config),
    store: isReal ? (shop) => `https://${shop}` : urls.store,
    local: urls.local,
  }
}

/** Where a browser finds the shop's files: the CDN, or on plain localhost the store, which has them too. */
export const filesOf = ({ isReal, store }: Place, { id, domain }: Pick<Shop, 'id' | 'domain'>): string =>
  isReal ? `https://cdn.shopify.com/s/files/1/${id}/files/` : `${store(domain)}/cdn/shop/files/`

/** The paths of a shop and of the app in it, the same in both admins. */
export const storePath = (shop: string): string => `/store/${shopName(shop)}`
export const appPath = (shop: string, handle: string): string => `${storePath(shop)}/apps/${handle}`
