import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { type Change, insertAdjustment } from '../../inventory/adjustment'
import { findLevel, listQuantities, type Place, setQuantity } from '../../inventory/level'
import { findLocation } from '../../inventory/location'
import { quantitiesByName, REASONS } from '../../inventory/quantity-names'
import type { Context } from '../context'
import { tellOfLevels } from './inventory-events'
import { itemOf } from './item-identifier'

export type StockError = { field: string[] | null; message: string; code: string | null }

/** Shopify lets a request leave this out, but not by chance: null says that the caller does not compare. */
export const changeFrom = z.number().nullish()

/** Throws when a change does not say from which quantity it starts. @param input the input's type in the schema */
export function demandChangeFrom(
  changes: { changeFromQuantity?: number | null | undefined }[],
  input: string,
): void {
  if (changes.every(({ changeFromQuantity }) => changeFromQuantity !== undefined)) return
  throw new GraphQLError(`${input} must include the following argument: changeFromQuantity.`, {
    extensions: { code: 'INVALID_FIELD_ARGUMENTS' },
  })
}

export function reasonErrors(reason: string): StockError[] {
  if (REASONS.includes(reason)) return []
  const message = `The specified reason is invalid. Valid values are: ${REASONS.join(', ')}.`
  return [{ field: ['input', 'reason'], message, code: 'INVALID_REASON' }]
}

type Asked = {
  /** The way to the change in the request. */
  path: string[]
  inventoryItemId: string
  locationId: string
  name: string
  known: number | null | undefined
}

/** Where the quantity is and how much of it there is: that must still be what the caller knew, if it said so. */
export function stockOfChange(
  context: Context,
  { path, inventoryItemId, locationId, name, known }: Asked,
): { place: Place; present: number } | { errors: StockError[] } {
  const item = itemOf(context, inventoryItemId)
  const { state, shop } = context
  const location = findLocation(state, { shop: shop.domain, id: readGid('Location', locationId) ?? 0 })
  const error = (field: string, code: string, message: string) => ({ field: [...path, field], message, code })
  const missing = (field: string, what: string, code: string) =>
    error(field, code, `The specified ${what} could not be found.`)
  if (!item || !location)
    return {
      errors: [
        ...(item ? [] : [missing('inventoryItemId', 'inventory item', 'INVALID_INVENTORY_ITEM')]),
        ...(location ? [] : [missing('locationId', 'location', 'INVALID_LOCATION')]),
      ],
    }
  const place = { itemId: item.itemId, locationId: location.id }
  if (!findLevel(state, place)?.isActive) {
    const message = 'The specified inventory item is not stocked at the location.'
    return { errors: [error('locationId', 'ITEM_NOT_STOCKED_AT_LOCATION', message)] }
  }
  const present = quantityNow(context, place, name)
  if (known == null || known === present) return { place, present }
  const message = 'The changeFromQuantity argument no longer matches the persisted quantity.'
  return { errors: [error('changeFromQuantity', 'CHANGE_FROM_QUANTITY_STALE', message)] }
}

const quantityNow = (context: Context, place: Place, name: string): number =>
  quantitiesByName(listQuantities(context.state, place)).get(name) ?? 0

const MOST = 1_000_000_000

export function boundErrors(quantity: number, field: string[], { lowest = -MOST } = {}): StockError[] {
  const bad = (code: string, message: string) => [{ field, message, code }]
  if (quantity > MOST)
    return bad('INVALID_QUANTITY_TOO_HIGH', "The quantity can't be higher than 1,000,000,000.")
  if (quantity >= lowest) return []
  return lowest === 0
    ? bad('INVALID_QUANTITY_NEGATIVE', "The quantity can't be negative.")
    : bad('INVALID_QUANTITY_TOO_LOW', "The quantity can't be lower than -1,000,000,000.")
}

type Step = { place: Place; name: string; delta: number; ledger: string | null }

export type Planned = { step: Step } | { errors: StockError[] }

/** Takes all of the steps or, when anything is wrong with one, none; the outcome is null when nothing changes. */
export function changeAll(
  context: Context,
  planned: Planned[],
  { reason, reference = null }: { reason: string; reference?: string | null | undefined },
): { outcome: number | null; errors: StockError[] } {
  const errors = planned.flatMap((each) => ('errors' in each ? each.errors : []))
  if (errors.length > 0) return { outcome: null, errors }
  const steps = planned.flatMap((each) => ('step' in each ? each.step : []))
  return { outcome: changeStock(context, { reason, reference, steps }), errors: [] }
}

/** Changes the stock, keeps what was changed, and tells of it; null when nothing changes. */
function changeStock(
  context: Context,
  { reason, reference, steps }: { reason: string; reference: string | null; steps: Step[] },
): number | null {
  const real = steps.filter(({ delta }) => delta !== 0)
  if (real.length === 0) return null
  const { state, shop } = context
  for (const { place, name, delta } of real) {
    const stored = name === 'on_hand' ? 'available' : name
    setQuantity(state, place, { name: stored, quantity: quantityNow(context, place, stored) + delta })
  }
  const changes = [...real.map((step) => changeOf(step)), ...real.flatMap(onHandChange)]
  tellOfLevels(
    context,
    real.map(({ place }) => place),
  )
  return insertAdjustment(state, { shop: shop.domain, reason, reference, changes })
}

/** What is set on hand is made available. */
const changeOf = ({ place, name, delta, ledger }: Step): Change => ({
  ...place,
  name: name === 'on_hand' ? 'available' : name,
  delta,
  ledger,
})

const onHandChange = ({ place, name, delta }: Step): Change[] =>
  name === 'incoming' ? [] : [{ ...place, name: 'on_hand', delta, ledger: null }]
