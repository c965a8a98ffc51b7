import { createHash } from 'node:crypto'
import { z } from 'zod'
import { nextId } from '../ids'
import { readAll, readOne, run, type State } from '../state'

/** A metafield dies with its owner. */
export const metafieldTables = `
  create table if not exists metafield (
    id integer primary key autoincrement,
    shop text not null references shop (domain),
    owner_type text not null,
    owner_id integer not null,
    namespace text not null,
    key text not null,
    type text not null,
    value text not null,
    created_at text not null,
    updated_at text not null,
    unique (owner_type, owner_id, namespace, key)
  ) strict;
  create trigger if not exists metafields_of_product after delete on product begin
    delete from metafield where owner_type = 'PRODUCT' and owner_id = old.id; end;
  create trigger if not exists metafields_of_variant after delete on product_variant begin
    delete from metafield where owner_type = 'PRODUCTVARIANT' and owner_id = old.id; end;
  create trigger if not exists metafields_of_collection after delete on collection begin
    delete from metafield where owner_type = 'COLLECTION' and owner_id = old.id; end;
  create trigger if not exists metafields_of_customer after delete on customer begin
    delete from metafield where owner_type = 'CUSTOMER' and owner_id = old.id; end;
  create trigger if not exists metafields_of_installation after delete on installed_app begin
    delete from metafield where owner_type = 'API_PERMISSION' and owner_id = old.id; end;
`

const FIRST_ID = 38_500_100_000_001

const metafieldRow = z.object({
  id: z.number(),
  shop: z.string(),
  /** A `MetafieldOwnerType`. */
  ownerType: z.string(),
  ownerId: z.number(),
  namespace: z.string(),
  key: z.string(),
  type: z.string(),
  value: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Metafield = z.infer<typeof metafieldRow>

/** What a metafield hangs on, by its `MetafieldOwnerType` and the number in its global id. */
export type Owner = { type: string; id: number }
type MetafieldName = { namespace: string; key: string }

const SELECT = `select id, shop, owner_type as ownerType, owner_id as ownerId, namespace, key, type, value,
  created_at as createdAt, updated_at as updatedAt from metafield`

export function listMetafields(state: State, owner: Owner): Metafield[] {
  return readAll(
    state,
    metafieldRow,
    `${SELECT} where owner_type = ? and owner_id = ? order by id`,
    owner.type,
    owner.id,
  )
}

export function findMetafield(
  state: State,
  owner: Owner,
  { namespace, key }: MetafieldName,
): Metafield | null {
  return readOne(
    state,
    metafieldRow,
    `${SELECT} where owner_type = ? and owner_id = ? and namespace = ? and key = ?`,
    owner.type,
    owner.id,
    namespace,
    key,
  )
}

/** All metafields of one name in a shop, oldest first: those that a definition describes. */
export function listMetafieldsNamed(
  state: State,
  { shop, ownerType, namespace, key }: { shop: string; ownerType: string } & MetafieldName,
): Metafield[] {
  const where = 'where shop = ? and owner_type = ? and namespace = ? and key = ? order by id'
  return readAll(state, metafieldRow, `${SELECT} ${where}`, shop, ownerType, namespace, key)
}

/** Who else has this value under this name. */
export function listMetafieldsOfValue(
  state: State,
  { shop, ownerType, namespace, key }: { shop: string; ownerType: string } & MetafieldName,
  value: string,
): Metafield[] {
  const where = 'where shop = ? and owner_type = ? and namespace = ? and key = ? and value = ?'
  return readAll(state, metafieldRow, `${SELECT} ${where}`, shop, ownerType, namespace, key, value)
}

type NewMetafield = MetafieldName & { shop: string; owner: Owner; type: string; value: string }

/** Makes the metafield, or gives the one of this name another value; answers it as it is then. */
export function putMetafield(state: State, metafield: NewMetafield): Metafield {
  const { shop, owner, namespace, key, type, value } = metafield
  const now = state.clock.now().toISOString()
  run(
    state,
    `insert into metafield (id, shop, owner_type, owner_id, namespace, key, type, value, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (owner_type, owner_id, namespace, key) do update set type = excluded.type, value = excluded.value,
       updated_at = excluded.updated_at`,
    nextId(state, 'metafield', FIRST_ID),
    shop,
    owner.type,
    owner.id,
    namespace,
    key,
    type,
    value,
    now,
    now,
  )
  const stored = findMetafield(state, owner, { namespace, key })
  if (!stored) throw new Error(`metafield ${namespace}.${key} was stored but is not there`)
  return stored
}

export function deleteMetafield(state: State, id: number): void {
  run(state, 'delete from metafield where id = ?', id)
}

/** Changes with the value and with nothing else, so that a writer knows whether it still holds what they read. */
export const digestOf = ({ type, value }: Pick<Metafield, 'type' | 'value'>): string =>
  createHash('sha256').update(`${type}\n${value}`).digest('hex')
