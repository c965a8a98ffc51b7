import { z } from 'zod'
import { deleteMetafield, findMetafield } from '../../metafields/metafield'
import type { Context, Roots } from '../context'
import { isOfAnother, resolveNamespace } from './namespaces'
import { demandOwnerAccess, ownerOf } from './owners'
import { presentMetafield } from './present-metafield'
import { setMetafields } from './set-metafields'

const identifier = z.object({ ownerId: z.string(), namespace: z.string(), key: z.string() })

export const metafieldFields: Roots = {
  QueryRoot: {},
  Mutation: {
    metafieldsSet: (args, context) => {
      const { metafields, errors } = setMetafields(args, context)
      return {
        metafields: metafields.map((metafield) => presentMetafield(context, metafield)),
        userErrors: errors,
      }
    },
    metafieldsDelete: (args, context) => {
      const { metafields } = z.object({ metafields: z.array(identifier) }).parse(args)
      return { deletedMetafields: metafields.map((each) => drop(context, each)), userErrors: [] }
    },
  },
}

/** What was deleted; null when there was nothing, or nothing that this app may delete. */
function drop(context: Context, { ownerId, namespace: given, key }: z.infer<typeof identifier>) {
  const owner = ownerOf(context, ownerId)
  if (!owner) return null
  demandOwnerAccess(context, 'metafieldsDelete', { ownerType: owner.type, verb: 'write' })
  const namespace = resolveNamespace(context, given)
  const found = isOfAnother(context, namespace)
    ? null
    : findMetafield(context.state, owner, { namespace, key })
  if (!found) return null
  deleteMetafield(context.state, found.id)
  return { ownerId, namespace, key }
}
