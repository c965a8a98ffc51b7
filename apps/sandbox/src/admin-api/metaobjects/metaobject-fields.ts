import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { readGid } from '../../graphql/gid'
import { userError } from '../../graphql/user-error'
import type { Context, Roots } from '../context'
import { type Definition, findDefinition, findDefinitionById } from './definition'
import { deleteEntry, type Entry, findEntry, findEntryById, listEntries } from './entry'
import {
  createArguments,
  handleArgument,
  toEntryInput,
  updateArguments,
  upsertArguments,
} from './entry-input'
import { filterEntries, sortEntries } from './list-entries'
import { demandScope, isVisible, resolveType } from './ownership'
import { presentEntry } from './present'
import { changeEntry, createEntry, type Written } from './write-entry'

const byId = z.object({ id: z.string() })
const listArguments = pageArguments.extend({
  type: z.string(),
  query: z.string().nullish(),
  sortKey: z.string().nullish(),
})

export const metaobjectFields: Roots = {
  QueryRoot: {
    metaobject: (args, context) => {
      const found = entryOf(context, byId.parse(args).id)
      demandScope(context, 'QueryRoot', 'metaobject', found?.definition.type ?? null)
      return found && presentEntry(context, found.entry, found.definition)
    },
    metaobjectByHandle: (args, context) => {
      const { handle } = z.object({ handle: handleArgument }).parse(args)
      const type = resolveType(context, handle.type)
      demandScope(context, 'QueryRoot', 'metaobjectByHandle', type)
      const definition = definitionOfType(context, type)
      const entry =
        definition && findEntry(context.state, { definitionId: definition.id, handle: handle.handle })
      return entry && presentEntry(context, entry, definition)
    },
    metaobjects: (args, context) => {
      const { type: given, query, sortKey, ...page } = listArguments.parse(args)
      const type = resolveType(context, given)
      demandScope(context, 'QueryRoot', 'metaobjects', type)
      const definition = definitionOfType(context, type)
      const entries = definition ? listEntries(context.state, definition.id) : []
      const { sorted, sortValue } = sortEntries(filterEntries(entries, query ?? ''), sortKey ?? 'id')
      return connection(sorted, page, { present: (entry) => presentEntry(context, entry), sortValue })
    },
  },
  Mutation: {
    metaobjectCreate: (args, context) => {
      const { metaobject } = createArguments.parse(args)
      const target = targetOf(context, {
        root: 'metaobjectCreate',
        type: metaobject.type,
        path: ['metaobject', 'type'],
      })
      if ('error' in target) return payload(context, { entry: null, errors: [target.error] })
      return payload(context, createEntry(target, toEntryInput(metaobject)), target.definition)
    },
    metaobjectUpdate: (args, context) => {
      const { id, metaobject } = updateArguments.parse(args)
      const found = entryOf(context, id)
      demandScope(context, 'Mutation', 'metaobjectUpdate', found?.definition.type ?? null)
      if (!found) return payload(context, { entry: null, errors: [notFound] })
      const { entry, definition } = found
      const target = { context, definition }
      return payload(context, changeEntry(target, entry, toEntryInput(metaobject)), definition)
    },
    metaobjectUpsert: (args, context) => {
      const { handle, metaobject } = upsertArguments.parse(args)
      const target = targetOf(context, {
        root: 'metaobjectUpsert',
        type: handle.type,
        path: ['handle', 'type'],
      })
      if ('error' in target) return payload(context, { entry: null, errors: [target.error] })
      const { definition } = target
      const entry = findEntry(context.state, { definitionId: definition.id, handle: handle.handle })
      if (entry) return payload(context, changeEntry(target, entry, toEntryInput(metaobject)), definition)
      const input = toEntryInput({ ...metaobject, handle: metaobject.handle ?? handle.handle }, [
        'handle',
        'handle',
      ])
      return payload(context, createEntry(target, input), definition)
    },
    metaobjectDelete: (args, context) => {
      const { id } = byId.parse(args)
      const found = entryOf(context, id)
      demandScope(context, 'Mutation', 'metaobjectDelete', found?.definition.type ?? null)
      if (!found) return { deletedId: null, userErrors: [notFound] }
      deleteEntry(context.state, found.entry.id)
      return { deletedId: id, userErrors: [] }
    },
  },
}

const notFound = userError(['id'], 'RECORD_NOT_FOUND', 'Record not found')

/** What a mutation by type writes to, or why it may not. */
function targetOf(
  context: Context,
  { root, type: given, path }: { root: string; type: string; path: string[] },
) {
  const type = resolveType(context, given)
  demandScope(context, 'Mutation', root, type)
  if (!isVisible(context, type)) {
    const message = 'Not authorized. This type is reserved for use by another application.'
    return { error: userError(path, 'NOT_AUTHORIZED', message) }
  }
  const definition = definitionOfType(context, type)
  if (definition) return { context, definition }
  return {
    error: userError(path, 'UNDEFINED_OBJECT_TYPE', `No metaobject definition exists for type "${given}"`),
  }
}

function definitionOfType(context: Context, type: string): Definition | null {
  return isVisible(context, type) ? findDefinition(context.state, { shop: context.shop.domain, type }) : null
}

/** The metaobject with this global id, if the calling app may see it. */
export function entryOf(context: Context, id: string): { entry: Entry; definition: Definition } | null {
  const number = readGid('Metaobject', id)
  const shop = context.shop.domain
  const entry = number === null ? null : findEntryById(context.state, { shop, id: number })
  const definition = entry && findDefinitionById(context.state, { shop, id: entry.definitionId })
  return entry && definition && isVisible(context, definition.type) ? { entry, definition } : null
}

function payload(context: Context, { entry, errors }: Written, definition?: Definition) {
  return { metaobject: entry && presentEntry(context, entry, definition), userErrors: errors }
}
