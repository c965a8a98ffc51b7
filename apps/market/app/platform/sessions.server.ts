import { HttpResponseError, type Session, type Shopify } from '@shopify/shopify-api'
import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma'
import type { Db } from '@souk/db'
import { type Clock, type ShopDomain, shopDomain } from '@souk/kernel'
import { offlineTokens, ShopifyError, type StoredToken, type TokenStore } from '@souk/shopify'

/** What Shopify's library asks of a session storage. */
export type SessionStorage = Omit<PrismaSessionStorage<Db['prisma']>, 'isReady'>

export type Sessions = {
  storage: SessionStorage
  /** The shop's offline token, renewed when needed; null when the shop has none that can be used. */
  accessToken: (shop: ShopDomain) => Promise<string | null>
  /** Shopify did not accept this token (a later exchange has replaced it): it counts as expired from now on. */
  reject: (shop: ShopDomain, accessToken: string) => Promise<void>
}

/**
 * Shopify sessions in our database. The library would renew an expiring offline token without a lock; so the storage
 * that it is given renews first, under the advisory lock that the worker takes too. Only what Shopify no longer renews is
 * left to the library, which exchanges the operator's session token for a new one.
 */
export function openSessions({ db, api, clock }: { db: Db; api: Shopify; clock: Clock }): Sessions {
  const stored = new PrismaSessionStorage(db.prisma)
  const offlineSession = (shop: ShopDomain) => stored.loadSession(api.session.getOfflineId(shop))

  const store: TokenStore = {
    load: async (shop) => {
      const session = await offlineSession(shop)
      return session ? asToken(session) : null
    },
    renew: async (shop, refreshToken) => {
      const session = await renew({ api, shop, refreshToken })
      await stored.storeSession(session)
      return asToken(session)
    },
  }
  const accessToken = offlineTokens({ pool: db.pool, store, clock })

  return {
    accessToken,
    reject: async (shop, accessToken) => {
      await db.prisma.session.updateMany({
        where: { shop, accessToken, isOnline: false },
        data: { expires: clock.now() },
      })
    },
    storage: {
      loadSession: async (id) => {
        const session = await stored.loadSession(id)
        if (!session || session.isOnline) return session
        const renewed = await accessToken(shopDomain(session.shop)).catch(leaveItToTheLibrary)
        return renewed === session.accessToken ? session : stored.loadSession(id)
      },
      storeSession: (session) => stored.storeSession(session),
      deleteSession: (id) => stored.deleteSession(id),
      deleteSessions: (ids) => stored.deleteSessions(ids),
      findSessionsByShop: (shop) => stored.findSessionsByShop(shop),
    },
  }
}

/** A token that cannot be renewed now stays expired; an embedded request then exchanges its session token for a new one. */
const leaveItToTheLibrary = (error: unknown) => {
  if (error instanceof ShopifyError) return null
  throw error
}

const asToken = (session: Session): StoredToken => ({
  accessToken: session.accessToken ?? '',
  expires: session.expires ?? null,
  refreshToken: session.refreshToken ?? null,
})

async function renew({ api, shop, refreshToken }: { api: Shopify; shop: ShopDomain; refreshToken: string }) {
  try {
    return (await api.auth.refreshToken({ shop, refreshToken })).session
  } catch (error) {
    const refused = error instanceof HttpResponseError && error.response.code < 500
    throw refused
      ? new ShopifyError(
          'unauthorised',
          'Shopify no longer renews the access token; the app has to be opened once.',
        )
      : new ShopifyError('unavailable', 'Shopify did not answer when the access token was to be renewed.')
  }
}
