import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { type UserError, userError } from '../../graphql/user-error'
import type { Context } from '../context'
import { type Definition, type FieldDefinition, findDefinitionById, updateDefinition } from './definition'
import {
  accessErrors,
  definitionInput,
  displayNameErrors,
  knownValidations,
  managedError,
  newField,
  newFieldErrors,
  textErrors,
  toField,
  tooManyFields,
} from './definition-input'
import { demandScope, isVisible, ownerOf } from './ownership'

const operation = z.strictObject({
  create: newField.nullish(),
  update: newField.omit({ type: true }).nullish(),
  delete: z.object({ key: z.string() }).nullish(),
})
type Operation = z.infer<typeof operation>

const updateInput = z.object({
  id: z.string(),
  definition: definitionInput.extend({
    fieldDefinitions: z.array(operation).nullish(),
    resetFieldOrder: z.boolean().nullish(),
  }),
})

type Changed = { definition: Definition | null; errors: UserError[] }

/** `metaobjectDefinitionUpdate`: changes what is named, field by field; a type and a field's type never change. */
export function changeDefinition(args: unknown, context: Context): Changed {
  const { id, definition: input } = updateInput.parse(args)
  const number = readGid('MetaobjectDefinition', id)
  const found =
    number === null ? null : findDefinitionById(context.state, { shop: context.shop.domain, id: number })
  demandScope(context, 'Mutation', 'metaobjectDefinitionUpdate', found?.type ?? null)
  if (!found || !isVisible(context, found.type)) {
    return { definition: null, errors: [userError(['id'], 'RECORD_NOT_FOUND', 'Record not found')] }
  }
  if (found.managedByConfig) return { definition: null, errors: [managedError(['definition'])] }
  const { fields, errors: fieldErrors } = applyOperations(found.fields, input.fieldDefinitions ?? [])
  const ordered = input.resetFieldOrder ? inOrderOf(input.fieldDefinitions ?? [], fields) : fields
  const displayNameKey = input.displayNameKey ?? found.displayNameKey
  const errors = [
    ...textErrors(input),
    ...accessErrors(input, ownerOf(found.type) !== null),
    ...tooManyFields(ordered.length),
    ...fieldErrors,
    ...(input.displayNameKey ? displayNameErrors(displayNameKey, ordered) : []),
  ]
  if (errors.length > 0) return { definition: null, errors }
  const { access, capabilities } = input
  const definition = updateDefinition(context.state, {
    ...found,
    name: input.name ?? found.name,
    description: input.description ?? found.description,
    displayNameKey: ordered.some((field) => field.key === displayNameKey) ? displayNameKey : null,
    access: {
      admin: access?.admin ?? found.access.admin,
      storefront: access?.storefront ?? found.access.storefront,
      customerAccount: access?.customerAccount ?? found.access.customerAccount,
    },
    capabilities: {
      publishable: capabilities?.publishable?.enabled ?? found.capabilities.publishable,
      translatable: capabilities?.translatable?.enabled ?? found.capabilities.translatable,
      renderable: capabilities?.renderable?.enabled ?? found.capabilities.renderable,
      onlineStore: capabilities?.onlineStore?.enabled ?? found.capabilities.onlineStore,
    },
    fields: ordered,
  })
  return { definition, errors: [] }
}

function applyOperations(stored: FieldDefinition[], operations: Operation[]) {
  const fields = new Map(stored.map((field) => [field.key, field]))
  const errors: UserError[] = []
  const named = new Set<string>()
  for (const [index, each] of operations.entries()) {
    const at = ['definition', 'fieldDefinitions', String(index)]
    const key = each.create?.key ?? each.update?.key ?? each.delete?.key ?? ''
    if (named.has(key)) {
      errors.push(userError(at, 'DUPLICATE_FIELD_INPUT', `Field "${key}" duplicates other inputs`, { key }))
      continue
    }
    named.add(key)
    errors.push(...operationErrors(each, fields, at))
    if (errors.length === 0) applyOperation(each, fields)
  }
  return { fields: [...fields.values()], errors }
}

function operationErrors(each: Operation, fields: Map<string, FieldDefinition>, at: string[]): UserError[] {
  if (each.create) {
    const { key } = each.create
    if (!fields.has(key)) return newFieldErrors(each.create, { at, inside: [...at, 'create'] })
    const path = [...at, 'create', 'key']
    return [userError(path, 'OBJECT_FIELD_TAKEN', `Field definition "${key}" is already taken`, { key })]
  }
  const [kind, key] = each.update ? ['update', each.update.key] : ['delete', each.delete?.key ?? '']
  if (fields.has(key)) return []
  return [
    userError([...at, kind, 'key'], 'UNDEFINED_OBJECT_FIELD', `Field definition "${key}" does not exist`, {
      key,
    }),
  ]
}

function applyOperation(each: Operation, fields: Map<string, FieldDefinition>): void {
  if (each.create) fields.set(each.create.key, toField(each.create))
  if (each.delete) fields.delete(each.delete.key)
  const stored = each.update && fields.get(each.update.key)
  if (!each.update || !stored) return
  const { key, name, description, required, validations } = each.update
  fields.set(key, {
    ...stored,
    name: name ?? stored.name,
    description: description ?? stored.description,
    required: required ?? stored.required,
    validations: validations ? knownValidations(stored.type, validations) : stored.validations,
  })
}

/** The fields the request names come first, in its order; the others keep theirs. */
function inOrderOf(operations: Operation[], fields: FieldDefinition[]): FieldDefinition[] {
  const order = operations.flatMap(({ create, update }) => create?.key ?? update?.key ?? [])
  const named = order.flatMap((key) => fields.find((field) => field.key === key) ?? [])
  return [...named, ...fields.filter((field) => !order.includes(field.key))]
}
