/** Where a person's browser finds the sandbox. Browsers resolve every `*.localhost` to this machine by themselves. */
export type Urls = {
  /** Start page, admin frame, mailbox, deliveries, control API. */
  local: string
  /** The store of a shop, given its `<name>.myshopify.com`. */
  store: (shop: string) => string
  /** A page of the embedded app inside the admin frame; `path` starts with a slash. */
  admin: (shop: string, handle: string, path?: string) => string
}

export function urlsOf(portBase: number): Urls {
  const local = `http://localhost:${portBase}`
  return {
    local,
    store: (shop) => `http://${shopName(shop)}.localhost:${portBase}`,
    admin: (shop, handle, path = '') => `${local}/store/${shopName(shop)}/apps/${handle}${path}`,
  }
}

/** `aurora-market` of `aurora-market.myshopify.com`, as it stands in addresses of the admin. */
export const shopName = (shop: string): string => shop.replace(/\.myshopify\.com$/, '')

/** Shopify's admin; a browser whose names are led to this machine finds the local one there. */
export const ADMIN_HOST = 'admin.shopify.com'

export const shopOfName = (name: string): string => `${name}.myshopify.com`

/** A text in which addresses of stores and of the admin are those on this machine: the app, rightly, names the real ones. */
export function withLocalAddresses(text: string, urls: Urls): string {
  return text
    .replace(/https:\/\/([a-z0-9-]+)\.myshopify\.com\/admin\//g, `${urls.local}/store/$1/`)
    .replace(/https:\/\/([a-z0-9-]+\.myshopify\.com)(?=[/"'?#\s<]|$)/g, (_, shop: string) => urls.store(shop))
    .replaceAll('https://admin.shopify.com/', `${urls.local}/`)
}
