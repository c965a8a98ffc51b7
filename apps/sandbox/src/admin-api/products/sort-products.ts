import { z } from 'zod'
import { pageArguments } from '../../graphql/connection'
import { sortBy } from '../../graphql/sort-by'
import type { Product } from '../../products/product'
import { titleOf, type Variant } from '../../products/variant'

export const productListArguments = pageArguments.extend({
  query: z.string().nullish(),
  sortKey: z.string().nullish(),
  savedSearchId: z.null().optional(),
})
export const variantListArguments = pageArguments.extend({ sortKey: z.string().nullish() })

export function sortProducts(products: Product[], sortKey: string, inventoryOf: (id: number) => number) {
  const inventory = ({ id }: Product) => inventoryOf(id)
  const values = { ...productValues, INVENTORY_TOTAL: inventory }
  return sortBy(products, { values, sortKey, what: 'products' })
}

export const sortVariants = (variants: Variant[], sortKey: string) =>
  sortBy(variants, { values: variantValues, sortKey, what: 'product variants' })

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
