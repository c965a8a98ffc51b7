import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { listMetafieldsOfValue } from '../../metafields/metafield'
import { findMetafieldDefinition } from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { resolveNamespace } from './namespaces'

/** An id of the app's own: the value of a metafield that is defined as an `id`. */
export const customIdInput = z.strictObject({
  namespace: z.string().nullish(),
  key: z.string(),
  value: z.string(),
})
export type CustomId = z.infer<typeof customIdInput>

/** The number of what has this id; throws when nobody defined such ids. */
export function ownerByCustomId(
  context: Context,
  ownerType: string,
  { key, value, ...id }: CustomId,
): number | null {
  const { state, shop } = context
  const name = { shop: shop.domain, ownerType, namespace: resolveNamespace(context, id.namespace), key }
  if (findMetafieldDefinition(state, name)?.type !== 'id')
    throw new GraphQLError("Metafield definition of type 'id' is required when using custom ids.", {
      extensions: { code: 'NOT_FOUND' },
    })
  return listMetafieldsOfValue(state, name, value)[0]?.ownerId ?? null
}
