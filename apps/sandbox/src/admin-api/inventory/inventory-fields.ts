import type { Variant } from '../../products/variant'
import type { Context, Roots } from '../context'
import { doOnce, MISMATCH } from '../idempotency'
import { presentVariant } from '../products/present-product'
import { activateLevel } from './activate-level'
import { addLocation } from './add-location'
import { adjustQuantities } from './adjust-quantities'
import { deactivateLevel } from './deactivate-level'
import { inventoryQueries } from './inventory-queries'
import { presentAdjustment } from './present-adjustment'
import { presentItem, presentLevel } from './present-inventory'
import { presentLocation } from './present-location'
import { setQuantities } from './set-quantities'
import type { StockError } from './stock-change'
import { updateItem } from './update-item'

const variantIn = (context: Context) => (variant: Variant) => presentVariant(context, variant)

export const inventoryFields: Roots = {
  QueryRoot: inventoryQueries,
  Mutation: {
    inventorySetQuantities: changing('inventorySetQuantities', setQuantities),
    inventoryAdjustQuantities: changing('inventoryAdjustQuantities', adjustQuantities),
    inventoryActivate: (args, context, { idempotencyKey: key }) => {
      const work = () => {
        const { level, errors } = activateLevel(args, context)
        return { outcome: level?.locationId ?? null, level, errors }
      }
      const answer = doOnce(context, { key, field: 'inventoryActivate', args }, work)
      if ('mismatch' in answer) return { inventoryLevel: null, userErrors: [MISMATCH] }
      const { level, errors } =
        'done' in answer ? answer.done : activateLevel(withoutQuantities(args), context)
      return {
        inventoryLevel: level && presentLevel(context, level, variantIn(context)),
        userErrors: errors,
      }
    },
    inventoryDeactivate: (args, context) => ({ userErrors: deactivateLevel(args, context) }),
    inventoryItemUpdate: (args, context) => {
      const { variant, errors } = updateItem(args, context)
      return {
        inventoryItem: variant && presentItem(context, variant, variantIn(context)),
        userErrors: errors,
      }
    },
    locationAdd: (args, context) => {
      const { location, errors } = addLocation(args, context)
      return { location: location && presentLocation(context, location), userErrors: errors }
    },
  },
}

type Change = (args: unknown, context: Context) => { outcome: number | null; errors: StockError[] }

/** A mutation that changes stock once for each key, and answers what was changed. */
function changing(field: string, change: Change): Roots['Mutation'][string] {
  return (args, context, { idempotencyKey: key }) => {
    const answer = doOnce(context, { key, field, args }, () => change(args, context))
    if ('mismatch' in answer) return { inventoryAdjustmentGroup: null, userErrors: [MISMATCH] }
    const { outcome, errors } = 'done' in answer ? answer.done : { outcome: answer.repeated, errors: [] }
    return { inventoryAdjustmentGroup: presentAdjustment(context, outcome), userErrors: errors }
  }
}

/** Repeated, the item is active by now, and what it was stocked with is not said again. */
const withoutQuantities = (args: unknown) => ({
  ...(typeof args === 'object' ? args : {}),
  available: undefined,
  onHand: undefined,
})
