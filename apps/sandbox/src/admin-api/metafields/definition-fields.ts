import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { gid, readGid } from '../../graphql/gid'
import {
  findMetafieldDefinition,
  findMetafieldDefinitionById,
  listMetafieldDefinitions,
  type MetafieldDefinition,
} from '../../metafields/metafield-definition'
import type { Context, Roots } from '../context'
import { beginJob } from '../jobs'
import { createDefinition } from './create-definition'
import { dropDefinition } from './delete-definition'
import { isVisible, resolveNamespace } from './namespaces'
import { demandOwnerAccess } from './owners'
import { pinDefinition, unpinDefinition } from './pin-definition'
import { presentMetafieldDefinition } from './present-definition'
import { presentMetafield } from './present-metafield'
import { changeDefinition } from './update-definition'

const identifier = z.object({ ownerType: z.string(), namespace: z.string().nullish(), key: z.string() })
const oneArguments = z.object({ id: z.string().nullish(), identifier: identifier.nullish() })
const pinArguments = z.object({ definitionId: z.string().nullish(), identifier: identifier.nullish() })
const listArguments = pageArguments.extend({
  ownerType: z.string(),
  namespace: z.string().nullish(),
  key: z.string().nullish(),
  pinnedStatus: z.enum(['ANY', 'PINNED', 'UNPINNED']).nullish(),
  sortKey: z.enum(['ID', 'NAME', 'PINNED_POSITION', 'RELEVANCE']).nullish(),
  query: z.literal('').nullish(),
  constraintStatus: z.null().optional(),
  constraintSubtype: z.null().optional(),
})

export const metafieldDefinitionFields: Roots = {
  QueryRoot: {
    metafieldDefinition: (args, context) => {
      const found = definitionBy(context, oneArguments.parse(args))
      if (!found) return null
      demandOwnerAccess(context, 'metafieldDefinition', { ownerType: found.ownerType, verb: 'read' })
      return present(context, found)
    },
    metafieldDefinitions: (args, context) => {
      const { ownerType, namespace, key, pinnedStatus, sortKey, ...page } = listArguments.parse(args)
      demandOwnerAccess(context, 'metafieldDefinitions', { ownerType, verb: 'read' })
      const wanted = typeof namespace === 'string' ? resolveNamespace(context, namespace) : null
      const found = listMetafieldDefinitions(context.state, context.shop.domain).filter(
        (each) =>
          each.ownerType === ownerType &&
          isVisible(context, each.namespace) &&
          (wanted === null || each.namespace === wanted) &&
          (typeof key !== 'string' || each.key === key) &&
          isPinned(each, pinnedStatus ?? 'ANY'),
      )
      const sortValue = sortValues[sortKey ?? 'ID']
      const sorted = found.toSorted((a, b) => {
        const [left, right] = [sortValue(a), sortValue(b)]
        return left < right ? -1 : left > right ? 1 : a.id - b.id
      })
      return connection(sorted, page, { present: (each) => present(context, each), sortValue })
    },
  },
  Mutation: {
    metafieldDefinitionCreate: (args, context) => {
      const { definition, errors } = createDefinition(args, context)
      return { createdDefinition: definition && present(context, definition), userErrors: errors }
    },
    metafieldDefinitionUpdate: (args, context) => {
      const { definition, errors, isRevalidated } = changeDefinition(args, context)
      const shown = definition && present(context, definition)
      return {
        // The job has not looked yet when Shopify answers.
        updatedDefinition: isRevalidated ? { ...shown, validationStatus: 'ALL_VALID' } : shown,
        userErrors: errors,
        validationJob: isRevalidated ? beginJob(context.state, context.shop.domain) : null,
      }
    },
    metafieldDefinitionDelete: (args, context) => {
      const found = definitionBy(context, oneArguments.parse(args))
      const errors = dropDefinition(args, context, found)
      if (errors.length > 0 || !found) {
        return { deletedDefinitionId: null, deletedDefinition: null, userErrors: errors }
      }
      const { id, ownerType, namespace, key } = found
      return {
        deletedDefinitionId: gid('MetafieldDefinition', id),
        deletedDefinition: { ownerType, namespace, key },
        userErrors: [],
      }
    },
    metafieldDefinitionPin: (args, context) => {
      const { definition, error } = pinDefinition(context, definitionBy(context, named(args)))
      return {
        pinnedDefinition: definition && present(context, definition),
        userErrors: error ? [{ field: null, ...error }] : [],
      }
    },
    metafieldDefinitionUnpin: (args, context) => {
      const { definition, error } = unpinDefinition(context, definitionBy(context, named(args)))
      return {
        unpinnedDefinition: definition && present(context, definition),
        userErrors: error ? [{ field: null, ...error }] : [],
      }
    },
  },
}

const named = (args: unknown) => {
  const { definitionId, identifier: by } = pinArguments.parse(args)
  return { id: definitionId, identifier: by }
}

const present = (context: Context, definition: MetafieldDefinition) =>
  presentMetafieldDefinition(context, definition, (metafield) => presentMetafield(context, metafield))

const isPinned = ({ pinnedPosition }: MetafieldDefinition, status: 'ANY' | 'PINNED' | 'UNPINNED') =>
  status === 'ANY' || (pinnedPosition !== null) === (status === 'PINNED')

const sortValues: Record<string, (definition: MetafieldDefinition) => string | number> & {
  [key in 'ID' | 'NAME' | 'PINNED_POSITION' | 'RELEVANCE']: (
    definition: MetafieldDefinition,
  ) => string | number
} = {
  ID: ({ id }) => id,
  RELEVANCE: ({ id }) => id,
  NAME: ({ name }) => name.toLowerCase(),
  // The one that was pinned last comes first.
  PINNED_POSITION: ({ pinnedPosition }) => -(pinnedPosition ?? 0),
}

/** The definition by its global id or its name, if the calling app may see it. */
function definitionBy(
  context: Context,
  { id, identifier: by }: z.infer<typeof oneArguments>,
): MetafieldDefinition | null {
  const shop = context.shop.domain
  const number = id ? readGid('MetafieldDefinition', id) : null
  const found = by
    ? findMetafieldDefinition(context.state, {
        ...by,
        shop,
        namespace: resolveNamespace(context, by.namespace),
      })
    : number === null
      ? null
      : findMetafieldDefinitionById(context.state, { shop, id: number })
  return found && isVisible(context, found.namespace) ? found : null
}
