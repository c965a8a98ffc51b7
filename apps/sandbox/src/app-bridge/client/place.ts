import { tell } from './admin'

/** What the admin adds to the address of every document; it belongs to the admin, not to the app's page. */
const ADMIN_PARAMETERS = ['embedded', 'shop', 'host', 'id_token', 'hmac', 'timestamp', 'locale', 'session']

/** Keeps the address of the admin in step with the page inside. */
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
  addEventListener('hashchange', report)
  report()
}

/** The address of the app's page as it stands in the admin's address. */
export function ownPath(): string {
  const query = new URLSearchParams(location.search)
  for (const name of ADMIN_PARAMETERS) query.delete(name)
  return location.pathname + (query.size > 0 ? `?${query}` : '') + location.hash
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
