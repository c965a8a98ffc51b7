import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { gid } from '../../graphql/gid'
import { shopifyTime } from '../../graphql/time'
import {
  digestOf,
  findMetafield,
  listMetafields,
  type Metafield,
  type Owner,
} from '../../metafields/metafield'
import { findMetafieldDefinition, type MetafieldDefinition } from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { jsonOf } from '../field-values/field-value'
import { presentReferences } from '../field-values/present-references'
import { isVisible, resolveNamespace } from './namespaces'
import { ownerGid } from './owners'
import { presentMetafieldDefinition } from './present-definition'

const oneArguments = z.object({ key: z.string(), namespace: z.string().nullish() })
const listArguments = pageArguments.extend({
  namespace: z.string().nullish(),
  keys: z.array(z.string()).nullish(),
})

/** `metafield` and `metafields` of whatever has metafields. */
export function metafieldsOf(context: Context, owner: Owner) {
  return {
    metafield: (args: unknown) => {
      const { key, namespace: given } = oneArguments.parse(args)
      const namespace = resolveNamespace(context, given)
      const found = isVisible(context, namespace) && findMetafield(context.state, owner, { namespace, key })
      return found ? presentMetafield(context, found) : null
    },
    metafields: (args: unknown) => {
      const { namespace, keys, ...page } = listArguments.parse(args)
      const visible = listMetafields(context.state, owner).filter((each) =>
        isVisible(context, each.namespace),
      )
      const wanted = typeof namespace === 'string' ? resolveNamespace(context, namespace) : null
      const here = visible.filter((each) => wanted === null || each.namespace === wanted)
      const found: Listed[] = keys
        ? keys.flatMap((key) => named(context, here, { key, isBare: wanted !== null }))
        : here
      return connection(found, page, {
        present: ({ shownKey, ...metafield }) => presentMetafield(context, metafield, shownKey),
        sortValue: ({ id }) => String(id),
      })
    },
  }
}

type Listed = Metafield & { shownKey?: string }

/** Keys are asked for as `namespace.key`, and come back as they were asked for; beside a namespace they stand alone. */
function named(
  context: Context,
  metafields: Metafield[],
  { key: asked, isBare }: { key: string; isBare: boolean },
): Listed[] {
  if (isBare) return metafields.filter(({ key }) => key === asked)
  const at = asked.lastIndexOf('.')
  if (at < 0) return []
  const namespace = resolveNamespace(context, asked.slice(0, at))
  return metafields
    .filter((each) => each.namespace === namespace && each.key === asked.slice(at + 1))
    .map((each) => ({ ...each, shownKey: asked }))
}

/** A metafield as `Metafield` of the schema. */
export function presentMetafield(context: Context, metafield: Metafield, shownKey = metafield.key): object {
  const { id, ownerType, ownerId, namespace, key, type, value, createdAt, updatedAt } = metafield
  const definition = () =>
    findMetafieldDefinition(context.state, { shop: metafield.shop, ownerType, namespace, key })
  return {
    __typename: 'Metafield',
    id: gid('Metafield', id),
    legacyResourceId: String(id),
    namespace,
    key: shownKey,
    type,
    value,
    // Of all values only "false" comes back as a text.
    jsonValue: type === 'boolean' && value === 'false' ? value : jsonOf(type, value),
    compareDigest: digestOf(metafield),
    description: () => definition()?.description ?? null,
    sizeInBytes: Buffer.byteLength(value),
    ownerType,
    owner: () => context.nodeOf(ownerGid({ type: ownerType, id: ownerId })),
    definition: () => presentIfThere(context, definition()),
    ...presentReferences(context, type, value),
    createdAt: shopifyTime(createdAt),
    updatedAt: shopifyTime(updatedAt),
  }
}

const presentIfThere = (context: Context, definition: MetafieldDefinition | null) =>
  definition &&
  presentMetafieldDefinition(context, definition, (metafield) => presentMetafield(context, metafield))
