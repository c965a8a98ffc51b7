import { listQuantities, type Place } from '../../inventory/level'
import { quantitiesByName } from '../../inventory/quantity-names'
import { emitEvent } from '../../webhooks/emit-event'
import { localTime } from '../../webhooks/local-time'
import type { Context } from '../context'
import { levelGid } from './level-identifier'

/** Tells the app how much there is now at each of the places. */
export function tellOfLevels(context: Context, places: Place[]): void {
  const told = new Map(places.map((place) => [levelGid(place), place]))
  for (const place of told.values()) tell(context, 'inventory_levels/update', place)
}

export const tellOfConnection = (context: Context, place: Place): void =>
  tell(context, 'inventory_levels/connect', place)

export function tellOfDisconnection(context: Context, { itemId, locationId }: Place): void {
  const payload = { inventory_item_id: itemId, location_id: locationId }
  emitEvent(context, { shop: context.shop.domain, topic: 'inventory_levels/disconnect', payload })
}

function tell(context: Context, topic: string, place: Place): void {
  const { state, shop } = context
  const available = quantitiesByName(listQuantities(state, place)).get('available') ?? 0
  emitEvent(context, {
    shop: shop.domain,
    topic,
    payload: () => ({
      inventory_item_id: place.itemId,
      location_id: place.locationId,
      available,
      updated_at: localTime(state.clock.now(), shop.timezone),
      admin_graphql_api_id: levelGid(place),
    }),
  })
}
