import { z } from 'zod'
import { type UserError, userError } from '../../graphql/user-error'
import {
  findMetafieldDefinition,
  listMetafieldDefinitions,
  type MetafieldDefinition,
  putMetafieldDefinition,
} from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { capabilitiesAfter } from './definition-capabilities'
import {
  accessAfter,
  accessErrors,
  definitionInput,
  managedErrors,
  pinPosition,
  textErrors,
} from './definition-input'
import { validationErrors } from './definition-validations'
import { demandNamespace, resolveNamespace } from './namespaces'
import { demandOwnerAccess } from './owners'

/** `isRevalidated`: its metafields are looked at again. */
type Changed = { definition: MetafieldDefinition | null; errors: UserError[]; isRevalidated?: boolean }

/** `metafieldDefinitionUpdate`: changes what is named; the type never changes. */
export function changeDefinition(args: unknown, context: Context): Changed {
  const { definition: input } = z.object({ definition: definitionInput }).parse(args)
  const { ownerType, key } = input
  const { state, shop } = context
  const namespace = resolveNamespace(context, input.namespace)
  demandNamespace(context, 'metafieldDefinitionUpdate', namespace)
  demandOwnerAccess(context, 'metafieldDefinitionUpdate', { ownerType, verb: 'write' })
  const found = findMetafieldDefinition(state, { shop: shop.domain, ownerType, namespace, key })
  if (!found) {
    return { definition: null, errors: [userError(['definition'], 'NOT_FOUND', 'Definition not found.')] }
  }
  const validations = input.validations ?? found.validations
  const errors = [
    ...managedErrors(found, ['definition']),
    ...textErrors(input),
    ...accessErrors(input, { namespace, code: 'INVALID_INPUT' }),
    ...(input.validations ? validationErrors(found.type, validations) : []),
    ...targetErrors(found, validations),
  ]
  if (errors.length > 0) return { definition: null, errors }
  const can = capabilitiesAfter(context, input, { definition: found, before: found.capabilities })
  if ('errors' in can) return { definition: null, errors: can.errors }
  const pin = pinAfter(context, found, input.pin)
  if ('code' in pin) {
    return { definition: null, errors: [userError(['definition'], pin.code, pin.message)] }
  }
  const definition = putMetafieldDefinition(state, {
    ...found,
    name: input.name ?? found.name,
    description: input.description ?? found.description,
    validations,
    access: accessAfter(input, found.access),
    pinnedPosition: pin.position,
    capabilities: can.capabilities,
  })
  const isRevalidated = JSON.stringify(validations) !== JSON.stringify(found.validations)
  return { definition, errors: [], isRevalidated }
}

function pinAfter({ state, shop }: Context, found: MetafieldDefinition, pin: boolean | null | undefined) {
  if (pin === null || pin === undefined) return { position: found.pinnedPosition }
  if (!pin) return { position: null }
  if (found.pinnedPosition !== null) return { position: found.pinnedPosition }
  return pinPosition(listMetafieldDefinitions(state, shop.domain), found.ownerType)
}

/** A reference to metaobjects of one kind never becomes one to another kind. */
function targetErrors(found: MetafieldDefinition, after: MetafieldDefinition['validations']): UserError[] {
  const targetOf = (validations: MetafieldDefinition['validations']) =>
    validations.find(({ name }) => name === 'metaobject_definition_id')?.value
  if (targetOf(found.validations) === targetOf(after)) return []
  const message = 'Validations must not change the existing metaobject definition value'
  return [userError(['definition', 'validations'], 'METAOBJECT_DEFINITION_CHANGED', message)]
}
