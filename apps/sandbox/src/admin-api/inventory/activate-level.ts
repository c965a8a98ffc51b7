import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { findLevel, type Level, setActive, setQuantity } from '../../inventory/level'
import { findLocation, type Location } from '../../inventory/location'
import type { Context } from '../context'
import { tellOfConnection, tellOfLevels } from './inventory-events'
import { itemOf } from './item-identifier'

const activateArguments = z.strictObject({
  inventoryItemId: z.string(),
  locationId: z.string(),
  available: z.number().nullish(),
  onHand: z.number().nullish(),
  stockAtLegacyLocation: z.literal(false).optional(),
})
type Asked = z.infer<typeof activateArguments>
type Activated = { level: Level | null; errors: { field: string[]; message: string }[] }

const BILLION = 1_000_000_000

/** `inventoryActivate`: from now on the item is stocked at the location. */
export function activateLevel(args: unknown, context: Context): Activated {
  const asked = activateArguments.parse(args)
  const { state, shop } = context
  const item = itemOf(context, asked.inventoryItemId)
  const location = findLocation(state, { shop: shop.domain, id: readGid('Location', asked.locationId) ?? 0 })
  if (!item)
    return refused('inventoryItemId', "The product couldn't be stocked because the product was deleted.")
  if (!location)
    return refused('locationId', `The product couldn't be stocked because the location wasn't found.`)
  const place = { itemId: item.itemId, locationId: location.id }
  const present = findLevel(state, place)
  const errors = present?.isActive ? alreadyActive(asked) : quantityErrors(asked, location)
  if (errors.length > 0 || present?.isActive) return { level: errors.length > 0 ? null : present, errors }
  setActive(state, place, true)
  setQuantity(state, place, { name: 'available', quantity: asked.available ?? asked.onHand ?? 0 })
  tellOfConnection(context, place)
  if ((asked.available ?? asked.onHand ?? 0) !== 0) tellOfLevels(context, [place])
  return { level: findLevel(state, place), errors: [] }
}

const refused = (field: string, message: string): Activated => ({
  level: null,
  errors: [{ field: [field], message }],
})

function alreadyActive({ available, onHand }: Asked) {
  const not = (field: string, name: string) => ({
    field: [field],
    message: `Not allowed to set ${name} quantity when the item is already active at the location.`,
  })
  if (available != null) return [not('available', 'available')]
  return onHand == null ? [] : [not('onHand', 'an on_hand')]
}

function quantityErrors({ available, onHand }: Asked, { name }: Location) {
  const because = (why: string) => `The product couldn't be stocked at ${name} because ${why}.`
  if (available != null && onHand != null) {
    const message = because('not allowed to set available and on_hand quantities at the same time')
    return [
      { field: ['available'], message },
      { field: ['onHand'], message },
    ]
  }
  return Object.entries({ available, onHand }).flatMap(([field, quantity]) =>
    quantity != null && Math.abs(quantity) > BILLION
      ? [{ field: [field], message: because('the quantity needs to be between -1 billion and 1 billion') }]
      : [],
  )
}
