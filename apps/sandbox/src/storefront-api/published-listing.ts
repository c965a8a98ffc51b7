import { allOf } from '../graphql/sql'
import type { Listing } from '../graphql/sql-page'
import { PUBLISHED } from '../products/catalog'
import { productListing } from '../products/find-products'

type Asked = { query?: string | null | undefined; sortKey?: string | null | undefined }

/** The products that the online store lists, in the order of the Storefront API's `ProductSortKeys`. */
export function publishedListing(shop: string, { query, sortKey }: Asked): Listing {
  const own = OWN_SORTS[sortKey ?? '']
  const listing = productListing(shop, { query, sortKey: own === undefined ? sortKey : 'ID' })
  return { ...listing, where: allOf([listing.where, PUBLISHED]), sort: own ?? listing.sort }
}

const OWN_SORTS: Record<string, string> = {
  // How often something is bought is not known here: it is the order of ids.
  BEST_SELLING: 'product.id',
  PRICE: `(select coalesce(min(cast(replace(variant.price, '.', '') as integer)), 0) from product_variant variant
    where variant.product_id = product.id)`,
}
