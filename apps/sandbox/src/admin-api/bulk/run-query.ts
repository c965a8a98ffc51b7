import { randomBytes } from 'node:crypto'
import { Kind, parse } from 'graphql'
import { z } from 'zod'
import { type BulkOperation, insertOperation } from '../../bulk/operation'
import { pageDocument, rootConnections } from '../../bulk/root-page'
import type { Context } from '../context'
import { inProgress } from './in-progress'
import { type BulkError, queryErrors } from './query-errors'

const runArguments = z.strictObject({ query: z.string(), groupObjects: z.boolean().optional() })

type Started = { operation: BulkOperation | null; errors: BulkError[] }

/** `bulkOperationRunQuery`: children always come right behind what holds them. */
export function runQuery(args: unknown, context: Context): Started {
  const { query } = runArguments.parse(args)
  const errors = queryErrors(context.schema(), query)
  if (errors.length > 0) return { operation: null, errors }
  const busy = inProgress(context, 'QUERY')
  if (busy) return { operation: null, errors: [busy] }
  refuseWhatIsNotBuilt(context, query)
  const { state, shop, caller, version } = context
  const operation = insertOperation(state, {
    ...{ shop: shop.domain, apiKey: caller.apiKey, version, type: 'QUERY', query, upload: null },
    outputKey: randomBytes(20).toString('hex'),
  })
  return { operation, errors: [] }
}

/** An operation that fails tells nobody why: what the sandbox has not is said at once, by a look at the first of each. */
function refuseWhatIsNotBuilt(context: Context, query: string): void {
  const document = parse(query)
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue
    for (const field of rootConnections(context.schema(), operation)) {
      const { errors = [] } = context.execute(
        pageDocument(document, { operation, field, after: null, size: 1 }),
        {},
      )
      const missing = errors.find(({ message }) => message.startsWith('Souk sandbox'))
      if (missing) throw new Error(missing.message)
    }
  }
}
