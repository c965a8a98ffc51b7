import type { ShopDomain } from '@souk/kernel'
import { CLAIM_COLUMNS, type Claim, type Queue } from '@souk/queue'

/** What a flow asks to leave. */
export type NewMessage = {
  shop: ShopDomain
  /** Which deliverer it is for. */
  kind: string
  /** Messages of one lane of a shop leave one after another, in the order in which they were enqueued. */
  lane: string
  /** A second message of a shop with the same key is not enqueued. */
  dedupeKey: string
  payload: Record<string, unknown>
}

/** A message in a worker's hands. `id` is the idempotency key of its effect: a UUID, the same in every attempt. */
export type OutboxMessage = Claim & NewMessage

export const CHANNEL = 'souk_outbox'

/**
 * The head of its lane: what was claimed before goes first (a worker died with it), then the oldest. Two that are both
 * taken for the head, because the older one was committed later, are stopped by the index message_one_in_hand_per_lane.
 */
const HEAD_OF_LANE = `(candidate.claimed or not exists (
  select from outbox.message other
  where other.shop = candidate.shop and other.lane = candidate.lane
    and other.finished_at is null and other.dead_at is null and (other.claimed or other.seq < candidate.seq)
))`

export const outboxQueue: Queue = {
  table: 'outbox.message',
  idType: 'uuid',
  channel: CHANNEL,
  eligible: HEAD_OF_LANE,
  select: `
    select ${CLAIM_COLUMNS}, claimed.shop, claimed.kind, claimed.lane, claimed.dedupe_key as "dedupeKey", claimed.payload
    from claimed`,
}
