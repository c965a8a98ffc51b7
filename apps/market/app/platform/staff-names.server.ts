import { RequestedTokenType, type Shopify } from '@shopify/shopify-api'
import { type Deps, isStaffKnown, rememberStaff } from '@souk/flows'
import type { ShopDomain } from '@souk/kernel'
import type { Logger } from './logger.server'

type Seen = { shop: ShopDomain; userId: string; sessionToken: string }

/** Learns what a member of staff is called; never fails, and nobody has to wait for it. */
export type StaffNames = { learn: (seen: Seen) => Promise<void> }

/** After an exchange has failed: how long nobody tries again for this person. */
const PAUSE_MS = 10 * 60 * 1000

/**
 * A session token tells the id of a member of staff and nothing else. Exchanged for an online token, which is not kept, it
 * brings the name: asked for when somebody opens Souk whose name is not known, or was learned long ago.
 */
export function openStaffNames({ deps, api, log }: { deps: Deps; api: Shopify; log: Logger }): StaffNames {
  const triedAt = new Map<string, number>()

  async function ask({ shop, userId, sessionToken }: Seen): Promise<void> {
    if (await isStaffKnown(deps, { shop, userId })) return
    const { session } = await api.auth.tokenExchange({
      shop,
      sessionToken,
      requestedTokenType: RequestedTokenType.OnlineAccessToken,
    })
    const person = session.onlineAccessInfo?.associated_user
    const name = [person?.first_name, person?.last_name].filter(Boolean).join(' ').trim()
    if (name) await rememberStaff(deps, { shop, userId, name: name.slice(0, 200) })
  }

  return {
    learn: async (seen) => {
      const key = `${seen.shop} ${seen.userId}`
      const now = deps.clock.now().getTime()
      if (now - (triedAt.get(key) ?? 0) < PAUSE_MS) return
      triedAt.set(key, now)
      try {
        await ask(seen)
      } catch (error) {
        log.warn({ err: error, shop: seen.shop }, 'the name of a member of staff could not be learned')
      }
    },
  }
}
