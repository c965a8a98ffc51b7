import { on, tell } from './admin'

/** What the admin adds to the address of every document; it belongs to the admin, not to the app's page. */
const ADMIN_PARAMETERS = ['embedded', 'shop', 'host', 'id_token', 'hmac', 'timestamp', 'locale', 'session']

/** Keeps the address of the admin in step with the page inside, and follows the admin's navigation. */
export function keepInStep(): void {
  const report = () => tell({ type: 'location', path: ownPath() })
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    history[name] = (...state: Parameters<History['pushState']>) => {
      original(...state)
      report()
    }
  }
  addEventListener('popstate', report)
  report()
  on('navigate', ({ href }) => navigate(href))
}

function ownPath(): string {
  const query = new URLSearchParams(location.search)
  for (const name of ADMIN_PARAMETERS) query.delete(name)
  return location.pathname + (query.size > 0 ? `?${query}` : '')
}

/** The app's router listens for `shopify:navigate`, whose target is the link that was chosen. */
function navigate(href: string): void {
  const links = document.querySelectorAll('ui-nav-menu a')
  const link = [...links].find((one) => one.getAttribute('href') === href)
  link?.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true }))
}

/** `shop`, `host` and `locale` come with the first document; later documents of the app may lack them. */
export function remembered(name: 'shop' | 'host' | 'locale'): string | undefined {
  const value = new URLSearchParams(location.search).get(name)
  try {
    if (value) sessionStorage.setItem(`app-bridge:${name}`, value)
    return value ?? sessionStorage.getItem(`app-bridge:${name}`) ?? undefined
  } catch {
    // A browser that blocks third-party storage.
    return value ?? undefined
  }
}
