import { adminOrigin, isFramed, tell } from './admin'
import { remembered } from './place'
import { hasUnsavedChanges, leaveConfirmation } from './save-bar'

/** A path of the admin: `shopify://admin/products/1` and `shopify:admin/products/1`. */
const IN_ADMIN = /^shopify:(?:\/\/)?admin(\/.*|$)/
const OUTSIDE_THE_FRAME = ['_top', '_parent']
const openPlain = window.open.bind(window)

/** Links and `open()` reach pages of the admin, of the app and of the store; nothing that is not saved is lost on the way. */
export function leadLinks(): void {
  addEventListener('click', (event) => void follow(event), { capture: true })
  window.open = (url, target, features) => {
    const address = String(url ?? '')
    if (goesThroughAdmin(address, target ?? '_blank')) {
      leave(address, target ?? '_blank')
      return null
    }
    return openPlain(url, target, features)
  }
}

/** Clicks that were let through after the person agreed to lose what is not saved. */
const agreed = new WeakSet<Event>()

async function follow(event: MouseEvent): Promise<void> {
  const link = linkOf(event)
  if (!link || agreed.has(event) || event.defaultPrevented || event.button !== 0) return
  const href = link.getAttribute('href') ?? ''
  const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || link.target === '_blank'
  const target = isElsewhere ? '_blank' : link.target
  if (isFramed && goesThroughAdmin(href, target)) {
    event.preventDefault()
    leave(href, target)
    return
  }
  if (isElsewhere || !hasUnsavedChanges() || !isNavigation(link)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  await leaveConfirmation()
  const again = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
  agreed.add(again)
  link.dispatchEvent(again)
}

function linkOf(event: Event): HTMLAnchorElement | null {
  const [target] = event.composedPath()
  const link = target instanceof Element ? target.closest('a[href]') : null
  return link instanceof HTMLAnchorElement ? link : null
}

/** A link within the same page loses nothing. */
const isNavigation = (link: HTMLAnchorElement) =>
  !link.download && link.href.split('#')[0] !== location.href.split('#')[0]

/** Whether the admin has to take the person there: it knows its own pages, and where a store is on this machine. */
function goesThroughAdmin(href: string, target: string): boolean {
  if (IN_ADMIN.test(href)) return true
  const url = new URL(href, location.href)
  if (isShopify(url)) return true
  return OUTSIDE_THE_FRAME.includes(target) && url.origin === location.origin && isFramed
}

function isShopify(url: URL): boolean {
  return url.origin === 'https://admin.shopify.com' || url.hostname.endsWith('.myshopify.com')
}

function leave(href: string, target: string): void {
  const address = addressFor(href)
  if (isFramed) tell({ type: 'go', href: address, isNewTab: target === '_blank' })
  else openPlain(address, '_self')
}

function addressFor(href: string): string {
  const path = IN_ADMIN.exec(href)?.[1]
  if (path !== undefined) return `shopify://admin${path}`
  const url = new URL(href, location.href)
  // A page of the app itself, for the whole window: the admin opens it where it opens all of them.
  return url.origin === location.origin ? `app:${url.pathname}${url.search}${url.hash}` : url.href
}

/** A page of an embedded app that was opened by itself leads back into the admin. */
export function redirectIntoAdmin(apiKey: string, path: string): boolean {
  const host = remembered('host')
  if (isFramed || !host) return false
  const [, place = ''] = /^admin\.shopify\.com(\/.*)$/.exec(atob(host)) ?? []
  location.replace(`${adminOrigin}${place}/apps/${apiKey}${path}`)
  return true
}
