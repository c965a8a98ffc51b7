import { html } from 'hono/html'
import { findCollectionByHandle } from '../collections/collection'
import type { Context } from '../context'
import {
  type CatalogProduct,
  listPublished,
  listPublishedIn,
  PUBLISHED,
  searchCatalog,
} from '../products/catalog'
import { listMedia } from '../products/product-media'
import { type Html, type Store, storePage } from './layout'
import { showPrice } from './liquid-filters'

type Here = { context: Context; store: Store }

/** Everything the online store sells. */
export function productsPage(here: Here): Html {
  const products = listPublished(here.context.state, here.store.shop.domain)
  const content = html`<section><h1>Products</h1>${searchForm('')} ${grid(here, products, 'This store has no products yet.')}</section>`
  return storePage(here.store, { title: 'Products', content })
}

/** A collection that the online store has; null for one that there is not or that it may not show. */
export function collectionPage(here: Here, handle: string): Html | null {
  const { context, store } = here
  const collection = findCollectionByHandle(context.state, { shop: store.shop.domain, handle })
  if (!collection || collection.publishedAt === null) return null
  const { title, descriptionHtml } = collection
  const products = listPublishedIn(context.state, collection)
  const content = html`<section><h1>${title}</h1>
    ${descriptionHtml !== '' && html`<p>${descriptionHtml.replace(/<[^>]*>/g, ' ').trim()}</p>`}
    ${grid(here, products, 'This collection has no products yet.')}</section>`
  return storePage(store, { title, content })
}

/** What matches a visitor's words; nothing is asked for until there are some. */
export function searchPage(here: Here, query: string): Html {
  const { context, store } = here
  const found =
    query === ''
      ? []
      : searchCatalog(context.state, { shop: store.shop.domain, query: asWords(query), also: PUBLISHED })
  const nothing = query === '' ? 'Type what you are looking for.' : `Nothing was found for “${query}”.`
  const content = html`<section><h1>Search</h1>${searchForm(query)} ${grid(here, found, nothing)}</section>`
  return storePage(store, { title: 'Search', content })
}

/** A visitor types words, not the search syntax of the APIs: `Size: M` asks for no field. */
const asWords = (query: string): string =>
  query
    .split(/\s+/)
    .map((word) => JSON.stringify(word))
    .join(' ')

const searchForm = (query: string): Html => html`<form class="search" action="/search" role="search">
  <input type="search" name="q" value="${query}" aria-label="Search the products" placeholder="Search" />
  <button>Search</button>
</form>`

function grid(here: Here, products: CatalogProduct[], nothing: string): Html {
  if (products.length === 0) return html`<p class="note">${nothing}</p>`
  return html`<ul class="products">${products.map(
    (product) => html`<li>
      <a href="/products/${product.handle}">${picture(here, product)}<b>${product.title}</b></a>
      <span>${priceRange(here, product)}</span>
    </li>`,
  )}</ul>`
}

function picture({ context }: Here, product: CatalogProduct): Html | '' {
  const image = listMedia(context.state, product).find(({ error, mimeType }) => !error && mimeType)
  return image
    ? html`<img src="/cdn/shop/files/${encodeURIComponent(image.filename)}" alt="${image.alt ?? ''}" loading="lazy" />`
    : ''
}

function priceRange({ store }: Here, { variants }: CatalogProduct): string {
  const prices = variants.map(({ price }) => Number(price)).sort((one, other) => one - other)
  const [lowest = 0] = prices
  const text = showPrice(lowest.toFixed(2), store.shop.currency)
  return lowest === prices.at(-1) || prices.length === 0 ? text : `From ${text}`
}
