import { on } from './admin'

const NAV_LINKS = 'ui-nav-menu a, s-app-nav a, s-app-nav s-link'
let routers = 0

/**
 * The admin's menu leads to a page of the app. Its router listens for `shopify:navigate`, whose target is the link that was
 * chosen, and goes there in its own time; an app that does not listen is taken there as by the link itself.
 */
export function followNav(): void {
  countRouters()
  on('navigate', ({ href }) => {
    if (routers === 0) return location.assign(href)
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
