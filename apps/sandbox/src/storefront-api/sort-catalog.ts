import { sortBy } from '../graphql/sort-by'
import type { CatalogProduct } from '../products/catalog'
import { hundredths } from '../products/money'

const lowestPrice = ({ variants }: CatalogProduct): number =>
  Math.min(...variants.map(({ price }) => Number(hundredths(price))))

const VALUES: Record<string, (product: CatalogProduct) => string | number> = {
  ID: ({ id }) => id,
  // How well something fits, and how often it is bought, is not known here: both are the order of ids.
  RELEVANCE: ({ id }) => id,
  BEST_SELLING: ({ id }) => id,
  TITLE: ({ title }) => title.toLowerCase(),
  VENDOR: ({ vendor }) => vendor.toLowerCase(),
  PRODUCT_TYPE: ({ productType }) => productType.toLowerCase(),
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ updatedAt }) => updatedAt,
  PRICE: lowestPrice,
}

/** The products in the order of `ProductSortKeys`. */
export const sortCatalog = (products: CatalogProduct[], sortKey: string) =>
  sortBy(products, { values: VALUES, sortKey, what: 'products' })
