import { adminOrigin } from './admin'

/** Where an address of the real Shopify is on this machine; null for any other. */
function localAddress(url: URL): string | null {
  const rest = url.pathname + url.search + url.hash
  if (url.origin === 'https://admin.shopify.com') return adminOrigin + rest
  const shop = /^([a-z0-9-]+)\.myshopify\.com$/.exec(url.hostname)?.[1]
  if (!shop) return null
  const { protocol, hostname, port } = new URL(adminOrigin)
  return `${protocol}//${shop}.${hostname}:${port}${rest}`
}

/** Links to a store or to the admin lead to those on this machine; the app itself names the real ones. */
export function leadLocally(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const url = link instanceof HTMLAnchorElement ? new URL(link.href, location.href) : null
    const local = url && localAddress(url)
    if (!local || !(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    window.open(local, link.target || '_top')
  })
}
