import type { Clock, ShopDomain } from '@souk/kernel'
import type pg from 'pg'

/** An expiring offline access token as Shopify grants it: about an hour, renewed by a refresh token that rotates. */
export type StoredToken = { accessToken: string; expires: Date | null; refreshToken: string | null }

export type TokenStore = {
  load: (shop: ShopDomain) => Promise<StoredToken | null>
  /** Asks Shopify for the next token and stores it. The old refresh token is spent. */
  renew: (shop: ShopDomain, refreshToken: string) => Promise<StoredToken>
}

/** Renewed this long before the end, so that a request under way does not meet an expired token. */
const RENEW_BEFORE_MS = 5 * 60 * 1000

/**
 * Hands out a shop's offline token, renewing it when it is about to expire. Server and worker share the token, and the
 * refresh token works once, so the renewal happens under an advisory lock per shop: whoever waits finds the new token.
 * The lock belongs to a connection of its own; PostgreSQL frees it when the process dies.
 *
 * @returns the token, or null when the shop has none (not installed) or it can no longer be renewed
 */
export function offlineTokens({ pool, store, clock }: { pool: pg.Pool; store: TokenStore; clock: Clock }) {
  const isFresh = ({ expires }: StoredToken) =>
    expires === null || expires.getTime() - clock.now().getTime() > RENEW_BEFORE_MS

  return async function accessToken(shop: ShopDomain): Promise<string | null> {
    const stored = await store.load(shop)
    if (!stored || isFresh(stored)) return stored?.accessToken ?? null
    const connection = await pool.connect()
    try {
      await connection.query(LOCK, [shop])
      const current = await store.load(shop)
      if (!current || isFresh(current)) return current?.accessToken ?? null
      if (current.refreshToken === null) return null
      return (await store.renew(shop, current.refreshToken)).accessToken
    } finally {
      // Ends the connection rather than returning it: no path can leave the lock behind in the pool.
      connection.release(true)
    }
  }
}

const LOCK = `select pg_advisory_lock(hashtext('offline token'), hashtext($1))`
