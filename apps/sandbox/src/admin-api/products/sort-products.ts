import { z } from 'zod'
import { pageArguments } from '../../graphql/connection'
import type { Product } from '../../products/product'
import { titleOf, type Variant } from '../../products/variant'

export const productListArguments = pageArguments.extend({
  query: z.string().nullish(),
  sortKey: z.string().nullish(),
  savedSearchId: z.null().optional(),
})
export const variantListArguments = pageArguments.extend({ sortKey: z.string().nullish() })

type Sorted<Item> = { sorted: Item[]; sortValue: (item: Item) => string | number }

/** Ties keep the order of ids. */
export function sortProducts(
  products: Product[],
  sortKey: string,
  inventoryOf: (id: number) => number,
): Sorted<Product> {
  if (sortKey === 'INVENTORY_TOTAL') return sortBy(products, ({ id }) => inventoryOf(id))
  return sortBy(products, sortValueOf(productValues, sortKey, 'products'))
}

export const sortVariants = (variants: Variant[], sortKey: string): Sorted<Variant> =>
  sortBy(variants, sortValueOf(variantValues, sortKey, 'product variants'))

function sortValueOf<Item>(
  values: Record<string, (item: Item) => string | number>,
  sortKey: string,
  what: string,
) {
  const value = values[sortKey]
  if (!value) throw new Error(`Souk sandbox: ${what} cannot be sorted by ${sortKey}`)
  return value
}

function sortBy<Item extends { id: number }>(
  items: Item[],
  sortValue: (item: Item) => string | number,
): Sorted<Item> {
  const compare = (a: Item, b: Item) => {
    const [left, right] = [sortValue(a), sortValue(b)]
    return left < right ? -1 : left > right ? 1 : a.id - b.id
  }
  return { sorted: items.toSorted(compare), sortValue }
}

/** `2026-06-24 14:40:33.000000`: how cursors hold a moment. */
const momentOf = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')}.000000`

const productValues: Record<string, (product: Product) => string | number> = {
  ID: ({ id }) => id,
  // How well something fits the query is not built; without a query Shopify's relevance is the order of ids.
  RELEVANCE: ({ id }) => id,
  TITLE: ({ title }) => title.toLowerCase(),
  VENDOR: ({ vendor }) => vendor.toLowerCase(),
  PRODUCT_TYPE: ({ productType }) => productType.toLowerCase(),
  CREATED_AT: ({ createdAt }) => momentOf(createdAt),
  UPDATED_AT: ({ updatedAt }) => momentOf(updatedAt),
  PUBLISHED_AT: ({ publishedAt }) => (publishedAt === null ? '' : momentOf(publishedAt)),
}

const variantValues: Record<string, (variant: Variant) => string | number> = {
  ID: ({ id }) => id,
  RELEVANCE: ({ id }) => id,
  POSITION: ({ position }) => position,
  TITLE: (variant) => titleOf(variant).toLowerCase(),
  NAME: (variant) => titleOf(variant).toLowerCase(),
  SKU: ({ sku }) => sku ?? '',
  INVENTORY_QUANTITY: ({ available }) => available,
}
