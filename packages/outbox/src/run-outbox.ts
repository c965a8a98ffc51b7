import type { Queryable } from '@souk/kernel'
import { finish, type Handler, type Runner, type RunnerOptions, runQueue } from '@souk/queue'
import type pg from 'pg'
import { type OutboxMessage, outboxQueue } from './outbox-queue'

/**
 * Has every message leave. The deliverer acts outside any transaction, with `message.id` as the idempotency key, and
 * then ends with `markSent`: a process that dies in between makes it act again, with the same key.
 */
export function runOutbox({
  deliver,
  ...config
}: { pool: pg.Pool; deliver: Handler<OutboxMessage> } & RunnerOptions): Runner {
  return runQueue({ ...config, handle: deliver, queue: outboxQueue })
}

/** The last statement of a deliverer's transaction. Throws LeaseLost when the message is no longer ours: then it rolls back. */
export function markSent(tx: Queryable, message: OutboxMessage): Promise<void> {
  return finish(tx, outboxQueue, message)
}
