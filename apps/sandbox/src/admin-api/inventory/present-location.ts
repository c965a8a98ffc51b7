import { z } from 'zod'
import { gid } from '../../graphql/gid'
import { shopifyTime } from '../../graphql/time'
import { type Location, listLocations } from '../../inventory/location'
import { readOne } from '../../state'
import type { Context } from '../context'

/** A location as `Location` of the schema. */
export function presentLocation(context: Context, location: Location) {
  const { id, name, isActive, fulfillsOnlineOrders, address, createdAt, updatedAt } = location
  const isPrimary = () => listLocations(context.state, context.shop.domain)[0]?.id === id
  return {
    __typename: 'Location',
    id: gid('Location', id),
    legacyResourceId: String(id),
    name,
    isActive,
    isPrimary,
    activatable: true,
    deactivatable: () => !isPrimary(),
    deactivatedAt: null,
    deletable: false,
    addressVerified: false,
    fulfillsOnlineOrders,
    shipsInventory: fulfillsOnlineOrders,
    isFulfillmentService: false,
    fulfillmentService: null,
    hasUnfulfilledOrders: false,
    hasActiveInventory: () => hasStock(context, id),
    localPickupSettingsV2: null,
    address: {
      address1: address.address1 ?? null,
      address2: address.address2 ?? null,
      city: address.city ?? null,
      country: countryName(address.countryCode),
      countryCode: address.countryCode ?? null,
      province: null,
      provinceCode: address.provinceCode ?? null,
      zip: address.zip ?? null,
      phone: address.phone ?? null,
      latitude: null,
      longitude: null,
      formatted: [
        address.address1,
        address.address2,
        [address.zip, address.city].filter(Boolean).join(' '),
        countryName(address.countryCode),
      ].filter((line): line is string => Boolean(line)),
    },
    createdAt: shopifyTime(createdAt),
    updatedAt: shopifyTime(updatedAt),
  }
}

function countryName(code: string | null | undefined): string | null {
  return code ? (new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? null) : null
}

const row = z.object({ itemId: z.number() })

const hasStock = ({ state }: Context, locationId: number): boolean =>
  readOne(
    state,
    row,
    `select item_id as itemId from inventory_quantity where location_id = ? and quantity <> 0 limit 1`,
    locationId,
  ) !== null
