import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readOne, run, type State, transaction } from '../state'

/**
 * Access and refresh tokens. Times are ISO 8601; null in `expires_at` means never. `secret_mark` says with which of the
 * app's secrets a token was bought. A permanent token that was traded for an expiring pair stays as a row, worth
 * nothing but another look at that pair (`migrated_to`, the pair's refresh token).
 */
export const tokenTables = `
  create table if not exists access_grant (
    token text primary key,
    shop text not null,
    api_key text not null,
    kind text not null check (kind in ('permanent', 'expiring', 'online', 'client')),
    user_id integer,
    expires_at text,
    secret_mark text,
    migrated_at text,
    migrated_to text
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

/** Online tokens and those of the client-credentials grant. */
const DAY_S = 24 * 3600 - 1

/** One app in one shop. */
export type Installation = { shop: string; apiKey: string }

/** Who buys a token: an app in a shop, with one of its secrets (`markOf`). */
export type Buyer = Installation & { secretMark?: string }

/** Whose access token this is; null when it is unknown, expired or revoked. `userId` is null for an offline token. */
export function findAccessToken(
  state: State,
  { shop, token }: { shop: string; token: string },
): { apiKey: string; userId: number | null } | null {
  return readOne(
    state,
    z.object({ apiKey: z.string(), userId: z.number().nullable() }),
    `select api_key as apiKey, user_id as userId from access_grant
     where token = ? and shop = ? and migrated_at is null and (expires_at is null or expires_at > ?)`,
    token,
    shop,
    now(state),
  )
}

/** The offline token that never expires: the same one each time, until the app is uninstalled. */
export function issuePermanentToken(state: State, buyer: Buyer): string {
  const existing = readOne(
    state,
    z.object({ token: z.string() }),
    `select token from access_grant
     where shop = ? and api_key = ? and kind = 'permanent' and migrated_at is null`,
    buyer.shop,
    buyer.apiKey,
  )
  return existing?.token ?? insertAccess(state, buyer, { kind: 'permanent', userId: null, expiresAt: null })
}

/** A token that acts for one staff member, for a day at most. */
export function issueOnlineToken(state: State, { userId, ...buyer }: Buyer & { userId: number }) {
  const accessToken = insertAccess(state, buyer, { kind: 'online', userId, expiresAt: later(state, DAY_S) })
  return { accessToken, expiresInS: DAY_S }
}

/** What the client-credentials grant buys: a day, without a merchant and without a refresh token. */
export function issueClientToken(state: State, buyer: Buyer) {
  const accessToken = insertAccess(state, buyer, {
    kind: 'client',
    userId: null,
    expiresAt: later(state, DAY_S),
  })
  return { accessToken, expiresInS: DAY_S }
}

/** What uninstalling the app does to all of its tokens in the shop. */
export function revokeTokens(state: State, { shop, apiKey }: Installation): void {
  transaction(state, () => {
    run(state, 'delete from access_grant where shop = ? and api_key = ?', shop, apiKey)
    run(state, 'delete from refresh_token where shop = ? and api_key = ?', shop, apiKey)
  })
}

type Access = {
  kind: 'permanent' | 'expiring' | 'online' | 'client'
  userId: number | null
  expiresAt: string | null
}

export function insertAccess(state: State, { shop, apiKey, secretMark }: Buyer, access: Access): string {
  const { kind, userId, expiresAt } = access
  const token = `${userId === null ? 'shpat' : 'shpua'}_${randomBytes(16).toString('hex')}`
  const sql = `insert into access_grant (token, shop, api_key, kind, user_id, expires_at, secret_mark)
    values (?, ?, ?, ?, ?, ?, ?)`
  run(state, sql, token, shop, apiKey, kind, userId, expiresAt, secretMark ?? null)
  return token
}

/** As the tables hold it. */
export const now = (state: State): string => state.clock.now().toISOString()
export const later = (state: State, seconds: number): string =>
  new Date(state.clock.now().getTime() + seconds * 1000).toISOString()
