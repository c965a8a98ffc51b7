import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'
import { primaryLocation } from './location'

/**
 * How much of an inventory item there is at a location, by the name of the quantity. A quantity that was never set has no
 * row and is nought. `inventory_item.available` is the sum over the active levels, kept by `setQuantity` and `setActive`.
 */
export const inventoryLevelTables = `
  create table if not exists inventory_level (
    item_id integer not null references inventory_item (id) on delete cascade,
    location_id integer not null references location (id) on delete cascade,
    is_active integer not null,
    created_at text not null,
    updated_at text not null,
    primary key (item_id, location_id)
  ) strict;
  create index if not exists inventory_level_location on inventory_level (location_id);
  create table if not exists inventory_quantity (
    item_id integer not null,
    location_id integer not null,
    name text not null,
    quantity integer not null,
    updated_at text not null,
    primary key (item_id, location_id, name),
    foreign key (item_id, location_id) references inventory_level (item_id, location_id) on delete cascade
  ) strict;
`

const levelRow = z.object({
  itemId: z.number(),
  locationId: z.number(),
  isActive: z.number().transform((value) => value === 1),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Level = z.infer<typeof levelRow>
export type Place = Pick<Level, 'itemId' | 'locationId'>

const SELECT = `select item_id as itemId, location_id as locationId, is_active as isActive, created_at as createdAt,
  updated_at as updatedAt from inventory_level`

export function findLevel(state: State, { itemId, locationId }: Place): Level | null {
  return readOne(state, levelRow, `${SELECT} where item_id = ? and location_id = ?`, itemId, locationId)
}

export function listLevels(state: State, itemId: number): Level[] {
  return readAll(state, levelRow, `${SELECT} where item_id = ? order by location_id`, itemId)
}

/** From now on the item is stocked there, or no longer. */
export function setActive(state: State, place: Place, isActive: boolean): void {
  putLevel(state, place, isActive)
  storeTotal(state, place.itemId)
}

function putLevel(state: State, { itemId, locationId }: Place, isActive: boolean): void {
  const now = state.clock.now().toISOString()
  run(
    state,
    `insert into inventory_level (item_id, location_id, is_active, created_at, updated_at) values (?, ?, ?, ?, ?)
     on conflict (item_id, location_id) do update set is_active = excluded.is_active, updated_at = excluded.updated_at`,
    itemId,
    locationId,
    Number(isActive),
    now,
    now,
  )
}

export function setQuantity(
  state: State,
  place: Place,
  { name, quantity }: { name: string; quantity: number },
): void {
  putQuantity(state, place, { name, quantity })
  const { itemId, locationId } = place
  const touch = 'update inventory_level set updated_at = ? where item_id = ? and location_id = ?'
  run(state, touch, state.clock.now().toISOString(), itemId, locationId)
  if (name === 'available') storeTotal(state, itemId)
}

function putQuantity(
  state: State,
  { itemId, locationId }: Place,
  { name, quantity }: { name: string; quantity: number },
): void {
  const now = state.clock.now().toISOString()
  run(
    state,
    `insert into inventory_quantity (item_id, location_id, name, quantity, updated_at) values (?, ?, ?, ?, ?)
     on conflict (item_id, location_id, name) do update set quantity = excluded.quantity, updated_at = excluded.updated_at`,
    itemId,
    locationId,
    name,
    quantity,
    now,
  )
}

const quantityRow = z.object({ name: z.string(), quantity: z.number(), updatedAt: z.string() })

/** Those that were ever set. */
export function listQuantities(state: State, { itemId, locationId }: Place): z.infer<typeof quantityRow>[] {
  const sql = `select name, quantity, updated_at as updatedAt from inventory_quantity where item_id = ? and location_id = ?`
  return readAll(state, quantityRow, sql, itemId, locationId)
}

function storeTotal(state: State, itemId: number): void {
  run(
    state,
    `update inventory_item set available = (select coalesce(sum(quantity), 0) from inventory_quantity quantity
       join inventory_level level on level.item_id = quantity.item_id and level.location_id = quantity.location_id
       where level.is_active = 1 and quantity.name = 'available' and quantity.item_id = ?) where id = ?`,
    itemId,
    itemId,
  )
}

/** Stocks a new item at the given locations, or at the shop's first one with nothing. */
export function stockItem(
  state: State,
  {
    shop,
    itemId,
    stock,
  }: { shop: string; itemId: number; stock: { locationId: number; available: number }[] },
): void {
  const places = stock.length > 0 ? stock : [{ locationId: primaryLocation(state, shop), available: 0 }]
  for (const { locationId, available } of places) {
    putLevel(state, { itemId, locationId }, true)
    putQuantity(state, { itemId, locationId }, { name: 'available', quantity: available })
  }
  if (stock.length > 0) storeTotal(state, itemId)
}

const unstocked = z.object({ itemId: z.number(), shop: z.string(), available: z.number() })

/** Gives what an older version of the sandbox has counted a place. */
export function stockOlderItems(state: State): void {
  const sql = `select item.id as itemId, shop, available from inventory_item item
    join product_variant variant on variant.id = item.variant_id join product on product.id = variant.product_id
    where not exists (select 1 from inventory_level level where level.item_id = item.id)`
  for (const { itemId, shop, available } of readAll(state, unstocked, sql))
    stockItem(state, { shop, itemId, stock: [{ locationId: primaryLocation(state, shop), available }] })
}
