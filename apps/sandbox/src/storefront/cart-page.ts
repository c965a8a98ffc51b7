import { html } from 'hono/html'
import { findWholeProduct, isPublished } from '../products/catalog'
import { findVariant, titleOf } from '../products/variant'
import type { State } from '../state'
import { type Html, type Store, storePage } from './layout'

/**
 * What a cart permalink (`/cart/<variant>:<quantity>,…`) leads to. Shopify's store goes straight on to the checkout, which is
 * not built: the page says so, and what the checkout would be about. Null when a variant is not to be had.
 */
export function cartPage(state: State, { store, lines }: { store: Store; lines: string }): Html | null {
  const wanted = lines.split(',').map((line) => {
    const [, id, quantity] = /^(\d+):(\d+)$/.exec(line) ?? []
    const variant = id ? findVariant(state, { shop: store.shop.domain, id: Number(id) }) : null
    const product = variant && findWholeProduct(state, { shop: store.shop.domain, id: variant.productId })
    return product && isPublished(product) ? { product, variant, quantity: Number(quantity) } : null
  })
  const found = wanted.filter((line) => line !== null)
  if (found.length < wanted.length) return null
  const content = html`<section class="narrow">
      <h1>Checkout</h1>
      <ul>
        ${found.map(
          ({ product, variant, quantity }) => html`<li>
              ${quantity} × ${product.title}${product.variants.length > 1 ? `, ${titleOf(variant)}` : ''}, ${variant.price} ${store.shop.currency} each
            </li>`,
        )}
      </ul>
      <p class="note">The local store has no checkout yet: here a real one would ask for the address and the payment.</p>
      <p><a class="button" href="/">Back to the store</a></p>
    </section>`
  return storePage(store, { title: 'Checkout', content })
}
