import { raw } from 'hono/html'
import { Liquid } from 'liquidjs'
import type { Store } from './layout'

/** Liquid as Shopify runs it, as far as this demo's templates go: an unknown filter is an error, not an empty string. */
export function liquidEngine(): Liquid {
  const engine = new Liquid({ jsTruthy: false, ownPropertyOnly: true, strictFilters: true })
  engine.registerFilter('json', (value: unknown) =>
    JSON.stringify(value ?? null).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  )
  return engine
}

const LAYOUT_NONE = /\{%-?\s*layout\s+none\s*-?%\}/

/** An answer of the app of type `application/liquid`. `html` is what its author wrote: only what Liquid put in was escaped. */
export async function renderLiquid(template: string, store: Store) {
  const page = await liquidEngine().parseAndRender(template.replace(LAYOUT_NONE, ''), globalsOf(store))
  return { html: raw(page), withLayout: !LAYOUT_NONE.test(template) }
}

/** The global objects of Shopify's Liquid that this store has. */
export function globalsOf({ shop, customer }: Store): Record<string, unknown> {
  return {
    shop: {
      name: shop.name,
      email: shop.email,
      currency: shop.currency,
      permanent_domain: shop.domain,
      id: shop.id,
    },
    customer: customer && {
      id: customer.id,
      email: customer.email,
      first_name: customer.firstName,
      last_name: customer.lastName,
      name: `${customer.firstName} ${customer.lastName}`.trim(),
    },
    routes: { root_url: '/', account_url: '/account', account_login_url: '/account/login' },
  }
}
