import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readOne, run, type State } from '../state'
import type { Context, Roots } from './context'

/** What Shopify goes on with after it has answered. */
export const jobTables = `
  create table if not exists job (
    id text primary key,
    shop text not null references shop (domain),
    created_at text not null
  ) strict;
`

const DURATION_MS = 500

/** Begins a job; the caller has done the work already, and the client learns a little later that it is done. */
export function beginJob(state: State, shop: string) {
  const id = `gid://shopify/Job/${randomUUID()}`
  run(
    state,
    'insert into job (id, shop, created_at) values (?, ?, ?)',
    id,
    shop,
    state.clock.now().toISOString(),
  )
  return { __typename: 'Job', id, done: false }
}

export const jobFields: Roots = {
  QueryRoot: {
    job: (args, context) => {
      const { id } = z.object({ id: z.string() }).parse(args)
      return findJob(context, id)
    },
  },
  Mutation: {},
}

function findJob({ state, shop }: Context, id: string) {
  const row = z.object({ createdAt: z.string() })
  const found = readOne(
    state,
    row,
    'select created_at as createdAt from job where id = ? and shop = ?',
    id,
    shop.domain,
  )
  if (!found) return null
  const ageMs = state.clock.now().getTime() - Date.parse(found.createdAt)
  return { __typename: 'Job', id, done: ageMs >= DURATION_MS }
}
