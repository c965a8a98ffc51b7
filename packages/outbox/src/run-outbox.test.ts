import { type Queryable, shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  countUnsent,
  enqueue,
  GiveUp,
  markSent,
  type NewMessage,
  type OutboxMessage,
  type Runner,
  runOutbox,
} from './index'

const { pool } = await testDatabase()
const shop = shopDomain('aurora-market.myshopify.com')
const runners: Runner[] = []
const FAST = { firstMs: 1, longestMs: 4 }

beforeEach(() => pool.query('truncate outbox.message restart identity'))

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
})

function run(
  deliver: (message: OutboxMessage) => Promise<void>,
  options: { maxAttempts?: number } = {},
): void {
  const onError = () => {}
  runners.push(runOutbox({ pool, deliver, onError, pollMs: 60_000, backoff: FAST, ...options }))
}

const message = (dedupeKey: string, overrides: Partial<NewMessage> = {}): NewMessage => ({
  shop,
  kind: 'send-mail',
  lane: 'lane',
  dedupeKey,
  payload: { text: dedupeKey },
  ...overrides,
})

async function inTransaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const untilUnsent = (waiting: number, failed = 0) =>
  vi.waitFor(async () => expect(await countUnsent(pool, { shop })).toEqual({ waiting, failed }), {
    timeout: 20_000,
    interval: 20,
  })

test('a message arrives as it was enqueued, with an id that stays the same in every attempt', async () => {
  const payload = { text: `'"\\ {} Łódź`, amount: '12.34', nested: [null, { deep: true }] }
  await enqueue(pool, [message('one', { payload })])
  const seen: OutboxMessage[] = []
  run(async (received) => {
    seen.push(received)
    if (seen.length < 3) throw new Error('not yet')
    await markSent(pool, received)
  })
  await untilUnsent(0)
  expect(seen[0]).toMatchObject({
    ...message('one', { payload }),
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1)
})

test('nothing leaves before the transaction commits, nothing at all when it rolls back, and the commit wakes the worker', async () => {
  const sent: string[] = []
  run(async (received) => {
    sent.push(received.dedupeKey)
    await markSent(pool, received)
  })
  const rolledBack = inTransaction(async (tx) => {
    await enqueue(tx, [message('never')])
    throw new Error('changed my mind')
  })
  await expect(rolledBack).rejects.toThrow('changed my mind')
  await inTransaction(async (tx) => {
    await enqueue(tx, [message('committed')])
    await enqueue(pool, [message('came later', { lane: 'elsewhere' })])
    await vi.waitFor(() => expect(sent).toEqual(['came later']), { timeout: 20_000 })
  })
  await vi.waitFor(() => expect(sent).toEqual(['came later', 'committed']), { timeout: 20_000 })
})

test('a second message with the same key is not enqueued; another shop has keys of its own', async () => {
  const other = shopDomain('other.myshopify.com')
  await enqueue(pool, [message('key'), message('key'), message('key', { shop: other })])
  await enqueue(pool, [message('key'), message('new')])
  await enqueue(pool, [])
  expect(await countUnsent(pool, { shop })).toEqual({ waiting: 2, failed: 0 })
  expect(await countUnsent(pool, { shop: other })).toEqual({ waiting: 1, failed: 0 })
})

test('a lane leaves in order and one at a time, also through failures and with two workers; lanes go side by side', async () => {
  const lanes = ['a', 'b', 'c', 'd']
  const messages = Array.from({ length: 15 }, (_, index) =>
    lanes.map((lane) => message(`${lane}${String(index).padStart(2, '0')}`, { lane })),
  ).flat()
  await enqueue(pool, messages)
  const sent: string[] = []
  const inHand = new Set<string>()
  let clashes = 0
  let most = 0
  const deliver = async (received: OutboxMessage) => {
    if (inHand.has(received.lane)) clashes += 1
    inHand.add(received.lane)
    most = Math.max(most, inHand.size)
    try {
      if (received.attempts === 1 && received.dedupeKey.endsWith('3')) throw new Error('once')
      await pool.query('select')
      sent.push(received.dedupeKey)
    } finally {
      // From the moment that it is marked, another may have the next in hand before this one hears of it.
      inHand.delete(received.lane)
    }
    await markSent(pool, received)
  }
  run(deliver)
  run(deliver)
  await untilUnsent(0)
  expect(clashes).toBe(0)
  expect(most).toBeGreaterThan(1)
  for (const lane of lanes) {
    const ofLane = sent.filter((key) => key.startsWith(lane))
    expect(ofLane).toEqual(messages.filter((each) => each.lane === lane).map(({ dedupeKey }) => dedupeKey))
  }
})

test('a message committed late does not run beside the one that overtook it in its lane', async () => {
  const overtaking = Promise.withResolvers<void>()
  const sent: string[] = []
  const deliver = async (received: OutboxMessage) => {
    if (received.dedupeKey === 'overtakes') await overtaking.promise
    sent.push(received.dedupeKey)
    await markSent(pool, received)
  }
  await inTransaction(async (late) => {
    await enqueue(late, [message('late')])
    await enqueue(pool, [message('overtakes')])
    run(deliver)
    await vi.waitFor(
      async () => {
        const { rows } = await pool.query('select dedupe_key from outbox.message where claimed')
        expect(rows).toEqual([{ dedupe_key: 'overtakes' }])
      },
      { timeout: 20_000 },
    )
  })
  run(deliver)
  await enqueue(pool, [message('elsewhere', { lane: 'elsewhere' })])
  await untilUnsent(2)
  expect(sent).toEqual(['elsewhere'])
  overtaking.resolve()
  await untilUnsent(0)
  expect(sent).toEqual(['elsewhere', 'overtakes', 'late'])
})

test('the database refuses two messages of one lane in hand', async () => {
  await enqueue(pool, [message('one'), message('two')])
  await expect(pool.query('update outbox.message set claimed = true')).rejects.toMatchObject({
    constraint: 'message_one_in_hand_per_lane',
  })
})

test('a message that cannot leave is a dead letter, and its lane goes on', async () => {
  await enqueue(pool, [message('hopeless'), message('stubborn'), message('good')])
  const sent: string[] = []
  run(
    async (received) => {
      if (received.dedupeKey === 'hopeless') throw new GiveUp('no such address')
      if (received.dedupeKey === 'stubborn') throw new Error('refused')
      sent.push(received.dedupeKey)
      await markSent(pool, received)
    },
    { maxAttempts: 2 },
  )
  await untilUnsent(0, 2)
  expect(sent).toEqual(['good'])
  const { rows } = await pool.query(
    'select attempts, last_error from outbox.message where dead_at is not null order by seq',
  )
  expect(rows).toEqual([
    { attempts: 1, last_error: 'GiveUp: no such address' },
    { attempts: 2, last_error: 'Error: refused' },
  ])
})
