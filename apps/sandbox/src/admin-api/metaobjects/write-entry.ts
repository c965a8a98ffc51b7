import { type UserError, userError } from '../../graphql/user-error'
import { apiSwitches } from '../api-switches'
import type { Context } from '../context'
import { checkValue, type ValueWorld } from '../field-values/field-value'
import { referenceFinder } from '../field-values/references'
import { takenValue } from '../field-values/unique-values'
import type { Definition } from './definition'
import { countEntries, type Entry, findEntry, insertEntry, listEntries, updateEntry } from './entry'
import { handleErrors, nameEntry } from './entry-handle'

/** What `metaobjectCreate`, `metaobjectUpdate` and `metaobjectUpsert` have in common. `null` fields leave things as they are. */
export type EntryInput = {
  handle: string | null
  /** Where the handle stands in the request, for errors. */
  handlePath: string[]
  fields: { key: string; value: string }[]
  publishable: 'ACTIVE' | 'DRAFT' | null
  onlineStore: boolean
}

export type Written = { entry: Entry; errors: [] } | { entry: null; errors: UserError[] }

type Target = { context: Context; definition: Definition }

/** Stores a new metaobject; a handle that is taken gets a number, a missing one is made from the display name. */
export function createEntry({ context, definition }: Target, input: EntryInput): Written {
  const { values, errors } = applyFields({
    ...{ definition, stored: {}, fields: input.fields },
    others: () => listEntries(context.state, definition.id),
    world: worldOf(context, { isNew: true }),
  })
  const wrong = [
    ...capabilityErrors(definition, input),
    ...(input.handle ? handleErrors(input.handle, input.handlePath) : []),
    ...errors,
  ]
  if (wrong.length > 0) return { entry: null, errors: wrong }
  const full = limitErrors({ context, definition })
  if (full.length > 0) return { entry: null, errors: full }
  const label = labelOf(definition, values)
  const entry = insertEntry(context.state, {
    ...nameEntry(context.state, { definition, handle: input.handle, label }),
    definitionId: definition.id,
    values,
    status: input.publishable ?? 'DRAFT',
    createdBy: context.caller.apiKey,
  })
  return { entry, errors: [] }
}

function limitErrors({ context: { state }, definition }: Target): UserError[] {
  const { mostEntries } = apiSwitches(state)
  if (countEntries(state, definition.id) < mostEntries) return []
  const message = `Total metaobject count exceeds the limit of ${mostEntries}`
  return [userError(['metaobject'], 'MAX_OBJECTS_EXCEEDED', message)]
}

/** Changes what the input names and nothing else; an input that changes nothing leaves `updatedAt` alone. */
export function changeEntry({ context, definition }: Target, entry: Entry, input: EntryInput): Written {
  const { values, errors } = applyFields({
    ...{ definition, stored: entry.values, fields: input.fields },
    others: () => listEntries(context.state, definition.id).filter(({ id }) => id !== entry.id),
    world: worldOf(context, { isNew: false }),
  })
  const wrong = [
    ...capabilityErrors(definition, input),
    ...newHandleErrors({ context, definition, entry, input }),
    ...errors,
  ]
  if (wrong.length > 0) return { entry: null, errors: wrong }
  const changed = {
    ...entry,
    values,
    handle: input.handle?.toLowerCase() ?? entry.handle,
    displayName: labelOf(definition, values) ?? entry.displayName,
    status: input.publishable ?? entry.status,
  }
  const same = JSON.stringify(changed) === JSON.stringify(entry)
  return { entry: same ? entry : updateEntry(context.state, changed), errors: [] }
}

function newHandleErrors(change: {
  context: Context
  definition: Definition
  entry: Entry
  input: EntryInput
}): UserError[] {
  const { context, definition, entry, input } = change
  const { handle, handlePath } = input
  if (handle === null || handle.toLowerCase() === entry.handle) return []
  if (handle === '') {
    return [
      userError(handlePath, 'BLANK', "Handle can't be blank"),
      userError(handlePath, 'INVALID', 'Handle is invalid'),
    ]
  }
  const errors = handleErrors(handle, handlePath)
  if (errors.length > 0 || !findEntry(context.state, { definitionId: definition.id, handle })) return errors
  return [userError(handlePath, 'TAKEN', 'Handle has already been taken')]
}

function capabilityErrors(definition: Definition, { publishable, onlineStore }: EntryInput): UserError[] {
  const off = (input: string, name: string) =>
    userError(
      ['metaobject', 'capabilities', input],
      'CAPABILITY_NOT_ENABLED',
      `Capability is not enabled: ${name}`,
    )
  return [
    ...(publishable !== null && !definition.capabilities.publishable
      ? [off('publishable', 'publishable')]
      : []),
    ...(onlineStore && !definition.capabilities.onlineStore ? [off('onlineStore', 'online_store')] : []),
  ]
}

type Values = Record<string, string | null>
type Fields = {
  definition: Definition
  /** Its other metaobjects, with which no id is shared. */
  others: () => Entry[]
  world: ValueWorld
  stored: Values
  fields: EntryInput['fields']
}

const worldOf = (context: Context, { isNew }: { isNew: boolean }): ValueWorld => ({
  currency: context.shop.currency,
  version: context.version,
  find: referenceFinder(context),
  takesAnyWord: isNew,
})

/** The values after the input, in the definition's order; values of fields that were deleted meanwhile are dropped. */
function applyFields({ definition, others, world, stored, fields }: Fields): {
  values: Values
  errors: UserError[]
} {
  const errors: UserError[] = []
  const values: Values = Object.fromEntries(definition.fields.map(({ key }) => [key, stored[key] ?? null]))
  const lastAt = new Map<string, string[]>()
  for (const [index, { key, value }] of fields.entries()) {
    const path = ['metaobject', 'fields', String(index)]
    const field = definition.fields.find((each) => each.key === key)
    if (!field) {
      errors.push(
        userError(path, 'UNDEFINED_OBJECT_FIELD', `Field definition "${key}" does not exist`, { key }),
      )
      continue
    }
    if (lastAt.has(key)) {
      errors.push(userError(path, 'DUPLICATE_FIELD_INPUT', `Field "${key}" duplicates other inputs`, { key }))
      values[key] = null
    } else if (value === '') {
      values[key] = null
    } else {
      const checked = checkValue(field, value, world)
      if (!checked.ok) {
        errors.push(userError(path, 'INVALID_VALUE', checked.message, { key, index: checked.index }))
      } else if (field.type === 'id' && others().some((other) => other.values[key] === checked.value)) {
        errors.push(userError(path, 'TAKEN', takenValue, { key }))
      } else values[key] = checked.value
    }
    lastAt.set(key, path)
  }
  return { values, errors: [...errors, ...requiredErrors({ definition, values, lastAt, errors })] }
}

/** A field that must not be blank and is; one whose value was refused has been complained about already. */
function requiredErrors(applied: {
  definition: Definition
  values: Values
  lastAt: Map<string, string[]>
  errors: UserError[]
}): UserError[] {
  const { definition, values, lastAt, errors } = applied
  const refused = new Set(
    errors
      .filter(({ code }) => code === 'INVALID_VALUE' || code === 'TAKEN')
      .map(({ elementKey }) => elementKey),
  )
  return definition.fields
    .filter(({ key, required }) => required && !refused.has(key) && (values[key] ?? '').trim() === '')
    .map(({ key, name }) =>
      userError(lastAt.get(key) ?? ['metaobject'], 'OBJECT_FIELD_REQUIRED', `${name} can't be blank`, {
        key,
      }),
    )
}

function labelOf({ displayNameKey }: Definition, values: Values): string | null {
  const label = displayNameKey === null ? null : (values[displayNameKey] ?? null)
  return label?.trim() ? label : null
}
