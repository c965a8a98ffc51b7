import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { gid, readGid } from '../../graphql/gid'
import { shopifyTime } from '../../graphql/time'
import { findLevel, type Level, listLevels, listQuantities } from '../../inventory/level'
import { findLocation } from '../../inventory/location'
import { QUANTITY_NAMES, quantitiesByName } from '../../inventory/quantity-names'
import { amountText } from '../../products/money'
import type { Variant } from '../../products/variant'
import type { Context } from '../context'
import { variantOfItem } from './item-identifier'
import { levelGid } from './level-identifier'
import { presentLocation } from './present-location'

const levelsArguments = pageArguments.extend({
  query: z.literal('').nullish(),
  includeInactive: z.boolean().nullish(),
})
const levelArguments = z.object({ locationId: z.string(), includeInactive: z.boolean().nullish() })

/** What of a variant is counted and shipped, as `InventoryItem`. @param variantOf how a variant is presented */
export function presentItem(context: Context, variant: Variant, variantOf: (variant: Variant) => object) {
  const { itemId, sku, tracked, requiresShipping, cost, weightValue, weightUnit } = variant
  const isShown = (level: Level, all: boolean | null | undefined) => level.isActive || all === true
  return {
    __typename: 'InventoryItem',
    id: gid('InventoryItem', itemId),
    legacyResourceId: String(itemId),
    sku,
    tracked,
    trackedEditable: { locked: false, reason: null },
    requiresShipping,
    unitCost: cost === null ? null : { amount: amountText(cost), currencyCode: context.shop.currency },
    measurement: {
      id: gid('InventoryItemMeasurement', itemId),
      weight: { value: weightValue, unit: weightUnit },
    },
    countryCodeOfOrigin: variant.country,
    provinceCodeOfOrigin: variant.province,
    harmonizedSystemCode: variant.harmonizedSystemCode,
    inventoryHistoryUrl: `https://${context.shop.domain}/admin/products/${variant.productId}/variants/${variant.id}/inventory_history`,
    createdAt: shopifyTime(variant.createdAt),
    updatedAt: shopifyTime(variant.updatedAt),
    variant: () => variantOf(variant),
    inventoryLevel: (args: unknown) => {
      const { locationId, includeInactive } = levelArguments.parse(args)
      const level = findLevel(context.state, { itemId, locationId: readGid('Location', locationId) ?? 0 })
      return level && isShown(level, includeInactive) ? presentLevel(context, level, variantOf) : null
    },
    inventoryLevels: (args: unknown) => {
      const { includeInactive, query: _, ...page } = levelsArguments.parse(args)
      const levels = listLevels(context.state, itemId).filter((level) => isShown(level, includeInactive))
      return connection(
        levels.map((level) => ({ id: level.locationId, level })),
        page,
        { present: ({ level }) => presentLevel(context, level, variantOf), sortValue: ({ id }) => id },
      )
    },
    locationsCount: () => ({
      count: listLevels(context.state, itemId).filter(({ isActive }) => isActive).length,
      precision: 'EXACT',
    }),
  }
}

const namesArguments = z.object({ names: z.array(z.string()) })

export function presentLevel(context: Context, level: Level, variantOf: (variant: Variant) => object) {
  const { state, shop } = context
  return {
    __typename: 'InventoryLevel',
    id: levelGid(level),
    isActive: level.isActive,
    canDeactivate: () => listLevels(state, level.itemId).filter(({ isActive }) => isActive).length > 1,
    deactivationAlert: null,
    createdAt: shopifyTime(level.createdAt),
    updatedAt: shopifyTime(level.updatedAt),
    item: () => {
      const variant = variantOfItem(context, level.itemId)
      return variant && presentItem(context, variant, variantOf)
    },
    location: () => {
      const location = findLocation(state, { shop: shop.domain, id: level.locationId })
      return location && presentLocation(context, location)
    },
    quantities: (args: unknown) => {
      const stored = listQuantities(state, level)
      const all = quantitiesByName(stored)
      return namesArguments.parse(args).names.map((name) => {
        if (!QUANTITY_NAMES.includes(name))
          throw new Error(`Souk sandbox: the quantity name ${name} is not known`)
        const set = stored.find((each) => each.name === name)
        return {
          id: levelGid(level).replace('InventoryLevel', 'InventoryQuantity').replace('?', `?name=${name}&`),
          name,
          quantity: all.get(name) ?? 0,
          updatedAt: set ? shopifyTime(set.updatedAt) : null,
        }
      })
    },
  }
}
