import { randomBytes } from 'node:crypto'
import { shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Delivery } from './delivery'
import { inboxStats } from './inbox-stats'
import { openReceiver, type Receiver, type ReceiverOptions } from './open-receiver'
import { NotStored } from './store-batch'
import { newDelivery } from './test-delivery'

const { pool, url } = await testDatabase()
const opened: Receiver[] = []

beforeEach(() => pool.query('truncate inbox.event, inbox.body restart identity'))

afterEach(async () => {
  await Promise.all(opened.splice(0).map((receiver) => receiver.close()))
})

async function open(options?: ReceiverOptions): Promise<Receiver> {
  const receiver = await openReceiver({ connectionString: url }, { writeTimeoutMs: 20_000, ...options })
  opened.push(receiver)
  return receiver
}

const receiveAll = (receiver: Receiver, deliveries: Delivery[]) =>
  Promise.allSettled(deliveries.map((delivery) => receiver.receive(delivery)))

const statuses = (results: PromiseSettledResult<void>[]) => results.map(({ status }) => status)

async function storedBodies() {
  const { rows } = await pool.query<{ webhook_id: string; body: Buffer }>(
    'select webhook_id, body from inbox.event join inbox.body on body.event_id = event.id order by event.id',
  )
  return rows
}

test('every body is stored byte for byte, whatever arrives with it', async () => {
  const receiver = await open({ maxBatchRows: 7 })
  const sizes = [0, 1, 2, 1_000, 11_000, 70_000, 0, 300_000]
  const deliveries = Array.from({ length: 100 }, (_, index) =>
    newDelivery({ body: randomBytes(sizes[index % sizes.length] ?? 0) }),
  )
  await receiveAll(receiver, deliveries)
  const stored = new Map((await storedBodies()).map(({ webhook_id, body }) => [webhook_id, body]))
  expect(stored.size).toBe(100)
  for (const { webhookId, body } of deliveries) expect(stored.get(webhookId)?.equals(body)).toBe(true)
})

test('two sources may give their webhooks the same id; each is stored once, also what is of no shop', async () => {
  const receiver = await open()
  const ours = newDelivery({ webhookId: 'msg_1' })
  const resends = { ...ours, source: 'resend', shop: null } as const
  await receiveAll(receiver, [ours, resends, ours, resends])
  await receiver.receive(resends)
  const { rows } = await pool.query('select source, shop from inbox.event order by source')
  expect(rows).toEqual([
    { source: 'resend', shop: null },
    { source: 'shopify', shop: ours.shop },
  ])
})

test('a delivery is stored once, however often and wherever it arrives, and the first stays', async () => {
  const [one, other] = await Promise.all([open(), open()])
  const first = newDelivery({ body: Buffer.from('first') })
  await one.receive(first)
  const again = Array.from({ length: 20 }, () => ({ ...first, body: Buffer.from('again') }))
  const twins = Array.from({ length: 20 }, () => newDelivery({ webhookId: 'twin' }))
  const results = await Promise.all(
    [one, other].map((receiver) => receiveAll(receiver, [...again, ...twins])),
  )
  expect(new Set(statuses(results.flat()))).toEqual(new Set(['fulfilled']))
  expect(await storedBodies()).toMatchObject([{ body: Buffer.from('first') }, { webhook_id: 'twin' }])
})

test('the same webhook id of two shops is two deliveries', async () => {
  const receiver = await open()
  const delivery = newDelivery()
  await receiver.receive(delivery)
  await receiver.receive({
    ...delivery,
    shop: shopDomain(newDelivery().shop.replace('aurora', 'other')),
  })
  expect(await inboxStats(pool)).toEqual({ waiting: 2, processed: 0, dead: 0 })
})

test('a row that the database refuses fails alone', async () => {
  const receiver = await open({ connections: 1 })
  const bad = newDelivery({ topic: 'nul \u0000 is no text' })
  const results = await receiveAll(receiver, [
    newDelivery(),
    newDelivery(),
    bad,
    newDelivery(),
    bad,
    newDelivery(),
  ])
  expect(statuses(results)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  expect(results[2]).toMatchObject({ reason: expect.any(NotStored) })
  expect(await inboxStats(pool)).toMatchObject({ waiting: 4 })
})

test('what does not fit into the waiting room is refused at once, the rest is stored', async () => {
  const receiver = await open({ maxWaitingBytes: 1_000 })
  const results = await receiveAll(
    receiver,
    Array.from({ length: 15 }, () => newDelivery({ body: Buffer.alloc(100) })),
  )
  expect(statuses(results).filter((status) => status === 'fulfilled')).toHaveLength(10)
  expect(await inboxStats(pool)).toMatchObject({ waiting: 10 })
})

test('close stores what waits, and nothing more', async () => {
  const receiver = await open({ connections: 1, maxBatchRows: 2 })
  const waiting = receiveAll(
    receiver,
    Array.from({ length: 11 }, () => newDelivery()),
  )
  await receiver.close()
  expect(new Set(statuses(await waiting))).toEqual(new Set(['fulfilled']))
  await expect(receiver.receive(newDelivery())).rejects.toBeInstanceOf(NotStored)
  expect(await inboxStats(pool)).toMatchObject({ waiting: 11 })
})

test('connections that are cut are replaced; whoever waited is stored or told', async () => {
  const onError = vi.fn()
  const receiver = await open({ onError })
  const deliveries = Array.from({ length: 200 }, () => newDelivery({ body: randomBytes(50_000) }))
  const receiving = receiveAll(receiver, deliveries)
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
  const results = await receiving
  const stored = new Set((await storedBodies()).map(({ webhook_id }) => webhook_id))
  for (const [index, { webhookId }] of deliveries.entries()) {
    if (results[index]?.status === 'fulfilled') expect(stored.has(webhookId)).toBe(true)
  }
  expect(statuses(results)).toContain('rejected')
  expect(onError).toHaveBeenCalled()
  await vi.waitFor(() => receiver.receive(newDelivery()), { timeout: 20_000 })
})

test('a write that hangs is given up in time for an answer', async () => {
  const receiver = await open({ writeTimeoutMs: 200 })
  const client = await pool.connect()
  await client.query('begin; lock table inbox.event in access exclusive mode')
  await expect(receiver.receive(newDelivery())).rejects.toBeInstanceOf(NotStored)
  await client.query('rollback')
  client.release()
  await vi.waitFor(() => receiver.receive(newDelivery()), { timeout: 20_000 })
})

test('a database that cannot be reached is said at the start', async () => {
  await expect(
    openReceiver({ connectionString: url.replace(/\/[^/]+$/, '/no_such_database') }),
  ).rejects.toThrow('does not exist')
})
