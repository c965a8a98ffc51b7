import { readGid } from '../../graphql/gid'
import { findVariant, type Variant } from '../../products/variant'
import type { Context } from '../context'

/** The asking shop's variant with this global id. */
export function variantOf({ state, shop }: Context, id: string): Variant | null {
  const number = readGid('ProductVariant', id)
  return number === null ? null : findVariant(state, { shop: shop.domain, id: number })
}
