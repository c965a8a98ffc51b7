import { raw } from 'hono/html'
import { Liquid } from 'liquidjs'
import type { Store } from './layout'
import { moneyFormats, registerFilters } from './liquid-filters'

/** Liquid as Shopify runs it, as far as it is built: an unknown filter is an error, not an empty string. */
export function liquidEngine({ currency = 'EUR' }: { currency?: string } = {}): Liquid {
  const engine = new Liquid({ jsTruthy: false, ownPropertyOnly: true, strictFilters: true })
  registerFilters(engine, currency)
  return engine
}

const LAYOUT = /\{%-?\s*layout\s+(none|'[^']*'|"[^"]*")\s*-?%\}/

/** The page asked for, as Liquid sees it in `request`. */
export type Asked = { path: string; host: string; origin: string }

/**
 * An answer of the app of type `application/liquid`. `html` is what its author wrote: only what Liquid put in was escaped.
 * What is wrong in it is said in its place, as a store says it; the store goes on.
 */
export async function renderLiquid(template: string, store: Store, asked: Asked) {
  const withLayout = LAYOUT.exec(template)?.[1] !== 'none'
  const globals = { ...globalsOf(store), ...pageGlobals(store, asked) }
  try {
    const engine = liquidEngine({ currency: store.shop.currency })
    return { html: raw(await engine.parseAndRender(template.replace(LAYOUT, ''), globals)), withLayout }
  } catch (error) {
    return { html: raw(escapeHtml(wordError(error))), withLayout }
  }
}

/** LiquidJS says `undefined filter: x, file:…, line:2, col:3`; a store says `Liquid error (line 2): …`. */
function wordError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const [, what = text, line] = /^(.*?)(?:, file:[^,]*)?, line:(\d+), col:\d+$/s.exec(text) ?? []
  const kind = error instanceof Error && error.name === 'ParseError' ? 'Liquid syntax error' : 'Liquid error'
  const unbuilt = /^undefined filter: (.+)$/.exec(what)?.[1]
  const said = unbuilt ? `Souk sandbox: the filter ${unbuilt} is not built` : what
  return `${kind}${line === undefined ? '' : ` (line ${line})`}: ${said}`
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const LOCALE = { iso_code: 'en', name: 'English', primary: true }

/** The global objects of Shopify's Liquid that this store has. */
export function globalsOf({ shop, customer }: Store): Record<string, unknown> {
  return {
    shop: {
      name: shop.name,
      email: shop.email,
      currency: shop.currency,
      domain: shop.domain,
      permanent_domain: shop.domain,
      url: `https://${shop.domain}`,
      secure_url: `https://${shop.domain}`,
      money_format: moneyFormats(shop.currency).plain,
      money_with_currency_format: moneyFormats(shop.currency).withCurrency,
      id: shop.id,
    },
    customer: customer && {
      id: customer.id,
      email: customer.email,
      first_name: customer.firstName,
      last_name: customer.lastName,
      name: `${customer.firstName} ${customer.lastName}`.trim(),
      has_account: true,
    },
    request: { locale: LOCALE },
    routes: {
      root_url: '/',
      account_url: '/account',
      account_login_url: '/account/login',
      account_logout_url: '/account/logout',
    },
  }
}

const pageGlobals = ({ shop }: Store, { path, host, origin }: Asked) => ({
  page_title: shop.name,
  canonical_url: `${origin}${path}`,
  content_for_header: '<!-- content_for_header -->',
  settings: {},
  request: {
    path,
    host,
    origin,
    design_mode: false,
    locale: LOCALE,
  },
})
