import { on, tell } from './admin'

const NAV_LINKS = 'ui-nav-menu a, s-app-nav a, s-app-nav s-link'
let routers = 0

/**
 * The admin's menu leads to a page of the app. Its router listens for `shopify:navigate`, whose target is the link that was
 * chosen, and goes there in its own time. An app that does not listen, or not yet, is opened there anew by the admin: a bare
 * load of the address would tell it neither the shop nor who is signed in.
 */
export function followNav(): void {
  countRouters()
  on('navigate', ({ href }) => {
    if (routers === 0) return tell({ type: 'go', href: `app:${href}`, isNewTab: false })
    const link = [...document.querySelectorAll(NAV_LINKS)].find((one) => one.getAttribute('href') === href)
    link?.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true }))
  })
}

function countRouters(): void {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (...given) {
    if (given[0] === 'shopify:navigate') routers += 1
    add.apply(this, given)
  }
  EventTarget.prototype.removeEventListener = function (...given) {
    if (given[0] === 'shopify:navigate') routers -= 1
    remove.apply(this, given)
  }
}
