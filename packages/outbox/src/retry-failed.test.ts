import { shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  countUnsent,
  enqueue,
  GiveUp,
  listUnsent,
  markSent,
  type NewMessage,
  type OutboxMessage,
  type Runner,
  readPayload,
  retryFailed,
  runOutbox,
  settleSuperseded,
} from './index'

const { pool } = await testDatabase()
const shop = shopDomain('aurora-market.myshopify.com')
const other = shopDomain('other.myshopify.com')
const runners: Runner[] = []

beforeEach(() => pool.query('truncate outbox.message restart identity'))

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
})

const message = (dedupeKey: string, overrides: Partial<NewMessage> = {}): NewMessage => ({
  shop,
  kind: 'send-mail',
  lane: 'mail/1',
  dedupeKey,
  payload: { text: dedupeKey },
  ...overrides,
})

const run = (deliver: (message: OutboxMessage) => Promise<void>) =>
  runners.push(runOutbox({ pool, deliver, onError: () => undefined, pollMs: 60_000 }))

const untilUnsent = (expected: { waiting: number; failed: number }, of = shop) =>
  vi.waitFor(async () => expect(await countUnsent(pool, { shop: of })).toEqual(expected), {
    timeout: 20_000,
    interval: 20,
  })

/** Has everything that waits become a dead letter, and answers the ids by dedupe key. */
async function letDie(): Promise<Map<string, string>> {
  run(async () => {
    throw new GiveUp('no such address')
  })
  await untilUnsent({ waiting: 0, failed: await unsentCount() })
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
  const { rows } = await pool.query<{ id: string; key: string }>(
    'select id::text, dedupe_key as key from outbox.message',
  )
  return new Map(rows.map(({ id, key }) => [key, id]))
}

async function unsentCount() {
  const { waiting, failed } = await countUnsent(pool, { shop })
  return waiting + failed
}

test('dead letters are listed with what was to leave, what happened and when, the latest first', async () => {
  await enqueue(pool, [message('first'), message('second')])
  await letDie()
  const listed = await listUnsent(pool, { shop, state: 'failed', limit: 10 })
  expect(listed).toMatchObject([
    {
      kind: 'send-mail',
      payload: { text: 'second' },
      attempts: 1,
      lastError: 'GiveUp: no such address',
      diedAt: expect.any(Date),
      dueAt: null,
    },
    { payload: { text: 'first' } },
  ])
  expect(await listUnsent(pool, { shop, state: 'failed', limit: 1, offset: 1 })).toMatchObject([
    { payload: { text: 'first' } },
  ])
  expect(await listUnsent(pool, { shop: other, state: 'failed', limit: 10 })).toEqual([])
  expect(await listUnsent(pool, { shop, state: 'failed', lanes: ['mail/2'], limit: 10 })).toEqual([])
  expect(await listUnsent(pool, { shop, state: 'failed', lanes: ['mail/1'], limit: 10 })).toHaveLength(2)
})

test('what failed and is tried again by itself is listed apart, with when', async () => {
  await enqueue(pool, [message('stubborn'), message('fresh', { lane: 'mail/2' })])
  run(async (received) => {
    if (received.dedupeKey === 'stubborn') throw new Error('not now')
    await markSent(pool, received)
  })
  await vi.waitFor(async () =>
    expect(await listUnsent(pool, { shop, state: 'struggling', limit: 10 })).toMatchObject([
      { payload: { text: 'stubborn' }, lastError: 'Error: not now', dueAt: expect.any(Date), diedAt: null },
    ]),
  )
})

test('a dead letter that is taken up again leaves once, with the id it had, however often it is asked for', async () => {
  await enqueue(pool, [message('mail')])
  const ids = await letDie()
  const id = ids.get('mail') ?? ''
  const sent: OutboxMessage[] = []
  run(async (received) => {
    sent.push(received)
    await markSent(pool, received)
  })
  const asked = await Promise.all([1, 2, 3].map(() => retryFailed(pool, { shop, id })))
  expect(asked.flat()).toEqual([{ id, kind: 'send-mail', lane: 'mail/1' }])
  await untilUnsent({ waiting: 0, failed: 0 })
  expect(await retryFailed(pool, { shop, id })).toEqual([])
  expect(sent.map((each) => [each.id, each.attempts])).toEqual([[id, 1]])
})

test('only what was asked for is taken up again: one, those of some lanes, all of a shop', async () => {
  await enqueue(pool, [
    message('a'),
    message('b', { lane: 'mail/2' }),
    message('c', { lane: 'mail/3' }),
    message('theirs', { shop: other }),
  ])
  run(async () => {
    throw new GiveUp('no')
  })
  await untilUnsent({ waiting: 0, failed: 3 })
  await untilUnsent({ waiting: 0, failed: 1 }, other)
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
  const [theirs] = await listUnsent(pool, { shop: other, state: 'failed', limit: 1 })

  expect(await retryFailed(pool, { shop, id: theirs?.id ?? '' })).toEqual([])
  expect(await countUnsent(pool, { shop, lanes: ['mail/2'] })).toEqual({ waiting: 0, failed: 1 })
  expect(await retryFailed(pool, { shop, lanes: ['mail/2'] })).toMatchObject([{ lane: 'mail/2' }])
  expect(await retryFailed(pool, { shop })).toHaveLength(2)
  expect(await countUnsent(pool, { shop: other })).toEqual({ waiting: 0, failed: 1 })
  expect(await readPayload(pool, { shop, id: theirs?.id ?? '' })).toBeNull()
  expect(await readPayload(pool, { shop: other, id: theirs?.id ?? '' })).not.toBeNull()
})

test('a message that does the whole work settles the dead letters of its kind and lane, and no others', async () => {
  const sync = { kind: 'sync-vendor', lane: 'vendor/1' }
  await enqueue(pool, [
    message('old', sync),
    message('mail'),
    message('other lane', { ...sync, lane: 'vendor/2' }),
  ])
  await letDie()
  await enqueue(pool, [message('new', sync)])
  run(async (received) => {
    await settleSuperseded(pool, received)
    await markSent(pool, received)
  })
  await untilUnsent({ waiting: 0, failed: 2 })
  const left = await listUnsent(pool, { shop, state: 'failed', limit: 10 })
  expect(left.map(({ payload }) => payload.text).sort()).toEqual(['mail', 'other lane'])
})
