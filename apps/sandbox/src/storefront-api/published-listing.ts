import type { Wanted } from '../graphql/searched-list'
import { allOf } from '../graphql/sql'
import type { Listing } from '../graphql/sql-page'
import { PUBLISHED } from '../products/catalog'
import { productListing } from '../products/find-products'
import { LOWEST_PRICE } from '../products/variant-sql'

/** The products that the online store lists, in the order of the Storefront API's `ProductSortKeys`. */
export function publishedListing(shop: string, { query, sortKey }: Wanted): Listing {
  const own = OWN_SORTS[sortKey ?? '']
  const listing = productListing(shop, { query, sortKey: own === undefined ? sortKey : 'ID' })
  return { ...listing, where: allOf([listing.where, PUBLISHED]), sort: own ?? listing.sort }
}

const OWN_SORTS: Record<string, string> = {
  // How often something is bought is not known here: it is the order of ids.
  BEST_SELLING: 'product.id',
  PRICE: LOWEST_PRICE,
}
