import { customerId, shopDomain, type VendorId } from '@souk/kernel'
import { runOutbox } from '@souk/outbox'
import { findVendorMetaobject, openAdminClient } from '@souk/shopify'
import { findVendor } from '@souk/vendors'
import { afterEach, expect, test, vi } from 'vitest'
import { decideVendor } from '../decide-vendor'
import { deliverMessage } from '../deliver/deliver-message'
import type { Deps } from '../deps'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { viewVendor } from '../view-vendor'
import { retryMessages } from './retry-messages'
import { viewMessages } from './view-messages'

const market = await openMarketplace()
const { deps, shop, control, metaobjects, mails } = market
const actor = { kind: 'operator', shop, userId: '7' } as const
const ATTEMPTS = 3

afterEach(() => mend())

const mend = async () => {
  await control.setApiSwitches({ failNext: null, mostEntries: 1_000_000 })
  await control.setMailSwitches({ failNext: null })
}

let lastCustomer = 700

/** A vendor who registers while everything works; what has to follow still waits. */
async function registered(displayName: string): Promise<VendorId> {
  const result = await registerVendor(deps, {
    shop,
    customerId: customerId(String(++lastCustomer)),
    application: { displayName, email: addressOf(displayName), about: '' },
    logo: null,
    seenTerms: null,
  })
  if (!result.ok) throw new Error(result.reason)
  return result.value.vendorId
}

const addressOf = (displayName: string) => `${displayName.toLowerCase().replaceAll(' ', '.')}@example.com`
const handleOf = (displayName: string) => displayName.toLowerCase().replaceAll(' ', '-')

/** Lets the worker go on until nothing waits: everything has left or was given up. Backs off in milliseconds. */
async function workOff(with_: Deps = deps) {
  const runner = runOutbox({
    pool: deps.db.pool,
    deliver: deliverMessage(with_),
    onError: () => undefined,
    maxAttempts: ATTEMPTS,
    backoff: { firstMs: 1, longestMs: 4 },
  })
  await vi.waitFor(
    async () => {
      const { rows } = await deps.db.pool.query('select 1 from outbox.message where due_at is not null')
      expect(rows).toEqual([])
    },
    { timeout: 20_000, interval: 20 },
  )
  await runner.stop()
}

async function pageOf(vendorId: VendorId) {
  const viewed = await viewVendor(deps, { shop, actor, vendorId, historyPage: 1 })
  if (!viewed.ok) throw new Error(viewed.reason)
  return viewed.value
}

async function failedOf(vendorId: VendorId) {
  const { messages } = await pageOf(vendorId)
  return messages.failed.map(({ about, failure, attempts }) => ({
    what: about.what,
    reason: failure?.reason,
    attempts,
  }))
}

const retry = (vendorId: VendorId) => retryMessages(deps, { shop, actor, retry: { vendorId } })

/** As a person does who presses twice. */
async function retryTwice(vendorId: VendorId): Promise<number> {
  const counts = await Promise.all([retry(vendorId), retry(vendorId)])
  return counts.reduce((sum, result) => sum + (result.ok ? result.value : 0), 0)
}

const manyTimes = 1000

test.each([
  ['Shopify answers 500', '500', 'shopify-down'],
  ['Shopify answers with an internal error', 'internal', 'shopify-down'],
  ['Shopify says THROTTLED', 'throttled', 'shopify-throttled'],
] as const)(
  'while %s, the profile is tried again, then shown as failed; retried, it is in Shopify once',
  async (_what, how, reason) => {
    const name = `Kiln ${how}`
    const vendorId = await registered(name)
    await control.setApiSwitches({ failNext: { times: manyTimes, how } })
    await workOff()
    expect(await failedOf(vendorId)).toEqual([{ what: 'profile', reason, attempts: ATTEMPTS }])

    await mend()
    // The points that were spent have come back.
    await control.moveClock({ forwardS: 30 })
    expect(await metaobjects(handleOf(name))).toEqual([])
    expect(await retryTwice(vendorId)).toBe(1)
    await workOff()
    expect(await metaobjects(handleOf(name))).toHaveLength(1)
    expect(await failedOf(vendorId)).toEqual([])
    expect(await mails(addressOf(name))).toHaveLength(2)
  },
)

test('once the limit of metaobjects is reached, that is said at once; retried when there is room, the profile is in Shopify once', async () => {
  const vendorId = await registered('No Room')
  await control.setApiSwitches({ mostEntries: 0 })
  await workOff()
  expect(await failedOf(vendorId)).toEqual([{ what: 'profile', reason: 'shopify-limit', attempts: 1 }])

  await mend()
  expect(await retryTwice(vendorId)).toBe(1)
  await workOff()
  expect(await metaobjects('no-room')).toHaveLength(1)
})

test.each([
  ['fails (500)', 500, 'mail-down', ATTEMPTS],
  ['refuses the mail (422)', 422, 'mail-refused', 1],
] as const)(
  'while the mail service %s, the mails are shown as failed; retried, each arrives once and in order',
  async (_what, status, reason, attempts) => {
    const name = `Post ${status}`
    const vendorId = await registered(name)
    await control.setMailSwitches({ failNext: { times: manyTimes, status } })
    await workOff()
    const failed = { what: 'mail', reason, attempts }
    expect(await failedOf(vendorId)).toEqual([failed, failed])
    expect(await mails(addressOf(name))).toEqual([])

    await mend()
    expect(await retryTwice(vendorId)).toBe(2)
    await workOff()
    expect(await mails(addressOf(name))).toEqual([
      'Welcome to Aurora Market',
      'Aurora Market is looking at your application',
    ])
  },
)

test('while the mail service takes no more mails for now (429), they are shown as tried again, and arrive by themselves', async () => {
  const vendorId = await registered('Post Later')
  await control.setMailSwitches({ tooManyForS: 3 })
  const struggling = async () => (await pageOf(vendorId)).messages.struggling
  const runner = runOutbox({ pool: deps.db.pool, deliver: deliverMessage(deps), onError: () => undefined })
  await vi.waitFor(
    async () =>
      expect(await struggling()).toMatchObject([
        { about: { what: 'mail' }, failure: { reason: 'mail-too-many' }, triedAgainAt: expect.any(Date) },
      ]),
    { timeout: 20_000, interval: 20 },
  )
  await runner.stop()
  await workOff()
  expect(await mails(addressOf('Post Later'))).toHaveLength(2)
  expect(await pageOf(vendorId)).toMatchObject({ messages: { failed: [], struggling: [] } })
})

test('a profile that a later change has brought to Shopify is no longer shown as failed', async () => {
  const vendorId = await registered('Later On')
  await control.setApiSwitches({ failNext: { times: manyTimes, how: '500' } })
  await workOff()
  expect(await failedOf(vendorId)).toHaveLength(1)
  await mend()
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'approve' } })
  await workOff()
  expect(await failedOf(vendorId)).toEqual([])
  expect(await metaobjects('later-on')).toMatchObject([{ status: 'approved' }])
})

test('all that failed in a shop is listed with its vendor and taken up at once; another shop sees and retries none of it', async () => {
  const ids = [await registered('First Of All'), await registered('Second Of All')]
  await control.setApiSwitches({ failNext: { times: manyTimes, how: '500' } })
  await workOff()
  const list = (of: typeof actor) => viewMessages(deps, { shop: of.shop, actor: of, page: 1, pageSize: 25 })
  const listed = await list(actor)
  if (!listed.ok) throw new Error(listed.reason)
  const { failed, failedTotal, vendorNames } = listed.value
  expect(failedTotal).toBe(2)
  expect(failed.map(({ vendorId }) => vendorId && vendorNames.get(vendorId)).sort()).toEqual([
    'First Of All',
    'Second Of All',
  ])

  const elsewhere = { ...actor, shop: shopDomain('elsewhere.myshopify.com') }
  expect(await list(elsewhere)).toMatchObject({ value: { failed: [], failedTotal: 0 } })
  const asked = (of: typeof actor, retry: Parameters<typeof retryMessages>[1]['retry']) =>
    retryMessages(deps, { shop: of.shop, actor: of, retry })
  expect(await asked(elsewhere, 'all')).toEqual({ ok: true, value: 0 })
  const messageId = failed[0]?.id ?? ''
  expect(await asked(elsewhere, { messageId })).toEqual({ ok: false, reason: 'not-found' })
  expect(await retryMessages(deps, { shop, actor: elsewhere, retry: 'all' })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })

  await mend()
  expect(await asked(actor, 'all')).toEqual({ ok: true, value: 2 })
  expect(await asked(actor, { messageId })).toEqual({ ok: true, value: 0 })
  await workOff()
  for (const vendorId of ids) expect(await failedOf(vendorId)).toEqual([])
  const [vendorId] = ids
  const history = vendorId && (await viewVendor(deps, { shop, actor, vendorId, historyPage: 1 }))
  expect(history).toMatchObject({ value: { history: { entries: [{ action: 'message retried' }, {}] } } })
})

// Last, because the token that the other tests use expires.
test('while the access token is no longer accepted, that is said; retried with a new one, the profile is in Shopify once', async () => {
  const vendorId = await registered('Old Key')
  await control.moveClock({ forwardS: 2 * 3600 })
  await workOff()
  expect(await failedOf(vendorId)).toEqual([{ what: 'profile', reason: 'shopify-token', attempts: ATTEMPTS }])

  const accessToken = await market.accessToken()
  const renewed: Deps = {
    ...deps,
    admin: async (_shop, signal) => openAdminClient({ shop, accessToken, signal }),
  }
  expect(await retryTwice(vendorId)).toBe(1)
  await workOff(renewed)
  expect(await failedOf(vendorId)).toEqual([])
  const inShopify = await findVendorMetaobject(await renewed.admin(shop), { handle: 'old-key' })
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({ metaobjectId: inShopify })
})
