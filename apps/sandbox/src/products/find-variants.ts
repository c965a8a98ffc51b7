import { parseSearch, type Term } from '../graphql/search-query'
import {
  anyKeyTerm,
  flagTerm,
  keyTerm,
  momentTerm,
  numberTerm,
  searchSql,
  wordsTerm,
} from '../graphql/search-sql'
import { allOf, anyOf, not, type Sql } from '../graphql/sql'
import type { Listing } from '../graphql/sql-page'
import { tagged } from './find-products'

const FROM = `product_variant variant join inventory_item item on item.variant_id = variant.id
  join product on product.id = variant.product_id`

/** The variants of a shop that Shopify's search finds, by what they are and by what their product is. */
export function variantListing(
  shop: string,
  { query, sortKey }: { query?: string | null | undefined; sortKey?: string | null | undefined } = {},
): Listing {
  const ofShop: Sql = { sql: 'product.shop = ?', values: [shop] }
  const where = query ? allOf([ofShop, searchSql(parseSearch(query), variantTerm)]) : ofShop
  return { from: FROM, where, id: 'variant.id', sort: sortOf(sortKey ?? 'ID') }
}

/** The variants of one product, in the order of one of `ProductVariantSortKeys`. */
export const variantsOfProduct = (productId: number, sortKey: string): Listing => ({
  from: FROM,
  where: { sql: 'variant.product_id = ?', values: [productId] },
  id: 'variant.id',
  sort: sortOf(sortKey),
})

function sortOf(sortKey: string): string {
  const sort = SORTS[sortKey]
  if (sort === undefined) throw new Error(`Souk sandbox: product variants cannot be sorted by ${sortKey}`)
  return sort
}

const SORTS: Record<string, string> = {
  ID: 'variant.id',
  RELEVANCE: 'variant.id',
  POSITION: 'variant.position',
  TITLE: 'variant.title_key',
  NAME: 'variant.title_key',
  FULL_TITLE: "product.title_key || ' - ' || variant.title_key",
  SKU: "coalesce(item.sku, '')",
  INVENTORY_QUANTITY: 'item.available',
}

function variantTerm(term: Term): Sql {
  switch (term.field) {
    case '':
      return anyOf(
        ['product.all_words', 'variant.title_words', 'variant.words'].map((column) =>
          wordsTerm(column, term),
        ),
      )
    case 'id':
      return numberTerm('variant.id', term)
    case 'title':
      return wordsTerm('variant.title_words', term)
    case 'sku':
      return keyTerm('item.sku_key', term)
    case 'barcode':
      return keyTerm('variant.barcode_key', term)
    case 'product_id':
    case 'product_ids':
      return anyOf(term.value.split(',').map((value) => numberTerm('product.id', { ...term, value })))
    case 'product_status':
      return anyKeyTerm('lower(product.status)', term)
    case 'product_type':
      return keyTerm('product.type_key', term)
    case 'vendor':
      return keyTerm('product.vendor_key', term)
    case 'tag':
      return tagged(term)
    case 'tag_not':
      return not(tagged(term))
    case 'inventory_quantity':
      return numberTerm('item.available', term)
    case 'taxable':
      return flagTerm({ sql: 'variant.taxable = 1', values: [] }, term)
    case 'updated_at':
      return momentTerm('variant.updated_at', term)
    default:
      throw new Error(`Souk sandbox: product variants cannot be searched by ${term.field}`)
  }
}
