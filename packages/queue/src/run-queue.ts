import type pg from 'pg'
import { attempt, type Handler } from './attempt'
import type { Backoff } from './backoff'
import { type Bell, openBell } from './bell'
import { listen } from './listen'
import { type Claim, claim, type Queue } from './queue'

export type Runner = {
  /** Claims nothing more, waits for what is in hand, lets go of its connection. */
  stop: () => Promise<void>
}

export type RunnerOptions = {
  /** How long a claim holds without an answer: after a crash, the wait until another worker takes over. */
  leaseMs?: number
  /** How long a handler may take, counted from its start; shorter than the lease. */
  timeLimitMs?: number
  /** The most items in hand at the same time. */
  concurrency?: number
  /** Attempts before the dead letters; a crash in the middle counts as one. */
  maxAttempts?: number
  backoff?: Backoff
  /** How often to look without having been notified. */
  pollMs?: number
  /** Failed attempts and broken connections; all of them are tried again. */
  onError?: (error: unknown) => void
}

const CLAIM_RETRY_MS = 500
const LOST_RACE_RETRY_MS = 10

/** A timer can be early by a millisecond, and then the row would not be due yet by the database's clock. */
const TIMER_SLACK_MS = 5

/** Works through a queue until it is stopped. Survives the loss of the database: it goes on when it is back. */
export function runQueue<Item extends Claim>(
  config: { pool: pg.Pool; queue: Queue; handle: Handler<Item> } & RunnerOptions,
): Runner {
  const settings = withDefaults(config)
  const bell = openBell()
  const stopping = new AbortController()
  // An idle connection of the pool that breaks says so here; unheard, it would end the process.
  settings.pool.on('error', settings.onError)
  const ears = listen({ ...settings, channel: config.queue.channel, onNotify: bell.ring })
  const done = workUntil(stopping.signal, settings, config.handle, bell)
  return {
    stop: async () => {
      stopping.abort()
      bell.ring()
      await Promise.all([done, ears.close()])
      settings.pool.off('error', settings.onError)
    },
  }
}

type Settings = Required<RunnerOptions> & { pool: pg.Pool; queue: Queue }

function withDefaults({
  pool,
  queue,
  ...options
}: RunnerOptions & { pool: pg.Pool; queue: Queue }): Settings {
  const leaseMs = options.leaseMs ?? 30_000
  return {
    pool,
    queue,
    leaseMs,
    timeLimitMs: options.timeLimitMs ?? leaseMs * 0.8,
    concurrency: options.concurrency ?? 8,
    maxAttempts: options.maxAttempts ?? 15,
    backoff: options.backoff ?? { firstMs: 1_000, longestMs: 3_600_000 },
    pollMs: options.pollMs ?? 3_000,
    onError: options.onError ?? ((error) => console.error(`${queue.table}: ${String(error)}`)),
  }
}

async function workUntil<Item extends Claim>(
  stopping: AbortSignal,
  settings: Settings,
  handle: Handler<Item>,
  bell: Bell,
): Promise<void> {
  const inHand = new Set<Promise<void>>()
  const start = (item: Item) => {
    const work = attempt(settings, handle, item).then((againInMs) => {
      inHand.delete(work)
      bell.ring()
      if (againInMs !== null && againInMs < settings.pollMs)
        setTimeout(bell.ring, againInMs + TIMER_SLACK_MS).unref()
    })
    inHand.add(work)
  }
  while (!stopping.aborted) {
    const { items, sleepMs } = await claimSome<Item>(settings, settings.concurrency - inHand.size)
    items.forEach(start)
    if (sleepMs > 0) await bell.sleep(sleepMs)
  }
  await Promise.all(inHand)
}

/** What could be claimed, and how long to sleep unless the bell rings; nought when there may be more. */
async function claimSome<Item extends Claim>(
  { pool, queue, leaseMs, pollMs, onError }: Settings,
  limit: number,
): Promise<{ items: Item[]; sleepMs: number }> {
  if (limit === 0) return { items: [], sleepMs: pollMs }
  try {
    const items = await claim<Item>(pool, queue, { limit, leaseMs })
    if (!items) return { items: [], sleepMs: LOST_RACE_RETRY_MS }
    return { items, sleepMs: items.length < limit ? pollMs : 0 }
  } catch (error) {
    onError(error)
    return { items: [], sleepMs: CLAIM_RETRY_MS }
  }
}
