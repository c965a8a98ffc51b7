import { tell } from './admin'
import { Reported } from './reported'

/** `ui-nav-menu` and `s-app-nav`: the app's pages in the admin's menu. The link with `rel="home"` is the app's own entry. */
export class NavMenu extends Reported {
  protected report(): void {
    const links = [...this.querySelectorAll('a, s-link')].map((link) => ({
      text: link.textContent?.trim() ?? '',
      href: link.getAttribute('href') ?? '/',
      isHome: link.getAttribute('rel') === 'home',
    }))
    tell({ type: 'nav', links })
  }

  protected override withdraw(): void {
    tell({ type: 'nav', links: [] })
  }
}

/** An element may be the class of one name only. */
export class AppNav extends NavMenu {}
