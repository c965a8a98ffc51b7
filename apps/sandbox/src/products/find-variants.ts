import {
  anyTerm,
  flagTerm,
  keyTerm,
  listTerm,
  momentTerm,
  notTerm,
  numberTerm,
  wordsTerm,
} from '../graphql/search-sql'
import { listingOf, type SearchedList, type Wanted } from '../graphql/searched-list'
import type { Listing } from '../graphql/sql-page'
import { taggedTerm } from './find-products'

/** The variants of a shop that Shopify's search finds, by what they are and by what their product is. */
export const variantListing = (shop: string, wanted: Wanted = {}): Listing =>
  listingOf(VARIANTS, { sql: 'product.shop = ?', values: [shop] }, wanted)

/** The variants of one product, in the order of one of `ProductVariantSortKeys`. */
export const variantsOfProduct = (productId: number, sortKey: string): Listing =>
  listingOf(VARIANTS, { sql: 'variant.product_id = ?', values: [productId] }, { sortKey })

const VARIANTS: SearchedList = {
  name: 'product variants',
  from: `product_variant variant join inventory_item item on item.variant_id = variant.id
    join product on product.id = variant.product_id`,
  id: 'variant.id',
  sorts: {
    ID: 'variant.id',
    RELEVANCE: 'variant.id',
    POSITION: 'variant.position',
    TITLE: 'variant.title_key',
    NAME: 'variant.title_key',
    FULL_TITLE: "product.title_key || ' - ' || variant.title_key",
    SKU: "coalesce(item.sku, '')",
    INVENTORY_QUANTITY: 'item.available',
  },
  terms: {
    '': anyTerm(wordsTerm('product.all_words'), wordsTerm('variant.title_words'), wordsTerm('variant.words')),
    id: numberTerm('variant.id'),
    title: wordsTerm('variant.title_words'),
    sku: keyTerm('item.sku_key'),
    barcode: keyTerm('variant.barcode_key'),
    product_id: listTerm(numberTerm('product.id')),
    product_ids: listTerm(numberTerm('product.id')),
    product_status: listTerm(keyTerm('lower(product.status)')),
    product_type: keyTerm('product.type_key'),
    vendor: keyTerm('product.vendor_key'),
    tag: taggedTerm,
    tag_not: notTerm(taggedTerm),
    inventory_quantity: numberTerm('item.available'),
    taxable: flagTerm({ sql: 'variant.taxable = 1', values: [] }),
    updated_at: momentTerm('variant.updated_at'),
  },
}
