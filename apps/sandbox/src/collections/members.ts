import { z } from 'zod'
import { allOf, anyOf, type Sql } from '../graphql/sql'
import { countUpTo, type Listing } from '../graphql/sql-page'
import { productListing } from '../products/find-products'
import { LOWEST_PRICE } from '../products/variant-sql'
import { readAll, run, type State } from '../state'
import type { Collection } from './collection'
import { ruleSql } from './rule-sql'

const idRow = z.object({ id: z.number() })

/** Which products belong to the collection: those that were added, or those that its rules find. */
function isMember({ id, rules }: Collection): Sql {
  if (!rules)
    return {
      sql: 'product.id in (select product_id from collection_product where collection_id = ?)',
      values: [id],
    }
  const parts = rules.rules.map(ruleSql)
  return rules.appliedDisjunctively ? anyOf(parts) : allOf(parts)
}

/** Whether the product, of the same shop, belongs to the collection. */
export function hasMember(state: State, collection: Collection, productId: number): boolean {
  const named = { sql: 'product.id = ? and product.shop = ?', values: [productId, collection.shop] }
  return countUpTo(state, { from: 'product', where: allOf([named, isMember(collection)]) }, 1) === 1
}

/** The products of a collection in the order of one of `ProductCollectionSortKeys`, newest first where it says so. */
export function memberListing(
  collection: Collection,
  { sortKey, query }: { sortKey: string; query?: string | null },
): { listing: Listing; isReversed: boolean } {
  const all = productListing(collection.shop, { query })
  const { sort, isReversed } = orderOf(collection, sortKey)
  return { listing: { ...all, where: allOf([all.where, isMember(collection)]), sort }, isReversed }
}

function orderOf({ id, sortOrder }: Collection, sortKey: string): { sort: string; isReversed: boolean } {
  const own = sortKey === 'COLLECTION_DEFAULT' ? sortOrder : sortKey
  switch (own) {
    case 'MANUAL':
      return {
        sort: `coalesce((select position from collection_product where collection_id = ${id} and product_id = product.id), 0)`,
        isReversed: false,
      }
    case 'TITLE':
    case 'ALPHA_ASC':
      return { sort: 'product.title_key', isReversed: false }
    case 'ALPHA_DESC':
      return { sort: 'product.title_key', isReversed: true }
    case 'PRICE':
    case 'PRICE_ASC':
      return { sort: LOWEST_PRICE, isReversed: false }
    case 'PRICE_DESC':
      return { sort: LOWEST_PRICE, isReversed: true }
    case 'CREATED_DESC':
      return { sort: 'product.id', isReversed: true }
    // How often something is bought, and how well it fits, is not known here: both are the order of ids.
    default:
      return { sort: 'product.id', isReversed: false }
  }
}

/** Adds the products behind those there are; one that is there stays where it is. */
export function addMembers(state: State, collectionId: number, productIds: number[]): void {
  for (const productId of productIds)
    run(
      state,
      `insert into collection_product (collection_id, product_id, position)
       select ?, ?, coalesce(max(position), 0) + 1 from collection_product where collection_id = ?
       on conflict do nothing`,
      collectionId,
      productId,
      collectionId,
    )
}

export function removeMembers(state: State, collectionId: number, productIds: number[]): void {
  for (const productId of productIds)
    run(
      state,
      'delete from collection_product where collection_id = ? and product_id = ?',
      collectionId,
      productId,
    )
}

/** The products that were added, in the merchant's order. */
export function listMembers(state: State, collectionId: number): number[] {
  const sql =
    'select product_id as id from collection_product where collection_id = ? order by position, product_id'
  return readAll(state, idRow, sql, collectionId).map(({ id }) => id)
}

export function placeMembers(state: State, collectionId: number, productIds: number[]): void {
  for (const [index, productId] of productIds.entries())
    run(
      state,
      'update collection_product set position = ? where collection_id = ? and product_id = ?',
      index + 1,
      collectionId,
      productId,
    )
}
