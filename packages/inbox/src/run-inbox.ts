import type { Queryable } from '@souk/kernel'
import { finish, type Handler, type Runner, type RunnerOptions, runQueue } from '@souk/queue'
import type pg from 'pg'
import { type InboxEvent, inboxQueue } from './inbox-queue'

/** Has every stored delivery handled, at the workers' own pace. The handler ends with `markProcessed`. */
export function runInbox(config: { pool: pg.Pool; handle: Handler<InboxEvent> } & RunnerOptions): Runner {
  return runQueue({ ...config, queue: inboxQueue })
}

/** The last statement of a handler's transaction. Throws LeaseLost when the event is no longer ours: then it rolls back. */
export function markProcessed(tx: Queryable, event: InboxEvent): Promise<void> {
  return finish(tx, inboxQueue, event)
}
