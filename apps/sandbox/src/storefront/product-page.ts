import { html } from 'hono/html'
import { type CatalogProduct, findWholeProduct, isPublished } from '../products/catalog'
import { listMedia } from '../products/product-media'
import { titleOf } from '../products/variant'
import type { State } from '../state'
import { type Html, type Store, storePage } from './layout'

/** A product as the store shows it; null for one that there is not or that the store may not show. */
export function productPage(state: State, { store, handle }: { store: Store; handle: string }): Html | null {
  const product = findWholeProduct(state, { shop: store.shop.domain, handle })
  if (!product || !isPublished(product)) return null
  const pictures = listMedia(state, { shop: store.shop.domain, id: product.id }).filter(
    ({ error }) => error === null,
  )
  const content = html`<article class="narrow">
      ${pictures.map(
        ({ filename, alt }) =>
          html`<img class="picture" src="/cdn/shop/files/${encodeURIComponent(filename)}" alt="${alt ?? ''}" />`,
      )}
      <h1>${product.title}</h1>
      ${product.descriptionHtml !== '' && html`<p>${plainText(product.descriptionHtml)}</p>`}
      ${variantList(store, product)}
    </article>`
  return storePage(store, { title: product.title, content })
}

const variantList = ({ shop }: Store, { variants }: CatalogProduct) => html`<dl>
    ${variants.map(
      (variant) =>
        html`<dt>${variants.length > 1 ? titleOf(variant) : 'Price'}</dt>
          <dd>${variant.price} ${shop.currency} <a href="/cart/${variant.id}:1">Buy now</a></dd>`,
    )}
  </dl>`

/** A merchant's markup is that of a real theme only there; here it is read, not run. */
const plainText = (markup: string) => markup.replace(/<[^>]*>/g, ' ').trim()
