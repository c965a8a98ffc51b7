import type { State } from '../state'
import { listOptions, type ProductOption } from './option'
import { findProduct, findProductByHandle, listProducts, type Product } from './product'
import { searchProducts } from './search-products'
import { listVariants, type Variant } from './variant'

/** A product with what it consists of, for whoever shows products: resource picker, storefront, Storefront API. */
export type CatalogProduct = Product & { options: ProductOption[]; variants: Variant[] }

/** What the online store may show, oldest first. */
export function listPublished(state: State, shop: string): CatalogProduct[] {
  return listProducts(state, shop)
    .filter(isPublished)
    .map((product) => whole(state, product))
}

/** Whether the online store shows it. */
export const isPublished = ({ status, publishedAt }: Product): boolean =>
  status === 'ACTIVE' && publishedAt !== null

export function findWholeProduct(
  state: State,
  { shop, ...by }: { shop: string } & ({ id: number } | { handle: string }),
): CatalogProduct | null {
  const product =
    'id' in by
      ? findProduct(state, { shop, id: by.id })
      : findProductByHandle(state, { shop, handle: by.handle })
  return product && whole(state, product)
}

/** @param query Shopify's search syntax; the empty one finds everything. */
export function searchCatalog(
  state: State,
  { shop, query }: { shop: string; query: string },
): CatalogProduct[] {
  return searchProducts(state, { shop, query }).map((product) => whole(state, product))
}

const whole = (state: State, product: Product): CatalogProduct => ({
  ...product,
  options: listOptions(state, product.id),
  variants: listVariants(state, product.id),
})
