import { z } from 'zod'
import { nextId } from '../ids'
import { readAll, readOne, run, type State } from '../state'

/** Where a shop keeps its stock. */
export const locationTables = `
  create table if not exists location (
    id integer primary key autoincrement,
    shop text not null references shop (domain) on delete cascade,
    name text not null,
    is_active integer not null,
    fulfills_online_orders integer not null,
    address text not null,
    created_at text not null,
    updated_at text not null
  ) strict;
  create index if not exists location_shop on location (shop);
`

const FIRST_ID = 106_300_100_001
const yes = z.number().transform((value) => value === 1)
const text = z.string().nullish()

export const addressForm = z.object({
  address1: text,
  address2: text,
  city: text,
  countryCode: text,
  provinceCode: text,
  zip: text,
  phone: text,
})

const locationRow = z.object({
  id: z.number(),
  shop: z.string(),
  name: z.string(),
  isActive: yes,
  fulfillsOnlineOrders: yes,
  address: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(addressForm),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export type Location = z.infer<typeof locationRow>

const SELECT = `select id, shop, name, is_active as isActive, fulfills_online_orders as fulfillsOnlineOrders, address,
  created_at as createdAt, updated_at as updatedAt from location`

export function findLocation(state: State, { shop, id }: { shop: string; id: number }): Location | null {
  return readOne(state, locationRow, `${SELECT} where shop = ? and id = ?`, shop, id)
}

/** Oldest first. */
export function listLocations(state: State, shop: string): Location[] {
  return readAll(state, locationRow, `${SELECT} where shop = ? order by id`, shop)
}

type NewLocation = Pick<Location, 'shop' | 'name' | 'fulfillsOnlineOrders' | 'address'>

export function insertLocation(
  state: State,
  { shop, name, fulfillsOnlineOrders, address }: NewLocation,
): number {
  const id = nextId(state, 'location', FIRST_ID)
  const now = state.clock.now().toISOString()
  run(
    state,
    `insert into location (id, shop, name, is_active, fulfills_online_orders, address, created_at, updated_at)
     values (?, ?, ?, 1, ?, ?, ?, ?)`,
    id,
    shop,
    name,
    Number(fulfillsOnlineOrders),
    JSON.stringify(address),
    now,
    now,
  )
  return id
}

const idRow = z.object({ id: z.number() })

/** The one every shop has from the start; what is new is stocked there. */
export function primaryLocation(state: State, shop: string): number {
  const found = readOne(state, idRow, 'select id from location where shop = ? order by id limit 1', shop)
  if (found) return found.id
  return insertLocation(state, { shop, name: 'Shop location', fulfillsOnlineOrders: true, address: {} })
}
