import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { searchedCount, searchedPage } from '../../graphql/searched-list'
import { itemListing, locationListing } from '../../inventory/find-inventory'
import { findLocation, primaryLocation } from '../../inventory/location'
import { ON_HAND, QUANTITY_NAMES } from '../../inventory/quantity-names'
import type { Variant } from '../../products/variant'
import type { Context, Roots } from '../context'
import { presentVariant } from '../products/present-product'
import { inventoryNode } from './inventory-node'
import { variantOfItem } from './item-identifier'
import { presentItem } from './present-inventory'
import { presentLocation } from './present-location'

const includes = z.object({ includeInactive: z.boolean().nullish() })
const byId = z.object({ id: z.string() })

const variantIn = (context: Context) => (variant: Variant) => presentVariant(context, variant)

export const inventoryQueries: Roots['QueryRoot'] = {
  location: (args, context) => {
    const { id } = z.object({ id: z.string().nullish() }).parse(args)
    const { state, shop } = context
    const number = id == null ? primaryLocation(state, shop.domain) : (readGid('Location', id) ?? 0)
    const found = findLocation(state, { shop: shop.domain, id: number })
    return found && presentLocation(context, found)
  },
  locations: (args, context) => {
    const { includeInactive } = includes.parse(args)
    const { state, shop } = context
    return searchedPage(state, args, {
      listing: (wanted) => locationListing(shop.domain, { ...wanted, includeInactive }),
      present: (id) => {
        const found = findLocation(state, { shop: shop.domain, id })
        return found && presentLocation(context, found)
      },
    })
  },
  locationsCount: (args, { state, shop }) =>
    searchedCount(state, args, (wanted) => locationListing(shop.domain, wanted)),
  inventoryItem: (args, context) => inventoryNode(context, byId.parse(args).id),
  inventoryItems: (args, context) =>
    searchedPage(context.state, args, {
      listing: (wanted) => itemListing(context.shop.domain, wanted),
      present: (id) => {
        const found = variantOfItem(context, id)
        return found && presentItem(context, found, variantIn(context))
      },
    }),
  inventoryLevel: (args, context) => inventoryNode(context, byId.parse(args).id),
  inventoryProperties: () => ({
    quantityNames: QUANTITY_NAMES.map((name) => ({
      name,
      displayName: `${name[0]?.toUpperCase()}${name.slice(1).replace('_', ' ')}`,
      isInUse: ['available', 'committed', 'on_hand'].includes(name),
      belongsTo: ON_HAND.includes(name) ? ['on_hand'] : [],
      comprises: name === 'on_hand' ? ON_HAND : [],
    })),
  }),
}
