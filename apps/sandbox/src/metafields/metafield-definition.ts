import { z } from 'zod'
import { nextId } from '../ids'
import { readAll, readOne, run, type State } from '../state'

export const metafieldDefinitionTables = `
  create table if not exists metafield_definition (
    id integer primary key autoincrement,
    shop text not null references shop (domain),
    owner_type text not null,
    namespace text not null,
    key text not null,
    name text not null,
    description text,
    type text not null,
    validations text not null,
    access text not null,
    pinned_position integer,
    managed_by_config integer not null,
    unique (shop, owner_type, namespace, key)
  ) strict;
  create table if not exists metafield_definition_capability (
    definition_id integer not null references metafield_definition (id) on delete cascade,
    name text not null,
    primary key (definition_id, name)
  ) strict;
`

const FIRST_ID = 203_900_100_001

/** A stored JSON text that holds this. */
const json = <Value>(schema: z.ZodType<Value>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

const definitionRow = z.object({
  id: z.number(),
  shop: z.string(),
  ownerType: z.string(),
  namespace: z.string(),
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  type: z.string(),
  validations: json(z.array(z.object({ name: z.string(), value: z.string() }))),
  access: json(z.object({ admin: z.string(), storefront: z.string(), customerAccount: z.string() })),
  pinnedPosition: z.number().nullable(),
  /** Declared in the app's configuration, and not to be changed in any other way. */
  managedByConfig: z.number().transform((value) => value === 1),
  capabilities: json(z.array(z.enum(['adminFilterable', 'uniqueValues']))),
})
export type MetafieldDefinition = z.infer<typeof definitionRow>

const SELECT = `select id, shop, owner_type as ownerType, namespace, key, name, description, type, validations, access,
  pinned_position as pinnedPosition, managed_by_config as managedByConfig, (select json_group_array(capability.name) from metafield_definition_capability
    capability where capability.definition_id = metafield_definition.id) as capabilities from metafield_definition`

type DefinitionName = { shop: string; ownerType: string; namespace: string; key: string }

export function findMetafieldDefinition(
  state: State,
  { shop, ownerType, namespace, key }: DefinitionName,
): MetafieldDefinition | null {
  const where = 'where shop = ? and owner_type = ? and namespace = ? and key = ?'
  return readOne(state, definitionRow, `${SELECT} ${where}`, shop, ownerType, namespace, key)
}

export function findMetafieldDefinitionById(
  state: State,
  { shop, id }: { shop: string; id: number },
): MetafieldDefinition | null {
  return readOne(state, definitionRow, `${SELECT} where shop = ? and id = ?`, shop, id)
}

export function listMetafieldDefinitions(state: State, shop: string): MetafieldDefinition[] {
  return readAll(state, definitionRow, `${SELECT} where shop = ? order by id`, shop)
}

/** Makes the definition, or brings the one of this name up to date. */
export function putMetafieldDefinition(
  state: State,
  definition: Omit<MetafieldDefinition, 'id'>,
): MetafieldDefinition {
  const { shop, ownerType, namespace, key, name, description, type, pinnedPosition } = definition
  run(
    state,
    `insert into metafield_definition (id, shop, owner_type, namespace, key, name, description, type, validations, access,
       pinned_position, managed_by_config) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (shop, owner_type, namespace, key) do update set name = excluded.name,
       description = excluded.description, type = excluded.type, validations = excluded.validations,
       access = excluded.access, pinned_position = excluded.pinned_position,
       managed_by_config = excluded.managed_by_config`,
    nextId(state, 'metafield_definition', FIRST_ID),
    shop,
    ownerType,
    namespace,
    key,
    name,
    description,
    type,
    JSON.stringify(definition.validations),
    JSON.stringify(definition.access),
    pinnedPosition,
    Number(definition.managedByConfig),
  )
  const stored = findMetafieldDefinition(state, definition)
  if (!stored) throw new Error(`metafield definition ${namespace}.${key} was stored but is not there`)
  run(state, 'delete from metafield_definition_capability where definition_id = ?', stored.id)
  for (const name of definition.capabilities)
    run(
      state,
      'insert into metafield_definition_capability (definition_id, name) values (?, ?)',
      stored.id,
      name,
    )
  return { ...stored, capabilities: definition.capabilities }
}

export function deleteMetafieldDefinition(state: State, id: number): void {
  run(state, 'delete from metafield_definition where id = ?', id)
}
