import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readOne, run, type State, transaction } from '../state'
import { type Buyer, type Installation, insertAccess, later, now } from './tokens'

const ACCESS_LIFETIME_S = 3600
const REFRESH_LIFETIME_S = 90 * 24 * 3600
/** How long a spent refresh token may be tried again, as long as its replacement is not in use. */
const RETRY_S = 30 * 24 * 3600

export type TokenPair = {
  accessToken: string
  expiresInS: number
  refreshToken: string
  refreshExpiresInS: number
}

/** A new expiring offline token. Only one can be active, so every earlier one dies, and its refresh token with it. */
export function issueExpiringToken(state: State, installation: Buyer): TokenPair {
  return transaction(state, () => {
    const { shop, apiKey } = installation
    dropExpiringAccess(state, installation)
    run(state, 'delete from refresh_token where shop = ? and api_key = ?', shop, apiKey)
    return pair(state, issueAccess(state, installation), issueRefresh(state, installation))
  })
}

/**
 * Trades a refresh token for the next pair. The spent token may be tried again (the answer may have been lost) until
 * its replacement is used; then, or after 30 days, it is worth nothing.
 *
 * @returns null when the token is unknown, expired or retired
 */
export function refresh(state: State, { token, ...buyer }: Buyer & { token: string }): TokenPair | null {
  return transaction(state, () => {
    const spent = findRefresh(state, { ...buyer, token })
    if (!spent) return null
    run(state, 'delete from refresh_token where replacement = ? and shop = ?', token, buyer.shop)
    if (spent.replacement === null) {
      dropExpiringAccess(state, buyer)
      const replacement = issueRefresh(state, buyer)
      const mark = 'update refresh_token set first_used_at = ?, replacement = ? where token = ?'
      run(state, mark, now(state), replacement, token)
      return pair(state, issueAccess(state, buyer), replacement)
    }
    return pair(state, currentAccess(state, buyer), spent.replacement)
  })
}

function findRefresh(state: State, { shop, apiKey, token }: Installation & { token: string }) {
  return readOne(
    state,
    z.object({ replacement: z.string().nullable() }),
    `select replacement from refresh_token where token = ? and shop = ? and api_key = ? and expires_at > ?
     and (first_used_at is null or first_used_at > ?)`,
    token,
    shop,
    apiKey,
    now(state),
    later(state, -RETRY_S),
  )
}

/** The expiring token that is active now, with a whole hour to live again; a new one when it has died meanwhile. */
export function currentAccess(state: State, buyer: Buyer): string {
  const active = readOne(
    state,
    z.object({ token: z.string() }),
    `select token from access_grant where shop = ? and api_key = ? and kind = 'expiring'`,
    buyer.shop,
    buyer.apiKey,
  )
  if (!active) return issueAccess(state, buyer)
  const until = later(state, ACCESS_LIFETIME_S)
  run(state, 'update access_grant set expires_at = ? where token = ?', until, active.token)
  return active.token
}

function dropExpiringAccess(state: State, { shop, apiKey }: Installation): void {
  run(state, `delete from access_grant where shop = ? and api_key = ? and kind = 'expiring'`, shop, apiKey)
}

const issueAccess = (state: State, buyer: Buyer): string =>
  insertAccess(state, buyer, {
    kind: 'expiring',
    userId: null,
    expiresAt: later(state, ACCESS_LIFETIME_S),
  })

function issueRefresh(state: State, { shop, apiKey }: Installation): string {
  const token = `shprt_${randomBytes(16).toString('hex')}`
  const sql = 'insert into refresh_token (token, shop, api_key, expires_at) values (?, ?, ?, ?)'
  run(state, sql, token, shop, apiKey, later(state, REFRESH_LIFETIME_S))
  return token
}

export function pair(state: State, accessToken: string, refreshToken: string): TokenPair {
  const row = z.object({ expiresAt: z.string() })
  const stored = readOne(
    state,
    row,
    'select expires_at as expiresAt from refresh_token where token = ?',
    refreshToken,
  )
  if (!stored) throw new Error('a refresh token was issued but is not there')
  const refreshExpiresInS = Math.floor((Date.parse(stored.expiresAt) - state.clock.now().getTime()) / 1000)
  return { accessToken, expiresInS: ACCESS_LIFETIME_S, refreshToken, refreshExpiresInS }
}
