import { z } from 'zod'
import { readOne, type State } from '../state'
import type { Subscription } from './subscription'

/** How long is not documented. */
const WITHIN_S = 1

/**
 * Shopify leaves out a delivery whose body, reduced by `includeFields`, is the one that has just gone.
 * Source: shopify.dev, "Webhooks delivery structure", "Debouncing".
 */
export function isRepeated(
  state: State,
  { shop, subscription, body }: { shop: string; subscription: Subscription; body: string },
): boolean {
  const since = new Date(state.clock.now().getTime() - WITHIN_S * 1000).toISOString()
  const found = readOne(
    state,
    z.object({ id: z.number() }),
    `select id from delivery where shop = ? and topic = ? and subscription = ? and body = ? and triggered_at >= ?
       and status <> 'not-sent' limit 1`,
    shop,
    subscription.topic,
    subscription.key,
    body,
    since,
  )
  return found !== null
}
