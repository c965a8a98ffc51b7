import { z } from 'zod'
import { type UserError, userError } from '../../graphql/user-error'
import type { Context } from '../context'
import { type Definition, findDefinition, insertDefinition, listDefinitions } from './definition'
import {
  accessErrors,
  definitionInput,
  displayNameErrors,
  newField,
  newFieldErrors,
  textErrors,
  toField,
  tooManyFields,
  typeErrors,
} from './definition-input'
import { titleOf } from './entry-handle'
import { demandScope, isReservedForAnother, ownerOf, resolveType } from './ownership'

/** Of one app in one shop. */
const MOST_DEFINITIONS = 128

const createInput = z.object({
  definition: definitionInput.extend({ type: z.string(), fieldDefinitions: z.array(newField).nullish() }),
})
type CreateInput = z.infer<typeof createInput>['definition']

/** `metaobjectDefinitionCreate`. */
export function createDefinition(
  args: unknown,
  context: Context,
): { definition: Definition | null; errors: UserError[] } {
  const { definition: input } = createInput.parse(args)
  const type = resolveType(context, input.type)
  demandScope(context, 'Mutation', 'metaobjectDefinitionCreate', type)
  const errors = createErrors(context, input, type)
  if (errors.length > 0) return { definition: null, errors }
  const { name, description, displayNameKey, access, capabilities } = input
  const definition = insertDefinition(context.state, {
    shop: context.shop.domain,
    type,
    name: name ?? titleOf(type),
    description: description ?? null,
    displayNameKey: displayNameKey ?? null,
    access: {
      admin: access?.admin ?? (ownerOf(type) === null ? 'PUBLIC_READ_WRITE' : 'MERCHANT_READ'),
      storefront: access?.storefront ?? 'NONE',
      customerAccount: access?.customerAccount ?? 'NONE',
    },
    capabilities: {
      publishable: capabilities?.publishable?.enabled ?? false,
      translatable: capabilities?.translatable?.enabled ?? false,
      renderable: capabilities?.renderable?.enabled ?? false,
      onlineStore: capabilities?.onlineStore?.enabled ?? false,
    },
    fields: (input.fieldDefinitions ?? []).map(toField),
    managedByConfig: false,
    createdBy: context.caller.apiKey,
  })
  return { definition, errors: [] }
}

function createErrors(context: Context, input: CreateInput, type: string): UserError[] {
  if (isReservedForAnother(context, type)) {
    const message = 'Not authorized. This type is reserved for use by another application.'
    return [userError(['definition'], 'NOT_AUTHORIZED', message)]
  }
  const fields = input.fieldDefinitions ?? []
  const wrong = [
    ...typeErrors(type),
    ...textErrors(input),
    ...accessErrors(input, ownerOf(type) !== null),
    ...tooManyFields(fields.length),
    ...fieldListErrors(fields),
  ]
  if (wrong.length > 0) return wrong
  if (findDefinition(context.state, { shop: context.shop.domain, type })) {
    return [userError(['definition', 'type'], 'TAKEN', 'Type has already been taken')]
  }
  const display = displayNameErrors(input.displayNameKey ?? null, fields)
  return display.length > 0 ? display : limitErrors(context)
}

function limitErrors({ state, shop, caller }: Context): UserError[] {
  const own = listDefinitions(state, shop.domain).filter(({ createdBy }) => createdBy === caller.apiKey)
  const message = `Total definition count exceeds the limit of ${MOST_DEFINITIONS}`
  return own.length < MOST_DEFINITIONS ? [] : [userError(['definition'], 'MAX_DEFINITIONS_EXCEEDED', message)]
}

function fieldListErrors(fields: z.infer<typeof newField>[]): UserError[] {
  return fields.flatMap((field, index) => {
    const at = ['definition', 'fieldDefinitions', String(index)]
    const { key } = field
    if (fields.findIndex((each) => each.key === key) < index) {
      return [userError(at, 'DUPLICATE_FIELD_INPUT', `Field "${key}" duplicates other inputs`, { key })]
    }
    return newFieldErrors(field, { at, inside: at })
  })
}
