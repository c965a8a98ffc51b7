import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readOne, run, type State, transaction } from '../state'

/** Access and refresh tokens. Times are ISO 8601; null in `expires_at` means never. */
export const tokenTables = `
  create table if not exists access_token (
    token text primary key,
    shop text not null,
    api_key text not null,
    user_id integer,
    expires_at text
  ) strict;
  create table if not exists refresh_token (
    token text primary key,
    shop text not null,
    api_key text not null,
    expires_at text not null,
    first_used_at text,
    replacement text
  ) strict;
`

const ONLINE_LIFETIME_S = 24 * 3600 - 1

/** One app in one shop. */
export type Installation = { shop: string; apiKey: string }

/** Whose access token this is; null when it is unknown, expired or revoked. `userId` is null for an offline token. */
export function findAccessToken(
  state: State,
  { shop, token }: { shop: string; token: string },
): { apiKey: string; userId: number | null } | null {
  return readOne(
    state,
    z.object({ apiKey: z.string(), userId: z.number().nullable() }),
    `select api_key as apiKey, user_id as userId from access_token
     where token = ? and shop = ? and (expires_at is null or expires_at > ?)`,
    token,
    shop,
    now(state),
  )
}

/** The offline token that never expires: the same one each time, until the app is uninstalled. */
export function issuePermanentToken(state: State, { shop, apiKey }: Installation): string {
  const existing = readOne(
    state,
    z.object({ token: z.string() }),
    'select token from access_token where shop = ? and api_key = ? and user_id is null and expires_at is null',
    shop,
    apiKey,
  )
  if (existing) return existing.token
  return insertAccess(state, { shop, apiKey, userId: null, expiresAt: null })
}

/** A token that acts for one staff member, for a day at most. */
export function issueOnlineToken(state: State, { shop, apiKey, userId }: Installation & { userId: number }) {
  const accessToken = insertAccess(state, {
    shop,
    apiKey,
    userId,
    expiresAt: later(state, ONLINE_LIFETIME_S),
  })
  return { accessToken, expiresInS: ONLINE_LIFETIME_S }
}

/** What uninstalling the app does to all of its tokens in the shop. */
export function revokeTokens(state: State, { shop, apiKey }: Installation): void {
  transaction(state, () => {
    run(state, 'delete from access_token where shop = ? and api_key = ?', shop, apiKey)
    run(state, 'delete from refresh_token where shop = ? and api_key = ?', shop, apiKey)
  })
}

export function insertAccess(
  state: State,
  { shop, apiKey, userId, expiresAt }: Installation & { userId: number | null; expiresAt: string | null },
): string {
  const token = `${userId === null ? 'shpat' : 'shpua'}_${randomBytes(16).toString('hex')}`
  const sql = 'insert into access_token (token, shop, api_key, user_id, expires_at) values (?, ?, ?, ?, ?)'
  run(state, sql, token, shop, apiKey, userId, expiresAt)
  return token
}

/** As the tables hold it. */
export const now = (state: State): string => state.clock.now().toISOString()
export const later = (state: State, seconds: number): string =>
  new Date(state.clock.now().getTime() + seconds * 1000).toISOString()
