import { openOperations } from '../../bulk/operation'
import { gid } from '../../graphql/gid'
import type { Context } from '../context'
import type { BulkError } from './query-errors'

/** Source: shopify.dev, "Bulk operations": five of each kind at a time since 2026-01, one before. */
const SINCE_FIVE = '2026-01'

/** The refusal of one more, when there are as many as may be. */
export function inProgress(context: Context, type: 'QUERY' | 'MUTATION'): BulkError | null {
  const { state, shop, caller, version } = context
  const open = openOperations(state, { shop: shop.domain, apiKey: caller.apiKey }, type)
  if (open.length < (version >= SINCE_FIVE ? 5 : 1)) return null
  const ids = open.map(({ id }) => gid('BulkOperation', id)).join(', ')
  const message = `A bulk ${type.toLowerCase()} operation for this app and shop is already in progress: ${ids}.`
  return { field: null, message, code: 'OPERATION_IN_PROGRESS' }
}
