import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { findProduct, findProductByHandle, type Product } from '../../products/product'
import type { Context } from '../context'

/** One of the ways to name a product. By the value of a metafield is not built. */
export const identifier = z.strictObject({ id: z.string().nullish(), handle: z.string().nullish() })

export function productBy(context: Context, { id, handle }: z.infer<typeof identifier>): Product | null {
  if (id) return productOf(context, id)
  return handle ? findProductByHandle(context.state, { shop: context.shop.domain, handle }) : null
}

/** The asking shop's product with this global id. */
export function productOf({ state, shop }: Context, id: string): Product | null {
  const number = readGid('Product', id)
  return number === null ? null : findProduct(state, { shop: shop.domain, id: number })
}
