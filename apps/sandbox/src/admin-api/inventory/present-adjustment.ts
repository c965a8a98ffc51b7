import { z } from 'zod'
import { gid } from '../../graphql/gid'
import { shopifyTime } from '../../graphql/time'
import { type Adjustment, findAdjustment } from '../../inventory/adjustment'
import { findLocation } from '../../inventory/location'
import type { Context } from '../context'
import { presentVariant } from '../products/present-product'
import { variantOfItem } from './item-identifier'
import { presentItem } from './present-inventory'
import { presentLocation } from './present-location'

const filters = z.object({
  inventoryItemIds: z.array(z.string()).nullish(),
  locationIds: z.array(z.string()).nullish(),
  quantityNames: z.array(z.string()).nullish(),
})

export function presentAdjustment(context: Context, id: number | null) {
  const found = id === null ? null : findAdjustment(context.state, { shop: context.shop.domain, id })
  return found && present(context, found)
}

function present(context: Context, { id, reason, reference, changes, createdAt }: Adjustment) {
  return {
    __typename: 'InventoryAdjustmentGroup',
    id: gid('InventoryAdjustmentGroup', id),
    createdAt: shopifyTime(createdAt),
    reason,
    referenceDocumentUri: reference,
    changes: (args: unknown) => {
      const { inventoryItemIds, locationIds, quantityNames } = filters.parse(args)
      return changes
        .filter(({ itemId }) => !inventoryItemIds || inventoryItemIds.includes(gid('InventoryItem', itemId)))
        .filter(({ locationId }) => !locationIds || locationIds.includes(gid('Location', locationId)))
        .filter(({ name }) => !quantityNames || quantityNames.includes(name))
        .map((change) => presentChange(context, change))
    },
  }
}

function presentChange(
  context: Context,
  { name, delta, itemId, locationId, ledger }: Adjustment['changes'][number],
) {
  return {
    name,
    delta,
    quantityAfterChange: null,
    ledgerDocumentUri: ledger,
    item: () => {
      const variant = variantOfItem(context, itemId)
      return variant && presentItem(context, variant, (each) => presentVariant(context, each))
    },
    location: () => {
      const location = findLocation(context.state, { shop: context.shop.domain, id: locationId })
      return location && presentLocation(context, location)
    },
  }
}
