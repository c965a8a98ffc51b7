import {
  listMetafieldDefinitions,
  type MetafieldDefinition,
  putMetafieldDefinition,
} from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { pinPosition } from './definition-input'
import { demandOwnerAccess } from './owners'

type Pinned = { definition: MetafieldDefinition | null; error: { code: string; message: string } | null }

const refuse = (code: string, message: string): Pinned => ({ definition: null, error: { code, message } })
const notFound = refuse('NOT_FOUND', 'Definition not found.')

/** `metafieldDefinitionPin`: puts it behind those that are pinned already. */
export function pinDefinition(context: Context, found: MetafieldDefinition | null): Pinned {
  if (!found) return notFound
  demandOwnerAccess(context, 'metafieldDefinitionPin', { ownerType: found.ownerType, verb: 'write' })
  if (found.pinnedPosition !== null) return refuse('ALREADY_PINNED', 'Definition already pinned.')
  const pin = pinPosition(listMetafieldDefinitions(context.state, context.shop.domain), found.ownerType)
  if ('code' in pin) return refuse(pin.code, pin.message)
  return store(context, found, pin.position)
}

/** `metafieldDefinitionUnpin`. */
export function unpinDefinition(context: Context, found: MetafieldDefinition | null): Pinned {
  if (!found) return notFound
  demandOwnerAccess(context, 'metafieldDefinitionUnpin', { ownerType: found.ownerType, verb: 'write' })
  if (found.pinnedPosition === null) return refuse('NOT_PINNED', `Definition ${found.id} isn't pinned.`)
  return store(context, found, null)
}

const store = ({ state }: Context, found: MetafieldDefinition, pinnedPosition: number | null): Pinned => ({
  definition: putMetafieldDefinition(state, { ...found, pinnedPosition }),
  error: null,
})
