import { z } from 'zod'
import { type UserError, userError } from '../../graphql/user-error'
import { FIELD_TYPES, isBuilt, validationType } from '../field-values/field-types'
import { validationErrors } from '../metafields/definition-validations'
import type { FieldDefinition } from './definition'

const MOST_FIELDS = 40
const RESERVED_KEYS = ['id', 'handle']

const text = z.string().nullish()

export const newField = z.strictObject({
  key: z.string(),
  type: z.string(),
  name: text,
  description: text,
  required: z.boolean().nullish(),
  validations: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
})
type NewField = z.infer<typeof newField>

const enabled = z.strictObject({ enabled: z.boolean() }).nullish()

/** What creating and updating a definition have in common. An input that is not built is an error that names it. */
export const definitionInput = z.strictObject({
  name: text,
  description: text,
  displayNameKey: text,
  access: z.object({ admin: text, storefront: text, customerAccount: text }).partial().nullish(),
  capabilities: z
    .object({ publishable: enabled, translatable: enabled, renderable: enabled, onlineStore: enabled })
    .partial()
    .nullish(),
})
type DefinitionInput = z.infer<typeof definitionInput>

export function textErrors({ name, description }: DefinitionInput): UserError[] {
  const long = (field: string, label: string) =>
    userError(['definition', field], 'TOO_LONG', `${label} is too long (maximum is 255 characters)`)
  return [
    ...(name === '' ? [userError(['definition', 'name'], 'BLANK', "Name can't be blank")] : []),
    ...(name && name.length > 255 ? [long('name', 'Name')] : []),
    ...(description && description.length > 255 ? [long('description', 'Description')] : []),
  ]
}

/** `type` is already resolved: `$app:` has become `app--<id>--`. */
export function typeErrors(type: string): UserError[] {
  const path = ['definition', 'type']
  if (type.length < 3) return [userError(path, 'TOO_SHORT', 'Type is too short (minimum is 3 characters)')]
  if (type.length > 255) return [userError(path, 'TOO_LONG', 'Type is too long (maximum is 255 characters)')]
  if (/^[a-z0-9_-]+$/.test(type)) return []
  const message =
    'Type contains one or more invalid characters. Only alphanumeric characters, underscores, and dashes are allowed.'
  return [userError(path, 'INVALID', message)]
}

export function accessErrors({ access }: DefinitionInput, isAppOwned: boolean): UserError[] {
  if (isAppOwned || !access?.admin) return []
  const message =
    'Admin access can only be specified on metaobject definitions that have an app-reserved type.'
  return [userError(['definition', 'access', 'admin'], 'ADMIN_ACCESS_INPUT_NOT_ALLOWED', message)]
}

/**
 * What is wrong with one new field.
 *
 * @param at the way to the list element; @param inside the way to the field itself (the same when creating a definition)
 */
export function newFieldErrors(
  field: NewField,
  { at, inside }: { at: string[]; inside: string[] },
): UserError[] {
  const { key, type } = field
  if (RESERVED_KEYS.includes(key)) {
    return [userError(at, 'RESERVED_NAME', `The name "${key}" is reserved for system use`, { key })]
  }
  const bad = (code: string, message: string) => userError(inside, code, message, { key })
  const errors = [
    ...(key === '' ? [bad('BLANK', "Key can't be blank")] : []),
    ...(key.length < 2 ? [bad('TOO_SHORT', 'Key is too short (minimum is 2 characters)')] : []),
    ...(key.length > 64 ? [bad('TOO_LONG', 'Key is too long (maximum is 64 characters)')] : []),
    ...(/^[A-Za-z0-9_-]+$/.test(key) ? [] : [bad('INVALID', 'Key contains one or more invalid characters.')]),
  ]
  if (FIELD_TYPES.includes(type)) return errors
  const message = `Type name ${type} is not a valid type. Valid types are: ${FIELD_TYPES.join(', ')}.`
  return [...errors, bad('INCLUSION', message)]
}

export function tooManyFields(count: number): UserError[] {
  const message = `Maximum ${MOST_FIELDS} fields per metaobject definition`
  return count > MOST_FIELDS ? [userError(['definition', 'fieldDefinitions'], 'INVALID', message)] : []
}

export function displayNameErrors(key: string | null, fields: { key: string }[]): UserError[] {
  if (key === null || fields.some((field) => field.key === key)) return []
  const message = `Field definition "${key}" does not exist`
  return [userError(['definition', 'displayNameKey'], 'UNDEFINED_OBJECT_FIELD', message)]
}

/** The field as it is stored. Throws for a type or validation that Shopify has and the sandbox has not. */
export function toField({ key, type, name, description, required, validations }: NewField): FieldDefinition {
  if (!isBuilt(type)) throw new Error(`Souk sandbox: metaobject fields of type ${type} are not built`)
  return {
    key,
    type,
    name: name ?? titleOfKey(key),
    description: description ?? null,
    required: required ?? false,
    validations: knownValidations(type, validations ?? []),
  }
}

export function knownValidations(
  type: string,
  given: FieldDefinition['validations'],
): FieldDefinition['validations'] {
  const unknown = given.find(({ name }) => validationType(type, name) === null)
  if (unknown) throw new Error(`Souk sandbox: the validation ${unknown.name} of ${type} is not built`)
  // What Shopify answers to these for a metaobject is not recorded; nothing wrong may be kept all the same.
  const [wrong] = validationErrors(type, given)
  if (wrong) throw new Error(`Souk sandbox: refused, in words of metafield definitions: ${wrong.message}`)
  return given.map(({ name, value }) => ({ name, value }))
}

/** `display_name` → `Display name`. */
function titleOfKey(key: string): string {
  const words = key.replaceAll(/[_-]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const managed = 'Definition is managed by app configuration and cannot be modified through the API.'

/** A definition that the app's configuration declares is changed there and nowhere else. */
export const managedError = (path: string[]): UserError => userError(path, 'APP_CONFIG_MANAGED', managed)
