import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'
import { removeApiSubscription } from './api-subscription'
import type { Delivery } from './deliveries'

/** How often in a row the app did not take a subscription's deliveries, and what was removed for it. */
export const failureTables = `
  create table if not exists webhook_failures (
    shop text not null,
    subscription text not null,
    in_a_row integer not null,
    primary key (shop, subscription)
  ) strict;
  create table if not exists webhook_removal (
    id integer primary key,
    shop text not null,
    topic text not null,
    uri text not null,
    at text not null
  ) strict;
`

/** Source: shopify.dev, "Verify webhook deliveries", "Retries and failures". */
const REMOVED_AFTER = 8

type Of = Pick<Delivery, 'shop' | 'subscription'>

export function failuresInARow(state: State, { shop, subscription }: Of): number {
  const sql = 'select in_a_row as inARow from webhook_failures where shop = ? and subscription = ?'
  return readOne(state, z.object({ inARow: z.number() }), sql, shop, subscription)?.inARow ?? 0
}

export function countFailure(state: State, { shop, subscription }: Of): void {
  run(
    state,
    `insert into webhook_failures (shop, subscription, in_a_row) values (?, ?, 1)
     on conflict (shop, subscription) do update set in_a_row = in_a_row + 1`,
    shop,
    subscription,
  )
}

export function forgetFailures(state: State, { shop, subscription }: Of): void {
  run(state, 'delete from webhook_failures where shop = ? and subscription = ?', shop, subscription)
}

/**
 * A delivery has used up its retries: if the app took nothing of the subscription in the meantime, one that was made through
 * the API is removed, with all that it still had to send. One of the app's own file stays.
 */
export function removeFailing(state: State, delivery: Delivery): void {
  const id = /^api:(\d+)$/.exec(delivery.subscription)?.[1]
  if (id === undefined || failuresInARow(state, delivery) < REMOVED_AFTER) return
  const { shop, topic, uri, subscription } = delivery
  removeApiSubscription(state, Number(id))
  forgetFailures(state, delivery)
  run(
    state,
    `update delivery set status = 'given-up', next_attempt_at = null, note = 'its subscription was removed'
     where shop = ? and subscription = ? and status = 'pending'`,
    shop,
    subscription,
  )
  const sql = 'insert into webhook_removal (shop, topic, uri, at) values (?, ?, ?, ?)'
  run(state, sql, shop, topic, uri, state.clock.now().toISOString())
}

const removalRow = z.object({ shop: z.string(), topic: z.string(), uri: z.string(), at: z.string() })
export type Removal = z.infer<typeof removalRow>

/** The newest first. */
export function listRemovals(state: State, shop: string): Removal[] {
  const sql = 'select shop, topic, uri, at from webhook_removal where shop = ? order by id desc limit 20'
  return readAll(state, removalRow, sql, shop)
}
