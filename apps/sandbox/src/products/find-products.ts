import { parseSearch, type Term } from '../graphql/search-query'
import {
  anyKeyTerm,
  flagTerm,
  keyOf,
  keyTerm,
  momentOf,
  momentTerm,
  numberTerm,
  searchSql,
  wordsTerm,
} from '../graphql/search-sql'
import { allOf, anyOf, NEVER, not, type Sql } from '../graphql/sql'
import type { Listing } from '../graphql/sql-page'

/** The products of a shop that Shopify's search finds, in the order of one of `ProductSortKeys`. */
export function productListing(
  shop: string,
  { query, sortKey }: { query?: string | null | undefined; sortKey?: string | null | undefined } = {},
): Listing {
  const sort = SORTS[sortKey ?? 'ID']
  if (sort === undefined) throw new Error(`Souk sandbox: products cannot be sorted by ${sortKey}`)
  const ofShop: Sql = { sql: 'product.shop = ?', values: [shop] }
  const where = query ? allOf([ofShop, searchSql(parseSearch(query), productTerm)]) : ofShop
  return { from: 'product', where, id: 'product.id', sort }
}

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

const variantsThat = ({ sql, values }: Sql): Sql => ({
  sql: `product.id in (select variant.product_id from product_variant variant
    join inventory_item item on item.variant_id = variant.id where ${sql})`,
  values,
})

/** One condition on a product. */
function productTerm(term: Term): Sql {
  switch (term.field) {
    case '':
      return anyOf([wordsTerm('product.all_words', term), variantsThat(wordsTerm('variant.words', term))])
    case 'sku':
      return variantsThat(keyTerm('item.sku_key', term))
    case 'barcode':
      return variantsThat(keyTerm('variant.barcode_key', term))
    case 'price':
      return variantsThat(numberTerm('cast(variant.price as real)', term))
    case 'variant_id':
      return variantsThat(numberTerm('variant.id', term))
    case 'variant_title':
      return variantsThat(wordsTerm('variant.title_words', term))
    case 'is_price_reduced':
      return flagTerm(variantsThat(REDUCED), term)
    case 'tracks_inventory':
      return flagTerm(variantsThat({ sql: 'item.tracked = 1', values: [] }), term)
    case 'out_of_stock_somewhere':
      return flagTerm(variantsThat({ sql: 'item.tracked = 1 and item.available <= 0', values: [] }), term)
    case 'has_only_default_variant':
      return flagTerm(ONLY_DEFAULT, term)
    case 'inventory_total':
      return numberTerm(UNITS, term)
    default:
      return plainTerm(term)
  }
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

/** What the product's own columns say. */
function plainTerm(term: Term): Sql {
  switch (term.field) {
    case 'title':
      return wordsTerm('product.title_words', term)
    case 'handle':
      return anyKeyTerm('product.handle', term)
    case 'status':
      return anyKeyTerm('lower(product.status)', term)
    case 'vendor':
      return keyTerm('product.vendor_key', term)
    case 'product_type':
      return anyKeyTerm('product.type_key', term)
    case 'tag':
      return tagged(term)
    case 'tag_not':
      return not(tagged(term))
    case 'id':
      return numberTerm('product.id', term)
    case 'category_id':
      return keyTerm('product.category', term)
    case 'created_at':
    case 'updated_at':
    case 'published_at':
      return momentTerm(`product.${term.field}`, term)
    case 'published_status':
      return publishedTerm(term)
    case 'gift_card':
    case 'bundles':
      return flagTerm(NEVER, term)
    default:
      return metafieldTerm(term)
  }
}

export const tagged = (term: Term): Sql => {
  const { sql, values } = keyTerm('tag_key', term)
  return { sql: `product.id in (select product_id from product_tag where ${sql})`, values }
}

function publishedTerm({ value }: Term): Sql {
  const isPublished = { sql: 'product.published_at is not null', values: [] }
  switch (keyOf(value)) {
    case 'any':
      return { sql: '1', values: [] }
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
