import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { findVariant, type Variant } from '../../products/variant'
import { readOne } from '../../state'
import type { Context } from '../context'

const row = z.object({ variantId: z.number() })

/** The variant whose inventory item has this number, of the asking shop. */
export function variantOfItem({ state, shop }: Context, itemId: number): Variant | null {
  const found = readOne(state, row, 'select variant_id as variantId from inventory_item where id = ?', itemId)
  return found && findVariant(state, { shop: shop.domain, id: found.variantId })
}

export function itemOf(context: Context, id: string): Variant | null {
  const number = readGid('InventoryItem', id)
  return number === null ? null : variantOfItem(context, number)
}
