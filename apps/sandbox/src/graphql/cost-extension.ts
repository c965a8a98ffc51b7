import type { Bucket } from './bucket'
import type { CostField } from './cost-fields'

/** No single query may cost more, however full the bucket is. */
export const MAX_COST = 1000

const LIMITS = 'https://shopify.dev/api/usage/rate-limits'

type Cost = { requested: number; actual: number | null; fields?: CostField[] }

/** `extensions.cost`. Where nobody counts (the Storefront API), only what was asked for. */
export function costExtension(bucket: Bucket | null, { requested, actual, fields }: Cost) {
  const explained = fields ? { fields } : {}
  if (!bucket) return { cost: { requestedQueryCost: requested, ...explained } }
  const { maximumAvailable, restoreRate } = bucket
  const throttleStatus = { maximumAvailable, currentlyAvailable: bucket.available(), restoreRate }
  return {
    cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus, ...explained },
  }
}

export function throttled(bucket: Bucket, requested: number): Record<string, unknown> {
  return {
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: LIMITS } }],
    extensions: costExtension(bucket, { requested, actual: null }),
  }
}

/** The one answer about cost that has no `extensions.cost`. */
export function tooExpensive(cost: number): Record<string, unknown> {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_COST}).

See https://shopify.dev/docs/api/usage/rate-limits for more information on how the
cost of a query is calculated.

To query larger amounts of data with fewer limits, bulk operations should be used instead.
See https://shopify.dev/docs/api/usage/bulk-operations/queries for usage details.
`
  const extensions = { code: 'MAX_COST_EXCEEDED', cost, maxCost: MAX_COST, documentation: LIMITS }
  return { errors: [{ message, extensions }] }
}
