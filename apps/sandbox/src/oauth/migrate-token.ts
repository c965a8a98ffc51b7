import { z } from 'zod'
import { readOne, run, type State, transaction } from '../state'
import { currentAccess, issueExpiringToken, pair, type TokenPair } from './expiring-token'
import { type Buyer, later, now } from './tokens'

/** How long the answer to a migration can be had again. */
const RETRY_S = 7 * 24 * 3600

/**
 * Trades an offline token that never expires for an expiring pair; it is refused by the Admin API from then on. The
 * same trade answers the same pair for seven days, its access token with a whole hour again, unless the pair was
 * refreshed or replaced. Source: the changelog on more resilient token exchanges.
 *
 * @returns null when the token is not such a token of this app in this shop, or its time is over
 */
export function migrateToken(state: State, { token, ...buyer }: Buyer & { token: string }): TokenPair | null {
  return transaction(state, () => {
    const subject = readOne(
      state,
      z.object({ migratedAt: z.string().nullable(), migratedTo: z.string().nullable() }),
      `select migrated_at as migratedAt, migrated_to as migratedTo from access_grant
       where token = ? and shop = ? and api_key = ? and kind = 'permanent'`,
      token,
      buyer.shop,
      buyer.apiKey,
    )
    if (!subject) return null
    if (subject.migratedAt === null || subject.migratedTo === null) {
      const fresh = issueExpiringToken(state, buyer)
      const sql = 'update access_grant set migrated_at = ?, migrated_to = ? where token = ?'
      run(state, sql, now(state), fresh.refreshToken, token)
      return fresh
    }
    const isLate = subject.migratedAt <= later(state, -RETRY_S)
    if (isLate || !isUnused(state, subject.migratedTo)) return null
    return pair(state, currentAccess(state, buyer), subject.migratedTo)
  })
}

const isUnused = (state: State, refreshToken: string): boolean =>
  readOne(
    state,
    z.object({ token: z.string() }),
    'select token from refresh_token where token = ? and first_used_at is null and expires_at > ?',
    refreshToken,
    now(state),
  ) !== null
