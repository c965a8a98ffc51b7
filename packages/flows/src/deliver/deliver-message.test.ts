import { assert, customerId } from '@souk/kernel'
import { enqueue, runOutbox } from '@souk/outbox'
import { expect, test, vi } from 'vitest'
import type { Deps } from '../deps'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { deliverMessage } from './deliver-message'

const { deps, shop, work, metaobjects, mails } = await openMarketplace()

test('a message of a kind that nobody delivers is kept as a dead letter', async () => {
  await enqueue(deps.db.pool, [{ shop, kind: 'telegram', lane: 'x', dedupeKey: 'telegram', payload: {} }])
  await work()
  const { rows } = await deps.db.pool.query(
    "select last_error as error from outbox.message where kind = 'telegram' and dead_at is not null",
  )
  expect(rows).toEqual([{ error: expect.stringContaining('No deliverer for messages of kind telegram.') }])
})

test('a vendor is brought to Shopify only once the shop is set up', async () => {
  await deps.db.prisma.shop.update({ where: { domain: shop }, data: { setUpAt: null } })
  const registered = await registerVendor(deps, {
    shop,
    customerId: customerId('70'),
    application: { displayName: 'Early Bird', email: 'early@example.com', about: '' },
    logo: null,
    seenTerms: null,
  })
  if (!registered.ok) throw new Error(registered.reason)
  const runner = runOutbox({ pool: deps.db.pool, deliver: deliverMessage(deps) })
  const syncState = async () => {
    const { rows } = await deps.db.pool.query<{ attempted: boolean; finished: boolean }>(
      `select last_error is not null as attempted, finished_at is not null as finished from outbox.message where kind = 'sync-vendor'`,
    )
    return rows
  }
  await vi.waitFor(async () => expect(await syncState()).toEqual([{ attempted: true, finished: false }]), {
    timeout: 20_000,
  })
  expect(await metaobjects('early-bird')).toEqual([])

  await deps.db.prisma.shop.update({ where: { domain: shop }, data: { setUpAt: new Date() } })
  await vi.waitFor(async () => expect(await syncState()).toMatchObject([{ finished: true }]), {
    timeout: 10_000,
  })
  await runner.stop()
  expect(await metaobjects('early-bird')).toHaveLength(1)
})

test('a worker that dies between the effect and "sent" repeats it, and it stays one: one mail, one file, one metaobject', async () => {
  const png = new Uint8Array(Buffer.from(ONE_PIXEL_PNG, 'base64'))
  const registered = await registerVendor(deps, {
    shop,
    customerId: customerId('71'),
    application: { displayName: 'Second Try', email: 'second@example.com', about: '' },
    logo: { mimeType: 'image/png', extension: 'png', bytes: png },
    seenTerms: null,
  })
  if (!registered.ok) throw new Error(registered.reason)
  const deaths = new Set<string>()
  const seen: (string | null)[] = []
  const deliver = deliverMessage(deps)
  const runner = runOutbox({
    pool: deps.db.pool,
    onError: () => undefined,
    deliver: async (message, signal) => {
      if (deaths.has(message.id)) return deliver(message, signal)
      // The first attempt does everything except to say so: its transaction never commits.
      deaths.add(message.id)
      const dying: Deps = {
        ...deps,
        db: { ...deps.db, transaction: () => Promise.reject(new Error('killed')) },
      }
      await deliverMessage(dying)(message, signal).catch(() => undefined)
      if (message.kind === 'sync-vendor') seen.push((await metaobjects('second-try'))[0]?.logo ?? null)
      throw new Error('killed')
    },
  })
  const unsent = 'select 1 from outbox.message where due_at is not null'
  await vi.waitFor(async () => assert((await deps.db.pool.query(unsent)).rowCount === 0, 'all sent'), {
    timeout: 20_000,
  })
  await runner.stop()
  expect(await mails('second@example.com')).toEqual([
    'Welcome to Aurora Market',
    'Aurora Market is looking at your application',
  ])
  const published = await metaobjects('second-try')
  expect(published).toHaveLength(1)
  expect(seen).toEqual([published[0]?.logo])
  expect(seen).toEqual([expect.stringMatching(/^gid:/)])
})

const ONE_PIXEL_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
