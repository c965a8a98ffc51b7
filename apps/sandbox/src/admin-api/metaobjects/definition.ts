import { z } from 'zod'
import { readAll, readOne, run, type State } from '../../state'

export const metaobjectDefinitionTables = `
  create table if not exists metaobject_definition (
    id integer primary key autoincrement,
    shop text not null references shop (domain),
    type text not null,
    name text not null,
    description text,
    display_name_key text,
    access text not null,
    capabilities text not null,
    fields text not null,
    created_by text not null,
    created_at text not null,
    updated_at text not null,
    unique (shop, type)
  ) strict;
  create table if not exists managed_metaobject_definition (
    id integer primary key references metaobject_definition (id) on delete cascade
  ) strict;
`

const fieldDefinition = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  required: z.boolean(),
  type: z.string(),
  validations: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type FieldDefinition = z.infer<typeof fieldDefinition>

const access = z.object({ admin: z.string(), storefront: z.string(), customerAccount: z.string() })
const capabilities = z.object({
  publishable: z.boolean(),
  translatable: z.boolean(),
  renderable: z.boolean(),
  onlineStore: z.boolean(),
})

/** A stored JSON text that holds this. */
const json = <Value>(schema: z.ZodType<Value>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

const definitionRow = z.object({
  id: z.number(),
  shop: z.string(),
  type: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  displayNameKey: z.string().nullable(),
  access: json(access),
  capabilities: json(capabilities),
  fields: json(z.array(fieldDefinition)),
  /** Declared in the app's configuration, and not to be changed in any other way. */
  managedByConfig: z.number().transform((value) => value === 1),
  /** The API key of the app that made it. */
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Definition = z.infer<typeof definitionRow>

const SELECT = `select id, shop, type, name, description, display_name_key as displayNameKey, access, capabilities, fields,
  id in (select id from managed_metaobject_definition) as managedByConfig, created_by as createdBy,
  created_at as createdAt, updated_at as updatedAt from metaobject_definition`

export function findDefinition(
  state: State,
  { shop, type }: { shop: string; type: string },
): Definition | null {
  return readOne(state, definitionRow, `${SELECT} where shop = ? and type = ?`, shop, type)
}

export function findDefinitionById(
  state: State,
  { shop, id }: { shop: string; id: number },
): Definition | null {
  return readOne(state, definitionRow, `${SELECT} where shop = ? and id = ?`, shop, id)
}

export function listDefinitions(state: State, shop: string): Definition[] {
  return readAll(state, definitionRow, `${SELECT} where shop = ? order by id`, shop)
}

type NewDefinition = Omit<Definition, 'id' | 'createdAt' | 'updatedAt'>

export function insertDefinition(state: State, definition: NewDefinition): Definition {
  const now = state.clock.now().toISOString()
  const { shop, type, name, description, displayNameKey, createdBy } = definition
  const { id } = run(
    state,
    `insert into metaobject_definition (shop, type, name, description, display_name_key, access, capabilities, fields,
       created_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    shop,
    type,
    name,
    description,
    displayNameKey,
    JSON.stringify(definition.access),
    JSON.stringify(definition.capabilities),
    JSON.stringify(definition.fields),
    createdBy,
    now,
    now,
  )
  keepManaged(state, { ...definition, id })
  return { ...definition, id, createdAt: now, updatedAt: now }
}

/** Stores everything that may change; the type never does. */
export function updateDefinition(state: State, definition: Definition): Definition {
  const updatedAt = state.clock.now().toISOString()
  const { id, name, description, displayNameKey } = definition
  run(
    state,
    `update metaobject_definition set name = ?, description = ?, display_name_key = ?, access = ?, capabilities = ?,
       fields = ?, updated_at = ? where id = ?`,
    name,
    description,
    displayNameKey,
    JSON.stringify(definition.access),
    JSON.stringify(definition.capabilities),
    JSON.stringify(definition.fields),
    updatedAt,
    id,
  )
  keepManaged(state, definition)
  return { ...definition, updatedAt }
}

/** In a table of its own, so that a state that an older sandbox wrote can still be read. */
function keepManaged(
  state: State,
  { id, managedByConfig }: Pick<Definition, 'id' | 'managedByConfig'>,
): void {
  run(state, 'delete from managed_metaobject_definition where id = ?', id)
  if (managedByConfig) run(state, 'insert into managed_metaobject_definition (id) values (?)', id)
}

/** Its metaobjects go with it. */
export function deleteDefinition(state: State, id: number): void {
  run(state, 'delete from metaobject_definition where id = ?', id)
}
