import { findProduct } from '../../products/product'
import { findVariant } from '../../products/variant'
import type { Context } from '../context'
import { presentProduct, presentVariant } from './present-product'

/** The product as the mutation left it. */
export function presentNow(context: Context, id: number) {
  const found = findProduct(context.state, { shop: context.shop.domain, id })
  return found && presentProduct(context, found)
}

/** The variants as the mutation left them. */
export function presentVariants(context: Context, ids: number[]): object[] {
  return ids.flatMap((id) => {
    const found = findVariant(context.state, { shop: context.shop.domain, id })
    return found ? presentVariant(context, found) : []
  })
}
