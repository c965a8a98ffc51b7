import { customerId } from '@souk/kernel'
import { enqueue, runOutbox } from '@souk/outbox'
import { type AdminClient, ShopifyError } from '@souk/shopify'
import { expect, test, vi } from 'vitest'
import type { Deps } from '../deps'
import { registerVendor } from '../register-vendor'
import { retrySetUp } from '../retry-set-up'
import { openMarketplace } from '../testing/open-marketplace'
import { viewShop } from '../view-shop'
import { deliverMessage } from './deliver-message'

const { deps, shop, work, metaobjects } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const

const setUp = async () => {
  const view = await viewShop(deps, { shop, actor })
  return view.ok ? view.value.setUp : view
}

const answering = (admin: () => Promise<AdminClient>): Deps => ({ ...deps, admin })

test('the set-up creates the definition, learns the store’s name, and can be repeated', async () => {
  expect(await setUp()).toMatchObject({ state: 'ready' })
  expect(await deps.db.prisma.shop.findMany()).toMatchObject([{ name: 'Aurora Market' }])
  await enqueue(deps.db.pool, [
    { shop, kind: 'set-up-shop', lane: 'set-up-shop', dedupeKey: 'again', payload: {} },
  ])
  await work()
  expect(await setUp()).toMatchObject({ state: 'ready' })
})

test('what Shopify refuses is shown to the operator, who can have it tried again', async () => {
  const refuse = async () => {
    throw new ShopifyError('refused', 'definition: The maximum number of definitions is reached.')
  }
  await enqueue(deps.db.pool, [
    { shop, kind: 'set-up-shop', lane: 'set-up-shop', dedupeKey: 'refused', payload: {} },
  ])
  await work({ deps: answering(refuse) })
  expect(await setUp()).toEqual({
    state: 'failed',
    problem: 'definition: The maximum number of definitions is reached.',
  })

  expect(await retrySetUp(deps, { shop, actor })).toEqual({ ok: true, value: undefined })
  await work()
  expect(await setUp()).toMatchObject({ state: 'ready' })
})

test('what is only unavailable is tried again and then leaves', async () => {
  let calls = 0
  const failTwice = async () => {
    calls += 1
    if (calls <= 2) throw new ShopifyError('unavailable', 'Throttled')
    return deps.admin(shop)
  }
  await enqueue(deps.db.pool, [
    { shop, kind: 'set-up-shop', lane: 'set-up-shop', dedupeKey: 'later', payload: {} },
  ])
  await work({ deps: answering(failTwice) })
  expect(calls).toBe(3)
  expect(await setUp()).toMatchObject({ state: 'ready' })
})

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
  })
  if (!registered.ok) throw new Error(registered.reason)
  const runner = runOutbox({ pool: deps.db.pool, deliver: deliverMessage(deps) })
  const syncState = async () => {
    const { rows } = await deps.db.pool.query<{ attempted: boolean; finished: boolean }>(
      `select last_error is not null as attempted, finished_at is not null as finished from outbox.message where kind = 'sync-vendor'`,
    )
    return rows
  }
  await vi.waitFor(async () => expect(await syncState()).toEqual([{ attempted: true, finished: false }]))
  expect(await metaobjects('early-bird')).toEqual([])

  await deps.db.prisma.shop.update({ where: { domain: shop }, data: { setUpAt: new Date() } })
  await vi.waitFor(async () => expect(await syncState()).toMatchObject([{ finished: true }]), {
    timeout: 10_000,
  })
  await runner.stop()
  expect(await metaobjects('early-bird')).toHaveLength(1)
})
