import {
  anyTerm,
  keyOf,
  keyTerm,
  momentOf,
  momentTerm,
  numberTerm,
  type TermSql,
} from '../graphql/search-sql'
import { listingOf, type SearchedList, type Wanted } from '../graphql/searched-list'
import type { Listing } from '../graphql/sql-page'

/** The collections of a shop that Shopify's search finds, in the order of one of `CollectionSortKeys`. */
export const collectionListing = (shop: string, wanted: Wanted): Listing =>
  listingOf(COLLECTIONS, { sql: 'collection.shop = ?', values: [shop] }, wanted)

const inTitle: TermSql = ({ value }) => ({
  sql: 'instr(collection.title_key, ?) > 0',
  values: [keyOf(value).replace(/\*$/, '')],
})
const titleTerm = anyTerm(keyTerm('collection.title_key'), inTitle)

const COLLECTIONS: SearchedList = {
  name: 'collections',
  from: 'collection',
  id: 'collection.id',
  sorts: {
    ID: 'collection.id',
    RELEVANCE: 'collection.id',
    TITLE: 'collection.title_key',
    UPDATED_AT: momentOf('collection.updated_at'),
  },
  terms: {
    '': titleTerm,
    title: titleTerm,
    handle: keyTerm('collection.handle'),
    id: numberTerm('collection.id'),
    updated_at: momentTerm('collection.updated_at'),
    collection_type: ({ value }) => ({
      sql: `collection.rules is ${value === 'smart' ? 'not null' : 'null'}`,
      values: [],
    }),
    product_id: ({ value }) => ({
      sql: 'collection.id in (select collection_id from collection_product where product_id = ?)',
      values: [Number(value)],
    }),
    published_status: ({ value }) => ({
      sql: `collection.published_at is ${/^un|hidden/.test(value) ? 'null' : 'not null'}`,
      values: [],
    }),
  },
}
