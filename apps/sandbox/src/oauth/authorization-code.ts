import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readOne, run, type State, transaction } from '../state'
import { type Installation, later, now } from './tokens'

/** What a merchant agreed to, until the app comes for it. `user_id` is whose online token was asked for. */
export const codeTables = `
  create table if not exists authorization_code (
    code text primary key,
    shop text not null,
    api_key text not null,
    scopes text not null,
    user_id integer,
    expires_at text not null
  ) strict;
`

const LIFETIME_S = 600

export type Agreed = { scopes: string[]; userId: number | null }

export function issueCode(state: State, { shop, apiKey, scopes, userId }: Installation & Agreed): string {
  const code = randomBytes(16).toString('hex')
  const sql =
    'insert into authorization_code (code, shop, api_key, scopes, user_id, expires_at) values (?, ?, ?, ?, ?, ?)'
  run(state, sql, code, shop, apiKey, scopes.join(','), userId, later(state, LIFETIME_S))
  return code
}

/** Takes the code: it is good once, in its shop, for its app, for ten minutes. Null when it is not. */
export function redeemCode(
  state: State,
  { shop, apiKey, code }: Installation & { code: string },
): Agreed | null {
  return transaction(state, () => {
    const found = readOne(
      state,
      z.object({ scopes: z.string(), userId: z.number().nullable() }),
      `select scopes, user_id as userId from authorization_code
       where code = ? and shop = ? and api_key = ? and expires_at > ?`,
      code,
      shop,
      apiKey,
      now(state),
    )
    if (!found) return null
    run(state, 'delete from authorization_code where code = ?', code)
    return { scopes: found.scopes.split(',').filter((scope) => scope !== ''), userId: found.userId }
  })
}
