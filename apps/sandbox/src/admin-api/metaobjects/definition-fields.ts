import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { readGid } from '../../graphql/gid'
import { userError } from '../../graphql/user-error'
import type { Context, Roots } from '../context'
import { createDefinition } from './create-definition'
import {
  type Definition,
  deleteDefinition,
  findDefinition,
  findDefinitionById,
  listDefinitions,
} from './definition'
import { managedError } from './definition-input'
import { demandScope, isVisible, resolveType } from './ownership'
import { presentDefinition } from './present'
import { changeDefinition } from './update-definition'

const byId = z.object({ id: z.string() })
const byType = z.object({ type: z.string() })

export const metaobjectDefinitionFields: Roots = {
  QueryRoot: {
    metaobjectDefinition: (args, context) => {
      const found = definitionOf(context, byId.parse(args).id)
      demandScope(context, 'QueryRoot', 'metaobjectDefinition', found?.type ?? null)
      return found && presentDefinition(context, found)
    },
    metaobjectDefinitionByType: (args, context) => {
      const type = resolveType(context, byType.parse(args).type)
      demandScope(context, 'QueryRoot', 'metaobjectDefinitionByType', type)
      const found =
        isVisible(context, type) && findDefinition(context.state, { shop: context.shop.domain, type })
      return found ? presentDefinition(context, found) : null
    },
    metaobjectDefinitions: (args, context) => {
      demandScope(context, 'QueryRoot', 'metaobjectDefinitions', null)
      const all = listDefinitions(context.state, context.shop.domain).filter(({ type }) =>
        isVisible(context, type),
      )
      return connection(all, pageArguments.parse(args), {
        present: (definition) => presentDefinition(context, definition),
        sortValue: ({ id }) => id,
      })
    },
  },
  Mutation: {
    metaobjectDefinitionCreate: (args, context) => payload(context, createDefinition(args, context)),
    metaobjectDefinitionUpdate: (args, context) => payload(context, changeDefinition(args, context)),
    metaobjectDefinitionDelete: (args, context) => {
      const { id } = byId.parse(args)
      const found = definitionOf(context, id)
      demandScope(context, 'Mutation', 'metaobjectDefinitionDelete', found?.type ?? null)
      if (!found) {
        return { deletedId: null, userErrors: [userError(['id'], 'RECORD_NOT_FOUND', 'Record not found')] }
      }
      if (found.managedByConfig) return { deletedId: null, userErrors: [managedError(['id'])] }
      deleteDefinition(context.state, found.id)
      return { deletedId: id, userErrors: [] }
    },
  },
}

function payload(
  context: Context,
  { definition, errors }: { definition: Definition | null; errors: object[] },
) {
  return { metaobjectDefinition: definition && presentDefinition(context, definition), userErrors: errors }
}

/** The definition with this global id, if the calling app may see it. */
export function definitionOf(context: Context, id: string): Definition | null {
  const number = readGid('MetaobjectDefinition', id)
  const found =
    number === null ? null : findDefinitionById(context.state, { shop: context.shop.domain, id: number })
  return found && isVisible(context, found.type) ? found : null
}
