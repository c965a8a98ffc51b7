import { connection, pageArguments } from '../../graphql/connection'
import { gid } from '../../graphql/gid'
import { shopifyTime } from '../../graphql/time'
import { presentApp } from '../../oauth/app-fields'
import type { Context } from '../context'
import { categoryOf, validationType } from '../field-values/field-types'
import { jsonOf } from '../field-values/field-value'
import { presentReferences } from '../field-values/present-references'
import { type Definition, type FieldDefinition, findDefinitionById } from './definition'
import { countEntries, type Entry, listEntries } from './entry'

/** A definition as `MetaobjectDefinition` of the schema. */
export function presentDefinition(context: Context, definition: Definition) {
  const { id, type, name, description, displayNameKey, access, capabilities, fields } = definition
  return {
    __typename: 'MetaobjectDefinition',
    id: gid('MetaobjectDefinition', id),
    type,
    name,
    description,
    displayNameKey,
    access,
    capabilities: {
      publishable: { enabled: capabilities.publishable },
      translatable: { enabled: capabilities.translatable },
      renderable: { enabled: capabilities.renderable },
      onlineStore: { enabled: capabilities.onlineStore },
    },
    fieldDefinitions: fields.map(presentField),
    hasThumbnailField: false,
    standardTemplate: null,
    createdByApp: presentApp(context, definition.createdBy),
    createdByStaff: null,
    createdAt: shopifyTime(definition.createdAt),
    updatedAt: shopifyTime(definition.updatedAt),
    metaobjectsCount: () => countEntries(context.state, id),
    metaobjects: (args: unknown) =>
      connection(listEntries(context.state, id), pageArguments.parse(args), {
        present: (entry) => presentEntry(context, entry, definition),
        sortValue: (entry) => entry.id,
      }),
  }
}

/** A metaobject as `Metaobject` of the schema. */
export function presentEntry(context: Context, entry: Entry, known?: Definition) {
  const definition =
    known ?? findDefinitionById(context.state, { shop: context.shop.domain, id: entry.definitionId })
  if (!definition) throw new Error(`metaobject ${entry.id} has no definition`)
  const fields = definition.fields.map((field) =>
    presentValue(context, field, entry.values[field.key] ?? null),
  )
  return {
    __typename: 'Metaobject',
    id: gid('Metaobject', entry.id),
    type: definition.type,
    handle: entry.handle,
    displayName: entry.displayName,
    capabilities: {
      publishable: definition.capabilities.publishable ? { status: entry.status } : null,
      onlineStore: null,
    },
    definition: () => presentDefinition(context, definition),
    fields,
    field: ({ key }: { key: string }) => fields.find((field) => field.key === key) ?? null,
    createdBy: presentApp(context, entry.createdBy),
    createdByApp: presentApp(context, entry.createdBy),
    createdByStaff: null,
    createdAt: shopifyTime(entry.createdAt),
    updatedAt: shopifyTime(entry.updatedAt),
  }
}

function presentField({ key, name, description, required, type, validations }: FieldDefinition) {
  return {
    key,
    name,
    description,
    required,
    type: { name: type, category: categoryOf(type) },
    validations: validations.map((each) => ({ ...each, type: validationType(type, each.name) })),
  }
}

function presentValue(context: Context, field: FieldDefinition, value: string | null) {
  const { key, type } = field
  return {
    key,
    type,
    value,
    jsonValue: jsonOf(type, value),
    definition: presentField(field),
    ...presentReferences(context, type, value),
  }
}
