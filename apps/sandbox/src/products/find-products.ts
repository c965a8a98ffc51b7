import type { Term } from '../graphql/search-query'
import {
  anyTerm,
  flagTerm,
  keyOf,
  keyTerm,
  listTerm,
  momentOf,
  momentTerm,
  notTerm,
  numberTerm,
  type TermSql,
  wordsTerm,
} from '../graphql/search-sql'
import { listingOf, type SearchedList, type Wanted } from '../graphql/searched-list'
import { ALWAYS, NEVER, not, type Sql } from '../graphql/sql'
import type { Listing } from '../graphql/sql-page'
import { variantsThat } from './variant-sql'

/** The products of a shop that Shopify's search finds, in the order of one of `ProductSortKeys`. */
export const productListing = (shop: string, wanted: Wanted = {}): Listing =>
  listingOf(PRODUCTS, { sql: 'product.shop = ?', values: [shop] }, wanted)

/** How many units of it there are, wherever. */
const UNITS = `(select coalesce(sum(item.available), 0) from inventory_item item
  join product_variant variant on variant.id = item.variant_id where variant.product_id = product.id)`

const SORTS: Record<string, string> = {
  ID: 'product.id',
  // How well something fits the query is not built; without a query Shopify's relevance is the order of ids.
  RELEVANCE: 'product.id',
  TITLE: 'product.title_key',
  VENDOR: 'product.vendor_key',
  PRODUCT_TYPE: 'product.type_key',
  CREATED_AT: momentOf('product.created_at'),
  UPDATED_AT: momentOf('product.updated_at'),
  PUBLISHED_AT: momentOf('product.published_at'),
  INVENTORY_TOTAL: UNITS,
}

const REDUCED: Sql = {
  sql: 'cast(variant.compare_at_price as real) > cast(variant.price as real)',
  values: [],
}

const ONLY_DEFAULT: Sql = {
  sql: `product.id in (select product_id from product_variant
    group by product_id having count(*) = 1 and max(title) = 'Default Title')`,
  values: [],
}

/** What some of its variants are. */
const variantTerm =
  (held: TermSql): TermSql =>
  (term) =>
    variantsThat(held(term))

export const taggedTerm: TermSql = (term) => {
  const { sql, values } = keyTerm('tag_key')(term)
  return { sql: `product.id in (select product_id from product_tag where ${sql})`, values }
}

function publishedTerm({ value }: Term): Sql {
  const isPublished = { sql: 'product.published_at is not null', values: [] }
  switch (keyOf(value)) {
    case 'any':
      return ALWAYS
    case 'published':
    case 'online_store:visible':
    case 'visible':
      return isPublished
    case 'unpublished':
    case 'online_store:hidden':
    case 'hidden':
      return not(isPublished)
    default:
      throw new Error(`Souk sandbox: products cannot be searched by published_status:${value}`)
  }
}

const METAFIELD = /^metafields\.(.+)\.([^.]+)$/

function metafieldTerm({ field, comparator, value }: Term): Sql {
  const [, namespace, key] = METAFIELD.exec(field) ?? []
  if (namespace === undefined || key === undefined)
    throw new Error(`Souk sandbox: products cannot be searched by ${field}`)
  const held = comparator === '' ? 'value = ?' : `cast(value as real) ${comparator} cast(? as real)`
  return {
    sql: `product.id in (select owner_id from metafield
      where owner_type = 'PRODUCT' and namespace = ? and key = ? and ${held})`,
    values: [namespace, key, value],
  }
}

const PRODUCTS: SearchedList = {
  name: 'products',
  from: 'product',
  id: 'product.id',
  sorts: SORTS,
  terms: {
    '': anyTerm(wordsTerm('product.all_words'), variantTerm(wordsTerm('variant.words'))),
    sku: variantTerm(keyTerm('item.sku_key')),
    barcode: variantTerm(keyTerm('variant.barcode_key')),
    price: variantTerm(numberTerm('cast(variant.price as real)')),
    variant_id: variantTerm(numberTerm('variant.id')),
    variant_title: variantTerm(wordsTerm('variant.title_words')),
    is_price_reduced: flagTerm(variantsThat(REDUCED)),
    tracks_inventory: flagTerm(variantsThat({ sql: 'item.tracked = 1', values: [] })),
    out_of_stock_somewhere: flagTerm(
      variantsThat({ sql: 'item.tracked = 1 and item.available <= 0', values: [] }),
    ),
    has_only_default_variant: flagTerm(ONLY_DEFAULT),
    inventory_total: numberTerm(UNITS),
    title: wordsTerm('product.title_words'),
    handle: listTerm(keyTerm('product.handle')),
    status: listTerm(keyTerm('lower(product.status)')),
    vendor: keyTerm('product.vendor_key'),
    product_type: listTerm(keyTerm('product.type_key')),
    tag: taggedTerm,
    tag_not: notTerm(taggedTerm),
    id: numberTerm('product.id'),
    category_id: keyTerm('product.category'),
    created_at: momentTerm('product.created_at'),
    updated_at: momentTerm('product.updated_at'),
    published_at: momentTerm('product.published_at'),
    published_status: publishedTerm,
    gift_card: flagTerm(NEVER),
    bundles: flagTerm(NEVER),
  },
  otherTerm: metafieldTerm,
}
