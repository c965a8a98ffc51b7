import { z } from 'zod'
import type { Collection } from '../collections/collection'
import { memberListing } from '../collections/members'
import { ALWAYS, allOf, type Sql } from '../graphql/sql'
import type { Listing } from '../graphql/sql-page'
import { readAll, type State } from '../state'
import { productListing } from './find-products'
import { listOptions, type ProductOption } from './option'
import { findProduct, findProductByHandle, type Product } from './product'
import { listVariants, type Variant } from './variant'

/** A product with what it consists of, for whoever shows products: resource picker, storefront, Storefront API. */
export type CatalogProduct = Product & { options: ProductOption[]; variants: Variant[] }

/** The first of what the online store may show, oldest first. */
export function listPublished(state: State, shop: string, most = PAGE): CatalogProduct[] {
  const { from, where, id } = productListing(shop)
  return wholes(state, shop, { from, where: allOf([where, PUBLISHED]), id, sort: id, most })
}

/** The first of what the online store shows of a collection, in its order. */
export function listPublishedIn(state: State, collection: Collection): CatalogProduct[] {
  const { listing, isReversed } = memberListing(collection, { sortKey: 'COLLECTION_DEFAULT' })
  const where = allOf([listing.where, PUBLISHED])
  const sort = isReversed ? `${listing.sort} desc` : listing.sort
  return wholes(state, collection.shop, { ...listing, where, sort, most: PAGE })
}

/** As many as a page of the sandbox shows. */
const PAGE = 250

/** What the online store lists; an unlisted product has a page and stands in no list. */
export const PUBLISHED: Sql = {
  sql: "product.status = 'ACTIVE' and product.published_at is not null",
  values: [],
}

/** Whether the online store shows it. */
export const isPublished = ({ status, publishedAt }: Product): boolean =>
  (status === 'ACTIVE' || status === 'UNLISTED') && publishedAt !== null

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

/**
 * The first of the products that a search finds, oldest first.
 *
 * @param query Shopify's search syntax; the empty one finds everything
 * @param also another condition
 */
export function searchCatalog(
  state: State,
  { shop, query, also = ALWAYS, most = PAGE }: { shop: string; query: string; also?: Sql; most?: number },
): CatalogProduct[] {
  const { from, where, id } = productListing(shop, { query })
  return wholes(state, shop, { from, where: allOf([where, also]), id, sort: id, most })
}

function wholes(
  state: State,
  shop: string,
  { from, where, id, sort, most }: Listing & { most: number },
): CatalogProduct[] {
  const sql = `select ${id} as id from ${from} where ${where.sql} order by ${sort} limit ?`
  return readAll(state, z.object({ id: z.number() }), sql, ...where.values, most).flatMap(
    (found) => findWholeProduct(state, { shop, id: found.id }) ?? [],
  )
}

const whole = (state: State, product: Product): CatalogProduct => ({
  ...product,
  options: listOptions(state, product.id),
  variants: listVariants(state, product.id),
})
