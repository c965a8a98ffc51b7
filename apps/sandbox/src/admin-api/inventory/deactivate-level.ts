import { z } from 'zod'
import { findLevel, listLevels, setActive } from '../../inventory/level'
import { findLocation } from '../../inventory/location'
import type { Context } from '../context'
import { tellOfDisconnection } from './inventory-events'
import { variantOfItem } from './item-identifier'
import { placeOf } from './level-identifier'

/** `inventoryDeactivate`: the item is stocked there no longer; answers what is wrong, or nothing. */
export function deactivateLevel(args: unknown, context: Context): { field: null; message: string }[] {
  const { inventoryLevelId } = z.strictObject({ inventoryLevelId: z.string() }).parse(args)
  const { state, shop } = context
  const place = placeOf(inventoryLevelId)
  const bad = (message: string) => [{ field: null, message: `The product couldn't be unstocked${message}` }]
  if (!place || !variantOfItem(context, place.itemId)) return bad(' because the product was deleted.')
  const location = findLocation(state, { shop: shop.domain, id: place.locationId })
  if (!location || !findLevel(state, place)) return bad(' because the location was deleted.')
  if (listLevels(state, place.itemId).filter(({ isActive }) => isActive).length < 2)
    return bad(` from ${location.name} because products need to be stocked at a minimum of 1 location.`)
  setActive(state, place, false)
  tellOfDisconnection(context, place)
  return []
}
