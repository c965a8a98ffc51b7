import { testDatabase } from '@souk/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  GiveUp,
  type Handler,
  LeaseLost,
  RetryLater,
  type Runner,
  type RunnerOptions,
  runQueue,
} from './index'
import { addJobs, finishJob, type Job, jobQueue, makeJobTable } from './test-queue'

const database = await testDatabase()
const { pool } = database
await makeJobTable(database)

const runners: Runner[] = []
const errors: unknown[] = []

beforeEach(async () => {
  errors.length = 0
  await pool.query('truncate job, effect restart identity')
})

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
})

const FAST = { firstMs: 1, longestMs: 4 }

/** Polls rarely, so that a test that passes has been woken. */
function run(handle: Handler<Job>, options: RunnerOptions = {}): Runner {
  const onError = (error: unknown) => errors.push(error)
  const runner = runQueue({
    pool,
    queue: jobQueue,
    handle,
    onError,
    pollMs: 60_000,
    backoff: FAST,
    ...options,
  })
  runners.push(runner)
  return runner
}

const finishes: Handler<Job> = (job) => finishJob(database, job)

async function jobs() {
  const { rows } = await pool.query<{
    name: string
    attempts: number
    finished: boolean
    dead: boolean
    last_error: string | null
  }>(`select name, attempts, finished_at is not null as finished, dead_at is not null as dead, last_error
      from job order by id`)
  return rows
}

async function effects(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from effect order by name')
  return rows.map(({ name }) => name)
}

async function listeners(): Promise<number> {
  const { rows } = await pool.query(
    `select 1 from pg_stat_activity where datname = current_database() and query = 'listen test_job'`,
  )
  return rows.length
}

const waitFor = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

const untilSettled = (count: number) =>
  waitFor(async () => expect((await jobs()).filter((job) => job.finished || job.dead)).toHaveLength(count))

test('what is there before the runner is handled, and what comes later wakes it', async () => {
  await addJobs(database, ['before'])
  run(finishes)
  await untilSettled(1)
  await addJobs(database, ['after'])
  await untilSettled(2)
  expect(await effects()).toEqual(['after', 'before'])
})

test('a row that nobody announced is found by the poll', async () => {
  run(finishes, { pollMs: 50 })
  await pool.query(`insert into job (name) values ('silent')`)
  await untilSettled(1)
})

test('two runners never have the same row in hand, and every row is handled once', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `job ${String(index).padStart(3, '0')}`)
  await addJobs(database, names)
  const inHand = new Set<string>()
  let clashes = 0
  const handle: Handler<Job> = async (job) => {
    if (inHand.has(job.name)) clashes += 1
    inHand.add(job.name)
    await finishJob(database, job)
    inHand.delete(job.name)
  }
  run(handle, { concurrency: 3 })
  run(handle, { concurrency: 3 })
  await untilSettled(300)
  expect(clashes).toBe(0)
  expect(await effects()).toEqual(names)
})

test('no more rows are in hand than the concurrency allows', async () => {
  await addJobs(
    database,
    Array.from({ length: 20 }, (_, index) => `job ${index}`),
  )
  let inHand = 0
  let most = 0
  run(
    async (job) => {
      inHand += 1
      most = Math.max(most, inHand)
      await finishJob(database, job)
      inHand -= 1
    },
    { concurrency: 3 },
  )
  await untilSettled(20)
  expect(most).toBe(3)
})

test('a row that always fails does not hold up the others, and ends among the dead letters', async () => {
  await addJobs(database, ['poison', 'a', 'b', 'c'])
  run((job) => (job.name === 'poison' ? Promise.reject(new Error('cannot')) : finishJob(database, job)), {
    concurrency: 1,
    maxAttempts: 3,
  })
  await untilSettled(4)
  expect(await effects()).toEqual(['a', 'b', 'c'])
  expect((await jobs())[0]).toMatchObject({ attempts: 3, dead: true, last_error: 'Error: cannot' })
  expect(errors).toHaveLength(3)
})

test('each wait is twice as long as the one before', async () => {
  await addJobs(database, ['slow'])
  const startedAt: number[] = []
  run(
    async () => {
      startedAt.push(performance.now())
      throw new Error('not yet')
    },
    { maxAttempts: 4, backoff: { firstMs: 60, longestMs: 120 } },
  )
  await untilSettled(1)
  const waits = startedAt.slice(1).map((at, index) => at - (startedAt[index] ?? at))
  expect(waits).toHaveLength(3)
  for (const [index, least] of [60, 120, 120].entries())
    expect(waits[index]).toBeGreaterThanOrEqual(least - 5)
})

test('GiveUp goes to the dead letters at once; RetryLater does not count as an attempt', async () => {
  await addJobs(database, ['hopeless', 'busy'])
  let asked = 0
  run(
    async (job) => {
      if (job.name === 'hopeless') throw new GiveUp('no such thing')
      asked += 1
      if (asked < 4) throw new RetryLater(1)
      await finishJob(database, job)
    },
    { maxAttempts: 2 },
  )
  await untilSettled(2)
  expect(await jobs()).toMatchObject([
    { attempts: 1, dead: true, last_error: 'GiveUp: no such thing' },
    { attempts: 1, finished: true, last_error: null },
  ])
})

test('the dead letters keep no address and no telephone number', async () => {
  await addJobs(database, ['personal'])
  run(async () => {
    throw new GiveUp('refused for ann.lee@example.com or call +44 20 7946 0958')
  })
  await untilSettled(1)
  expect((await jobs())[0]?.last_error).toBe('GiveUp: refused for [address] or call [number]')
})

test('a handler that ends without finishing has failed', async () => {
  await addJobs(database, ['forgotten'])
  run(async () => {}, { maxAttempts: 1 })
  await untilSettled(1)
  expect(await jobs()).toMatchObject([
    { dead: true, last_error: expect.stringContaining('without finishing') },
  ])
})

test('who loses the lease cannot finish: the transaction rolls back', async () => {
  await addJobs(database, ['contested'])
  const late = Promise.withResolvers<void>()
  const outcome = Promise.withResolvers<unknown>()
  run(
    async (job) => {
      await late.promise
      await finishJob(database, job, 'late').catch(outcome.resolve)
    },
    { leaseMs: 50, timeLimitMs: 60_000 },
  )
  await waitFor(async () => expect(await jobs()).toMatchObject([{ attempts: 1 }]))
  run((job) => finishJob(database, job, 'second'), { pollMs: 20 })
  await untilSettled(1)
  late.resolve()
  expect(await outcome.promise).toBeInstanceOf(LeaseLost)
  expect((await pool.query('select worker from effect')).rows).toEqual([{ worker: 'second' }])
})

test('a handler that hangs is told, loses its place to others, and can no longer finish', async () => {
  await addJobs(database, ['hanging', 'next'])
  const late = Promise.withResolvers<void>()
  const outcome = Promise.withResolvers<unknown>()
  let told = false
  run(
    async (job, signal) => {
      if (job.name === 'next') return finishJob(database, job)
      signal.addEventListener('abort', () => {
        told = true
      })
      await late.promise
      await finishJob(database, job).catch(outcome.resolve)
    },
    { concurrency: 1, timeLimitMs: 50, maxAttempts: 1 },
  )
  await untilSettled(2)
  late.resolve()
  expect(told).toBe(true)
  expect(await outcome.promise).toBeInstanceOf(LeaseLost)
  expect(await effects()).toEqual(['next'])
})

test('a row whose every attempt died with its process goes to the dead letters without another one', async () => {
  await pool.query(`insert into job (name, attempts, claimed, token) values ('killer', 2, true, 2)`)
  run(finishes, { maxAttempts: 2 })
  await untilSettled(1)
  expect(await jobs()).toMatchObject([{ dead: true, last_error: expect.stringContaining('died') }])
  expect(await effects()).toEqual([])
})

test('stop waits for what is in hand and leaves the rest', async () => {
  await addJobs(database, ['in hand', 'left'])
  const started = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const order: string[] = []
  const runner = run(
    async (job) => {
      started.resolve()
      await go.promise
      await finishJob(database, job)
      order.push('finished')
    },
    { concurrency: 1 },
  )
  await started.promise
  await waitFor(async () => expect(await listeners()).toBe(1))
  const stopped = runner.stop().then(() => order.push('stopped'))
  // From here on the handler is all that there is to wait for.
  await waitFor(async () => expect(await listeners()).toBe(0))
  go.resolve()
  await stopped
  expect(order).toEqual(['finished', 'stopped'])
  expect(await jobs()).toMatchObject([
    { name: 'in hand', finished: true },
    { name: 'left', attempts: 0 },
  ])
})

test('every connection is cut, and the runner goes on, and still hears', async () => {
  run(finishes)
  await addJobs(database, ['before'])
  await untilSettled(1)
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await waitFor(async () => expect(await listeners()).toBe(1))
  await addJobs(database, ['after'])
  await untilSettled(2)
  expect(errors.length).toBeGreaterThan(0)
})
