import { z } from 'zod'
import { readAll, readOne, run, type State } from '../../state'

export const metaobjectTables = `
  create table if not exists metaobject (
    id integer primary key autoincrement,
    definition_id integer not null references metaobject_definition (id) on delete cascade,
    handle text not null,
    display_name text not null,
    field_values text not null,
    status text not null,
    created_by text not null,
    created_at text not null,
    updated_at text not null,
    unique (definition_id, handle)
  ) strict;
`

const entryRow = z.object({
  id: z.number(),
  definitionId: z.number(),
  handle: z.string(),
  displayName: z.string(),
  values: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.record(z.string(), z.string().nullable())),
  status: z.enum(['ACTIVE', 'DRAFT']),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** One metaobject. `values` holds each field's value by key, as text in Shopify's own form. */
export type Entry = z.infer<typeof entryRow>

const SELECT = `select entry.id, entry.definition_id as definitionId, entry.handle, entry.display_name as displayName,
  entry.field_values as "values", entry.status, entry.created_by as createdBy, entry.created_at as createdAt,
  entry.updated_at as updatedAt from metaobject entry`

export function findEntry(
  state: State,
  { definitionId, handle }: { definitionId: number; handle: string },
): Entry | null {
  return readOne(
    state,
    entryRow,
    `${SELECT} where definition_id = ? and handle = ?`,
    definitionId,
    handle.toLowerCase(),
  )
}

export function findEntryById(state: State, { shop, id }: { shop: string; id: number }): Entry | null {
  const inShop = `${SELECT} join metaobject_definition definition on definition.id = entry.definition_id`
  return readOne(state, entryRow, `${inShop} where definition.shop = ? and entry.id = ?`, shop, id)
}

export function listEntries(state: State, definitionId: number): Entry[] {
  return readAll(state, entryRow, `${SELECT} where definition_id = ? order by id`, definitionId)
}

export function countEntries(state: State, definitionId: number): number {
  const count = readOne(
    state,
    z.object({ count: z.number() }),
    'select count(*) as count from metaobject where definition_id = ?',
    definitionId,
  )
  return count?.count ?? 0
}

export function insertEntry(state: State, entry: Omit<Entry, 'id' | 'createdAt' | 'updatedAt'>): Entry {
  const now = state.clock.now().toISOString()
  const { definitionId, handle, displayName, values, status, createdBy } = entry
  const { id } = run(
    state,
    `insert into metaobject (definition_id, handle, display_name, field_values, status, created_by, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    definitionId,
    handle,
    displayName,
    JSON.stringify(values),
    status,
    createdBy,
    now,
    now,
  )
  return { ...entry, id, createdAt: now, updatedAt: now }
}

export function updateEntry(state: State, entry: Entry): Entry {
  const updatedAt = state.clock.now().toISOString()
  const { id, handle, displayName, values, status } = entry
  run(
    state,
    'update metaobject set handle = ?, display_name = ?, field_values = ?, status = ?, updated_at = ? where id = ?',
    handle,
    displayName,
    JSON.stringify(values),
    status,
    updatedAt,
    id,
  )
  return { ...entry, updatedAt }
}

export function deleteEntry(state: State, id: number): void {
  run(state, 'delete from metaobject where id = ?', id)
}
