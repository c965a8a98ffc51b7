import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { findProduct, findProductByHandle, type Product } from '../../products/product'
import type { Context } from '../context'
import { customIdInput, ownerByCustomId } from '../metafields/custom-id'

/** One of the ways to name a product. */
export const identifier = z.strictObject({
  id: z.string().nullish(),
  handle: z.string().nullish(),
  customId: customIdInput.nullish(),
})

export function productBy(
  context: Context,
  { id, handle, customId }: z.infer<typeof identifier>,
): Product | null {
  const { state, shop } = context
  if (customId) {
    const owner = ownerByCustomId(context, 'PRODUCT', customId)
    return owner === null ? null : findProduct(state, { shop: shop.domain, id: owner })
  }
  if (id) return productOf(context, id)
  return handle ? findProductByHandle(state, { shop: shop.domain, handle }) : null
}

/** The asking shop's product with this global id. */
export function productOf({ state, shop }: Context, id: string): Product | null {
  const number = readGid('Product', id)
  return number === null ? null : findProduct(state, { shop: shop.domain, id: number })
}

/** What mutations answer when there is none. */
export const NO_PRODUCT = {
  field: ['productId'],
  message: 'Product does not exist',
  code: 'PRODUCT_DOES_NOT_EXIST',
}
