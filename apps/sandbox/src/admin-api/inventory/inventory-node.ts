import { readGid } from '../../graphql/gid'
import { findLocation } from '../../inventory/location'
import type { Variant } from '../../products/variant'
import type { Context } from '../context'
import { presentVariant } from '../products/present-product'
import { itemOf, variantOfItem } from './item-identifier'
import { levelOf } from './level-identifier'
import { presentItem, presentLevel } from './present-inventory'
import { presentLocation } from './present-location'

/** An inventory item, a level or a location by its global id; null when there is none. */
export function inventoryNode(context: Context, id: string): object | null {
  const variantIn = (variant: Variant) => presentVariant(context, variant)
  const item = itemOf(context, id)
  if (item) return presentItem(context, item, variantIn)
  const level = levelOf(context, id)
  if (level && variantOfItem(context, level.itemId)) return presentLevel(context, level, variantIn)
  const { state, shop } = context
  const location = findLocation(state, { shop: shop.domain, id: readGid('Location', id) ?? 0 })
  return location && presentLocation(context, location)
}
