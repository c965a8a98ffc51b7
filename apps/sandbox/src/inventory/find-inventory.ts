import { flagTerm, keyTerm, momentTerm, numberTerm } from '../graphql/search-sql'
import { listingOf, type SearchedList, type Wanted } from '../graphql/searched-list'
import { allOf, type Sql } from '../graphql/sql'
import type { Listing } from '../graphql/sql-page'

const ACTIVE: Sql = { sql: 'location.is_active = 1', values: [] }

/** The locations of a shop that Shopify's search finds, in the order of one of `LocationSortKeys`. */
export function locationListing(
  shop: string,
  { query, sortKey, includeInactive }: Wanted & { includeInactive?: boolean | null | undefined },
): Listing {
  const own = allOf([{ sql: 'location.shop = ?', values: [shop] }, ...(includeInactive ? [] : [ACTIVE])])
  return listingOf(LOCATIONS, own, { query, sortKey: sortKey ?? 'NAME' })
}

const LOCATIONS: SearchedList = {
  name: 'locations',
  from: 'location',
  id: 'location.id',
  sorts: { ID: 'location.id', NAME: 'location.name', RELEVANCE: 'location.id' },
  terms: {
    '': keyTerm('lower(location.name)'),
    name: keyTerm('lower(location.name)'),
    id: numberTerm('location.id'),
    active: flagTerm(ACTIVE),
    created_at: momentTerm('location.created_at'),
  },
}

/** The inventory items of a shop that Shopify's search finds. */
export const itemListing = (shop: string, wanted: Wanted): Listing =>
  listingOf(ITEMS, { sql: 'product.shop = ?', values: [shop] }, wanted)

const ITEMS: SearchedList = {
  name: 'inventory items',
  from: `inventory_item item join product_variant variant on variant.id = item.variant_id
    join product on product.id = variant.product_id`,
  id: 'item.id',
  sorts: { ID: 'item.id' },
  terms: {
    '': keyTerm('item.sku_key'),
    sku: keyTerm('item.sku_key'),
    id: numberTerm('item.id'),
    created_at: momentTerm('variant.created_at'),
    updated_at: momentTerm('variant.updated_at'),
  },
}
