import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'
import { type Installation, now } from './tokens'

/** Public tokens of the Storefront API. `scopes` are those without a login that the app held when it made the token. */
export const storefrontTokenTables = `
  create table if not exists storefront_token (
    id integer primary key autoincrement,
    shop text not null,
    api_key text not null,
    token text not null unique,
    title text not null,
    scopes text not null,
    created_at text not null
  ) strict;
`

/** How many an app may have in a shop. Source: the schema (StorefrontAccessToken). */
export const MOST_STOREFRONT_TOKENS = 100

export type StorefrontToken = {
  id: number
  apiKey: string
  token: string
  title: string
  scopes: string[]
  createdAt: string
}

const row = z
  .object({
    id: z.number(),
    apiKey: z.string(),
    token: z.string(),
    title: z.string(),
    scopes: z.string(),
    createdAt: z.string(),
  })
  .transform((found) => ({ ...found, scopes: found.scopes.split(',').filter((scope) => scope !== '') }))
const COLUMNS = 'id, api_key as apiKey, token, title, scopes, created_at as createdAt'

/** Whose public token this is and what it may see; null when it is not one of this shop. */
export function findStorefrontToken(
  state: State,
  { shop, token }: { shop: string; token: string },
): StorefrontToken | null {
  const sql = `select ${COLUMNS} from storefront_token where shop = ? and token = ?`
  return readOne(state, row, sql, shop, token)
}

export function createStorefrontToken(
  state: State,
  { shop, apiKey, title, scopes }: Installation & { title: string; scopes: string[] },
): StorefrontToken {
  const token = randomBytes(16).toString('hex')
  const createdAt = now(state)
  const sql = `insert into storefront_token (shop, api_key, token, title, scopes, created_at)
    values (?, ?, ?, ?, ?, ?)`
  const { id } = run(state, sql, shop, apiKey, token, title, scopes.join(','), createdAt)
  return { id, apiKey, token, title, scopes, createdAt }
}

export function listStorefrontTokens(state: State, { shop, apiKey }: Installation): StorefrontToken[] {
  const sql = `select ${COLUMNS} from storefront_token where shop = ? and api_key = ? order by id`
  return readAll(state, row, sql, shop, apiKey)
}

export function deleteStorefrontToken(
  state: State,
  { shop, apiKey, id }: Installation & { id: number },
): boolean {
  const sql = 'delete from storefront_token where shop = ? and api_key = ? and id = ?'
  return run(state, sql, shop, apiKey, id).changes > 0
}

/** What uninstalling the app does to them. */
export function dropStorefrontTokens(state: State, { shop, apiKey }: Installation): void {
  run(state, 'delete from storefront_token where shop = ? and api_key = ?', shop, apiKey)
}
