import { z } from 'zod'
import { type UserError, userError } from '../../graphql/user-error'
import { listMetafieldsNamed, putMetafield } from '../../metafields/metafield'
import {
  findMetafieldDefinition,
  listMetafieldDefinitions,
  type MetafieldDefinition,
  putMetafieldDefinition,
} from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { FIELD_TYPES, isBuilt } from '../field-values/field-types'
import { capabilitiesAfter } from './definition-capabilities'
import {
  accessAfter,
  accessErrors,
  type DefinitionInput,
  definitionInput,
  pinPosition,
  textErrors,
  usualAccess,
} from './definition-input'
import { validationErrors } from './definition-validations'
import { appOf, demandNamespace, lengthErrors, resolveNamespace } from './namespaces'
import { demandOwnerAccess, kindOf } from './owners'
import { isValidFor } from './validity'

/** For one type of owner: each app in its own namespaces, and the merchant in all others. */
const MOST = 256

const createInput = definitionInput.extend({ type: z.string() })

type Created = { definition: MetafieldDefinition | null; errors: UserError[] }

/** `metafieldDefinitionCreate`. */
export function createDefinition(args: unknown, context: Context): Created {
  const { definition: input } = z.object({ definition: createInput }).parse(args)
  const namespace = resolveNamespace(context, input.namespace)
  demandNamespace(context, 'metafieldDefinitionCreate', namespace)
  demandOwnerAccess(context, 'metafieldDefinitionCreate', { ownerType: input.ownerType, verb: 'write' })
  const errors = inputErrors(context, input, namespace)
  if (errors.length > 0) return { definition: null, errors }
  const { ownerType, key, name, description, type, validations } = input
  const all = listMetafieldDefinitions(context.state, context.shop.domain)
  const pin = input.pin ? pinPosition(all, ownerType) : null
  if (pin && 'code' in pin) {
    return { definition: null, errors: [userError(['definition'], pin.code, pin.message)] }
  }
  const names = { shop: context.shop.domain, ownerType, namespace, key, type }
  const can = capabilitiesAfter(context, input, { definition: names, before: [] })
  if ('errors' in can) return { definition: null, errors: can.errors }
  if (!isBuilt(type)) throw new Error(`Souk sandbox: metafields of type ${type} are not built`)
  const definition = putMetafieldDefinition(context.state, {
    ...names,
    name: name ?? key,
    description: description ?? null,
    validations: validations ?? [],
    access: accessAfter(input, usualAccess(namespace)),
    pinnedPosition: pin?.position ?? null,
    capabilities: can.capabilities,
    managedByConfig: false,
  })
  adopt(context, definition)
  return { definition, errors: [] }
}

/** Metafields that were there before become what the definition says, if they can; the others stay as they are. */
function adopt(context: Context, definition: MetafieldDefinition): void {
  const { state } = context
  for (const metafield of listMetafieldsNamed(state, definition)) {
    const { shop, ownerType, ownerId, namespace, key, type, value } = metafield
    if (type === definition.type || !isValidFor(context, definition, metafield)) continue
    const owner = { type: ownerType, id: ownerId }
    putMetafield(state, { shop, owner, namespace, key, type: definition.type, value })
  }
}

function inputErrors(
  context: Context,
  input: DefinitionInput & { type: string },
  namespace: string,
): UserError[] {
  const { key, type, ownerType, validations } = input
  const path = (field: string) => ['definition', field]
  const lengths = lengthErrors({ namespace, key }).map(({ at, code, message }) =>
    userError(path(at), code, message),
  )
  const characters = [
    ...characterErrors('namespace', 'Namespace', namespace),
    ...characterErrors('key', 'Key', key),
  ]
  const wrong = [...lengths, ...characters, ...textErrors(input), ...typeErrors(type)]
  if (wrong.length > 0) return wrong
  const rules = [
    ...accessErrors(input, { namespace, code: 'INVALID' }),
    ...validationErrors(type, validations ?? []),
  ]
  if (rules.length > 0) return rules
  const { state, shop } = context
  if (findMetafieldDefinition(state, { shop: shop.domain, ownerType, namespace, key })) {
    const message = `Key is in use for ${kindOf(ownerType).gidType} metafields on the '${namespace}' namespace.`
    return [userError(path('key'), 'TAKEN', message)]
  }
  return limitErrors(context, ownerType, namespace)
}

function characterErrors(field: string, label: string, text: string): UserError[] {
  if (/^[A-Za-z0-9_-]*$/.test(text)) return []
  const message = `${label} contains one or more invalid characters.`
  return [userError(['definition', field], 'INVALID_CHARACTER', message)]
}

function typeErrors(type: string): UserError[] {
  if (FIELD_TYPES.includes(type)) return []
  const message = `Type name ${type} is not a valid type. Valid types are: ${FIELD_TYPES.join(', ')}.`
  return [userError(['definition', 'type'], 'INCLUSION', message)]
}

function limitErrors({ state, shop }: Context, ownerType: string, namespace: string): UserError[] {
  const owner = appOf(namespace)
  const taken = listMetafieldDefinitions(state, shop.domain).filter(
    (each) => each.ownerType === ownerType && appOf(each.namespace) === owner,
  )
  if (taken.length < MOST) return []
  const [code, whose] =
    owner === null
      ? ['RESOURCE_TYPE_LIMIT_EXCEEDED', 'Stores']
      : ['RESOURCE_TYPE_LIMIT_EXCEEDED_BY_APP', 'Apps']
  const message = `${whose} can only have ${MOST} definitions for each store resource.`
  return [userError(['definition'], code, message)]
}
