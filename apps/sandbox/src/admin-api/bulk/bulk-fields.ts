import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { operationListing } from '../../bulk/find-operations'
import {
  type BulkOperation,
  findOperation,
  latestOperation,
  outputBytes,
  updateOperation,
} from '../../bulk/operation'
import { outputUrl } from '../../bulk/output-url'
import { gid, readGid, typeOfGid } from '../../graphql/gid'
import { searchedPage } from '../../graphql/searched-list'
import { shopifyTime } from '../../graphql/time'
import type { Context, Roots } from '../context'
import { runMutation } from './run-mutation'
import { runQuery } from './run-query'

const byId = z.object({ id: z.string() })

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
      const owner = ownerOf(context)
      return searchedPage(context.state, args, {
        listing: (wanted) => operationListing(owner, wanted),
        present: (id) => shown(context, findOperation(context.state, owner, id)),
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
