import { html, raw } from 'hono/html'
import type { StoredFile } from '../files/file'
import { gid } from '../graphql/gid'
import { type CatalogProduct, findWholeProduct, searchCatalog } from '../products/catalog'
import { listMedia } from '../products/product-media'
import { titleOf } from '../products/variant'
import type { Html } from '../storefront/layout'
import type { Here } from './here'
import { filesOf, storePath } from './place'

type Page = { title: string; page: Html }
const STATUS = { ACTIVE: 'Active', DRAFT: 'Draft', ARCHIVED: 'Archived', UNLISTED: 'Unlisted' }

/** The shop's products, to look at: where links of apps lead to. They are changed through the Admin API. */
export function productsPage(here: Here, query: string): Page {
  const { context, shop } = here
  const products = searchCatalog(context.state, { shop: shop.domain, query })
  const rows = products.map((product) => {
    const [picture] = picturesOf(here, product)
    return html`<tr>
        <td>${picture ?? ''}</td>
        <td><a href="${storePath(shop.domain)}/products/${product.id}">${product.title}</a></td>
        <td><span class="badge">${STATUS[product.status]}</span></td>
        <td>${stockOf(product)}</td>
        <td>${product.vendor}</td>
      </tr>`
  })
  const page = html`<h1>Products</h1>
    <form class="search"><input type="search" name="query" value="${query}" aria-label="Search products" placeholder="Search products" /><button>Search</button></form>
    ${
      rows.length > 0
        ? html`<div class="scroll" tabindex="0" role="region" aria-label="Products"><table>
            <thead><tr><th><span hidden>Picture</span></th><th>Product</th><th>Status</th><th>Inventory</th><th>Vendor</th></tr></thead>
            <tbody>${rows}</tbody></table></div>`
        : html`<p class="empty">${query ? html`No product is found by “${query}”.` : html`This shop has no products. An app can make some: <code>productCreate</code>.`}</p>`
    }`
  return { title: 'Products', page }
}

export function productPage(here: Here, id: number): Page | null {
  const { context, shop } = here
  const product = findWholeProduct(context.state, { shop: shop.domain, id })
  if (!product) return null
  const rows = product.variants.map(
    (variant) => html`<tr>
        <td>${titleOf(variant)}</td><td>${variant.price} ${shop.currency}</td><td>${variant.sku ?? ''}</td>
        <td>${variant.tracked ? variant.available : 'Not tracked'}</td><td><code>${gid('ProductVariant', variant.id)}</code></td>
      </tr>`,
  )
  const page = html`<a class="back" href="${storePath(shop.domain)}/products">Products</a>
    <h1>${product.title} <span class="badge">${STATUS[product.status]}</span></h1>
    <div class="card">
      <div class="pictures">${picturesOf(here, product)}</div>
      <iframe class="description" title="Description" sandbox srcdoc="${product.descriptionHtml}"></iframe>
      <dl>
        <dt>Vendor</dt><dd>${product.vendor}</dd>
        <dt>Type</dt><dd>${product.productType || 'none'}</dd>
        <dt>Tags</dt><dd>${product.tags.join(', ') || 'none'}</dd>
        <dt>Handle</dt><dd>${product.handle}</dd>
        <dt>Id</dt><dd><code>${gid('Product', product.id)}</code></dd>
      </dl>
    </div>
    <h2>Variants</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Variants"><table>
      <thead><tr><th>Variant</th><th>Price</th><th>SKU</th><th>Available</th><th>Id</th></tr></thead>
      <tbody>${rows}</tbody></table></div>`
  return { title: product.title, page }
}

function stockOf({ variants }: CatalogProduct): string {
  if (variants.every(({ tracked }) => !tracked)) return 'Not tracked'
  const count = variants.reduce((sum, { available }) => sum + available, 0)
  return `${count} in stock${variants.length > 1 ? ` for ${variants.length} variants` : ''}`
}

function picturesOf({ context, shop, place }: Here, { id, title }: CatalogProduct): Html[] {
  const files = filesOf(place, shop)
  return listMedia(context.state, { shop: shop.domain, id })
    .filter(({ error }) => error === null)
    .map(
      (file: StoredFile) =>
        html`<img src="${raw(files)}${encodeURIComponent(file.filename)}" alt="${file.alt || title}" />`,
    )
}
