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

/** The products in the order of `ProductSortKeys`; ties keep the order of ids. */
export function sortCatalog(products: CatalogProduct[], sortKey: string) {
  const sortValue = VALUES[sortKey]
  if (!sortValue) throw new Error(`Souk sandbox: products cannot be sorted by ${sortKey}`)
  const compare = (a: CatalogProduct, b: CatalogProduct) => {
    const [left, right] = [sortValue(a), sortValue(b)]
    return left < right ? -1 : left > right ? 1 : a.id - b.id
  }
  return { sorted: products.toSorted(compare), sortValue }
}
