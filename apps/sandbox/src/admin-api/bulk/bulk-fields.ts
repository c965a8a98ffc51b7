import { GraphQLError } from 'graphql'
import { z } from 'zod'
import {
  type BulkOperation,
  findOperation,
  latestOperation,
  outputBytes,
  updateOperation,
} from '../../bulk/operation'
import { outputUrl } from '../../bulk/output-url'
import { pageArguments } from '../../graphql/connection'
import { gid, readGid, typeOfGid } from '../../graphql/gid'
import { parseSearch, type Term } from '../../graphql/search-query'
import { anyKeyTerm, momentOf, momentTerm, numberTerm, searchSql } from '../../graphql/search-sql'
import { allOf, type Sql } from '../../graphql/sql'
import { sqlPage } from '../../graphql/sql-page'
import { shopifyTime } from '../../graphql/time'
import type { Context, Roots } from '../context'
import { runMutation } from './run-mutation'
import { runQuery } from './run-query'

const byId = z.object({ id: z.string() })
const listArguments = pageArguments.extend({ query: z.string().nullish(), sortKey: z.string().nullish() })

export const bulkFields: Roots = {
  QueryRoot: {
    bulkOperation: (args, context) => {
      const { id } = byId.parse(args)
      if (typeOfGid(id) !== 'BulkOperation')
        throw new GraphQLError(`Invalid id: ${id}`, { extensions: { code: 'RESOURCE_NOT_FOUND' } })
      return shown(context, operationOf(context, id))
    },
    currentBulkOperation: (args, context) => {
      const { type } = z.object({ type: z.string().default('QUERY') }).parse(args)
      return shown(context, latestOperation(context.state, ownerOf(context), type))
    },
    bulkOperations: (args, context) => {
      const { query, sortKey, ...given } = listArguments.parse(args)
      const { state } = context
      const owner = ownerOf(context)
      const own: Sql = { sql: 'shop = ? and api_key = ?', values: [owner.shop, owner.apiKey] }
      const found = query ? [searchSql(parseSearch(query), bulkTerm)] : []
      const sort = momentOf(sortKey === 'COMPLETED_AT' ? 'completed_at' : 'created_at')
      const listing = { from: 'bulk_operation', where: allOf([own, ...found]), id: 'id', sort }
      return sqlPage(state, listing, {
        given,
        present: (id) => shown(context, findOperation(state, owner, id)),
      })
    },
  },
  Mutation: {
    bulkOperationRunQuery: (args, context) => {
      const { operation, errors } = runQuery(args, context)
      return { bulkOperation: shown(context, operation), userErrors: errors }
    },
    bulkOperationRunMutation: (args, context) => {
      const { operation, errors } = runMutation(args, context)
      return { bulkOperation: shown(context, operation), userErrors: errors }
    },
    bulkOperationCancel: (args, context) => {
      const found = operationOf(context, byId.parse(args).id)
      const refused = (field: string[] | null, message: string) => ({
        bulkOperation: shown(context, found),
        userErrors: [{ field, message }],
      })
      if (!found) return refused(['id'], 'Bulk operation does not exist')
      if (found.completedAt !== null) {
        const how = found.status === 'COMPLETED' ? 'completed' : found.status.toLowerCase()
        return refused(null, `A bulk operation cannot be canceled when it is ${how}`)
      }
      const canceling = updateOperation(context.state, { ...found, status: 'CANCELING' })
      return { bulkOperation: shown(context, canceling), userErrors: [] }
    },
  },
}

const ownerOf = ({ shop, caller }: Context) => ({ shop: shop.domain, apiKey: caller.apiKey })

/** The asking app's operation with this global id. */
export function operationOf(context: Context, id: string): BulkOperation | null {
  const number = readGid('BulkOperation', id)
  return number === null ? null : findOperation(context.state, ownerOf(context), number)
}

const shown = (context: Context, operation: BulkOperation | null) =>
  operation && presentOperation(context, operation)

export function presentOperation({ state }: Context, operation: BulkOperation) {
  const { id, status, completedAt } = operation
  const hasOutput = completedAt !== null && operation.objectCount > 0
  const url = hasOutput ? outputUrl(operation) : null
  return {
    __typename: 'BulkOperation',
    id: gid('BulkOperation', id),
    status,
    type: operation.type,
    query: operation.query,
    errorCode: operation.errorCode,
    objectCount: String(operation.objectCount),
    rootObjectCount: String(operation.rootCount),
    fileSize: hasOutput ? String(outputBytes(state, id)) : null,
    url: status === 'COMPLETED' ? url : null,
    partialDataUrl: status === 'COMPLETED' ? null : url,
    createdAt: shopifyTime(operation.createdAt),
    completedAt: completedAt && shopifyTime(completedAt),
  }
}

function bulkTerm(term: Term): Sql {
  switch (term.field) {
    case 'id':
      return numberTerm('id', term)
    case 'status':
      return anyKeyTerm('lower(status)', term)
    case 'operation_type':
      return anyKeyTerm('lower(type)', term)
    case 'created_at':
    case 'completed_at':
      if (Number.isNaN(Date.parse(term.value)))
        throw new GraphQLError(`Invalid timestamp for query filter \`${term.field}\`.`, {
          extensions: { code: 'BAD_REQUEST' },
        })
      return momentTerm(term.field, term)
    default:
      throw new Error(`Souk sandbox: bulk operations cannot be searched by ${term.field}`)
  }
}
