import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { readOne, run } from '../state'
import type { Context } from './context'

/** What was done under the keys that apps gave with `@idempotent`. */
export const idempotencyTables = `
  create table if not exists idempotency (
    shop text not null references shop (domain) on delete cascade,
    api_key text not null,
    key text not null,
    digest text not null,
    outcome integer,
    created_at text not null,
    primary key (shop, api_key, key)
  ) strict;
`

/** Source: shopify.dev, "Implementing idempotency": a key is remembered for at least 24 hours. */
const LIFETIME_MS = 24 * 3600 * 1000
/** From this version on such a mutation is not done without a key. */
const REQUIRED_FROM = '2026-04'

const row = z.object({ digest: z.string(), outcome: z.number().nullable(), createdAt: z.string() })

type Asked = { key: string | null; field: string; args: unknown }

/**
 * Does the work once for a key: asked again with the same arguments, it answers the outcome of the first time.
 *
 * @param work answers a number to be remembered, or null when nothing was done and the key is free again
 */
export function doOnce<Done extends { outcome: number | null }>(
  context: Context,
  { key, field, args }: Asked,
  work: () => Done,
): { done: Done } | { repeated: number | null } | { mismatch: true } {
  if (key === null) {
    if (context.version >= REQUIRED_FROM) throw missingKey()
    return { done: work() }
  }
  if (key.trim() === '')
    throw new GraphQLError('The idempotency key cannot be blank.', { extensions: { code: 'BAD_REQUEST' } })
  const digest = createHash('sha256')
    .update(JSON.stringify([field, args]))
    .digest('hex')
  const { state, shop, caller } = context
  const now = state.clock.now()
  const sql = `select digest, outcome, created_at as createdAt from idempotency where shop = ? and api_key = ? and key = ?`
  const before = readOne(state, row, sql, shop.domain, caller.apiKey, key)
  if (before && now.getTime() - Date.parse(before.createdAt) < LIFETIME_MS)
    return before.digest === digest ? { repeated: before.outcome } : { mismatch: true }
  const done = work()
  if (done.outcome !== null) {
    const store = `insert or replace into idempotency (shop, api_key, key, digest, outcome, created_at)
      values (?, ?, ?, ?, ?, ?)`
    run(state, store, shop.domain, caller.apiKey, key, digest, done.outcome, now.toISOString())
  }
  return { done }
}

const missingKey = () =>
  new GraphQLError('The @idempotent directive is required for this mutation but was not provided.', {
    extensions: { code: 'BAD_REQUEST' },
  })

export const MISMATCH = {
  field: null,
  message: 'The same idempotency key cannot be used with different operation parameters.',
  code: 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH',
}
