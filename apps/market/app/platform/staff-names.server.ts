import { RequestedTokenType, type Shopify } from '@shopify/shopify-api'
import { type Deps, isStaffKnown, rememberStaff } from '@souk/flows'
import type { ShopDomain } from '@souk/kernel'
import type { Logger } from './logger.server'

type Seen = { shop: ShopDomain; userId: string; sessionToken: string }

/** Learns who a member of staff is; never fails. Whoever decides by it waits for it, and nobody else has to. */
export type StaffNames = { learn: (seen: Seen) => Promise<void> }

/** After an exchange has failed: how long nobody tries again for this person. */
const PAUSE_MS = 10 * 60 * 1000

/**
 * A session token tells the id of a member of staff and nothing else. Exchanged for an online token, which is not kept, it
 * brings the name and whether the store is theirs: asked for when somebody opens Souk who is not known, or was not asked about
 * for a day.
 */
export function openStaffNames({ deps, api, log }: { deps: Deps; api: Shopify; log: Logger }): StaffNames {
  const tries = new Map<string, { at: number; done: Promise<void> }>()

  async function ask({ shop, userId, sessionToken }: Seen): Promise<void> {
    if (await isStaffKnown(deps, { shop, userId })) return
    const { session } = await api.auth.tokenExchange({
      shop,
      sessionToken,
      requestedTokenType: RequestedTokenType.OnlineAccessToken,
    })
    const person = session.onlineAccessInfo?.associated_user
    if (!person) return
    const name = [person.first_name, person.last_name].filter(Boolean).join(' ').trim() || person.email
    const accountOwner = person.account_owner
    await rememberStaff(deps, { shop, userId, name: name.slice(0, 200), accountOwner })
  }

  async function tryTo(seen: Seen): Promise<void> {
    try {
      await ask(seen)
    } catch (error) {
      log.warn({ err: error, shop: seen.shop }, 'who a member of staff is could not be learned')
    }
  }

  return {
    learn: (seen) => {
      const key = `${seen.shop} ${seen.userId}`
      const now = deps.clock.now().getTime()
      const last = tries.get(key)
      if (last && now - last.at < PAUSE_MS) return last.done
      // The oldest stand first; what counts no longer is forgotten.
      for (const [other, { at }] of tries) {
        if (now - at < PAUSE_MS) break
        tries.delete(other)
      }
      const done = tryTo(seen)
      tries.set(key, { at: now, done })
      return done
    },
  }
}
