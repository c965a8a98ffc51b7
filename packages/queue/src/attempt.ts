import type pg from 'pg'
import { type Backoff, backoffMs } from './backoff'
import { describeFailure } from './describe-failure'
import { bury, type Claim, giveBack, isFinished, type Queue } from './queue'
import { GiveUp, RetryLater } from './signals'

/**
 * Works on one item. It commits its effect together with the package's finishing function (`markProcessed`, `markSent`);
 * to end without that is to fail. The signal aborts when the time limit is over, a while before the lease ends.
 */
export type Handler<Item> = (item: Item, signal: AbortSignal) => Promise<void>

export type AttemptSettings = {
  pool: pg.Pool
  queue: Queue
  timeLimitMs: number
  maxAttempts: number
  backoff: Backoff
  onError: (error: unknown) => void
}

/**
 * Handles one claimed item and settles its claim. Answers after how many milliseconds it can be claimed again, null for
 * never. Does not reject: a claim that cannot even be settled is free when its lease ends.
 */
export async function attempt<Item extends Claim>(
  settings: AttemptSettings,
  handle: Handler<Item>,
  item: Item,
): Promise<number | null> {
  const { pool, queue, maxAttempts, onError } = settings
  try {
    if (item.attempts > maxAttempts) {
      await bury(pool, queue, item, 'The process died, or the database was away, in every attempt.')
      return null
    }
    const outcome = await outcomeOf(handle, item, settings.timeLimitMs)
    if (outcome.finished) return null
    if (!(outcome.error instanceof RetryLater)) onError(outcome.error)
    return await settleFailure(settings, item, outcome.error)
  } catch (error) {
    onError(error)
    return null
  }
}

type Outcome = { finished: true } | { finished: false; error: unknown }

async function outcomeOf<Item extends Claim>(
  handle: Handler<Item>,
  item: Item,
  timeLimitMs: number,
): Promise<Outcome> {
  const signal = AbortSignal.timeout(timeLimitMs)
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    await Promise.race([handle(item, signal), tooLate])
  } catch (error) {
    return { finished: false, error }
  }
  if (isFinished(item)) return { finished: true }
  return { finished: false, error: new Error('The handler ended without finishing what it was given.') }
}

/** A row that is no longer ours stays as it is. */
async function settleFailure(
  { pool, queue, maxAttempts, backoff }: AttemptSettings,
  item: Claim,
  error: unknown,
): Promise<number | null> {
  const failure = describeFailure(error)
  if (error instanceof RetryLater) {
    await giveBack(pool, queue, item, { afterMs: error.afterMs, failure, counts: false })
    return error.afterMs
  }
  if (error instanceof GiveUp || item.attempts >= maxAttempts) {
    await bury(pool, queue, item, failure)
    return null
  }
  const afterMs = backoffMs(backoff, item.attempts)
  await giveBack(pool, queue, item, { afterMs, failure, counts: true })
  return afterMs
}
