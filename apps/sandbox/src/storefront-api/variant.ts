import { readGid } from '../graphql/gid'
import { type CatalogProduct, findWholeProduct, isPublished } from '../products/catalog'
import { findVariant, type Variant } from '../products/variant'
import type { StorefrontContext } from './context'

/** The variant with this global id, of a product that shoppers may see. */
export function findPublishedVariant(
  { state, shop }: StorefrontContext,
  id: string,
): { product: CatalogProduct; variant: Variant } | null {
  const number = readGid('ProductVariant', id)
  const variant = number === null ? null : findVariant(state, { shop: shop.domain, id: number })
  const product = variant && findWholeProduct(state, { shop: shop.domain, id: variant.productId })
  return product && variant && isPublished(product) ? { product, variant } : null
}
