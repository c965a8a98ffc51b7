import { findLevel, type Level, type Place } from '../../inventory/level'
import type { Context } from '../context'

/** The number in a level's global id goes with the location; the item stands behind it. */
const OFFSET = 37_000_000_000

export const levelGid = ({ itemId, locationId }: Place): string =>
  `gid://shopify/InventoryLevel/${locationId + OFFSET}?inventory_item_id=${itemId}`

const GID = /^gid:\/\/shopify\/InventoryLevel\/(\d{1,15})\?inventory_item_id=(\d{1,15})$/

/** Which item and which location the id speaks of, whether they are there or not. */
export function placeOf(id: string): Place | null {
  const [, level, itemId] = GID.exec(id) ?? []
  return level === undefined ? null : { itemId: Number(itemId), locationId: Number(level) - OFFSET }
}

export function levelOf({ state }: Context, id: string): Level | null {
  const place = placeOf(id)
  return place && findLevel(state, place)
}
