import { shopDomain } from '@souk/kernel'
import { expect, test } from 'vitest'
import { saveCommission } from '../commission/default-commission'
import { publishShopTerms } from '../publish-shop-terms'
import { saveAutoApproval } from '../save-auto-approval'
import { openMarketplace } from '../testing/open-marketplace'
import { viewShop } from '../view-shop'
import { changeGuide } from './change-guide'

const { deps, shop } = await openMarketplace()
const { prisma } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const
const stranger = { ...actor, shop: shopDomain('elsewhere.myshopify.com') }

async function view() {
  const viewed = await viewShop(deps, { shop, actor })
  if (!viewed.ok) throw new Error(viewed.reason)
  return viewed.value
}

const NOTHING = { terms: false, approval: false, commission: false, link: false, vendor: false }

async function addVendor(status: 'applied' | 'approved', appliedAt: Date) {
  const name = `${status} ${appliedAt.toISOString()}`
  await prisma.vendor.create({
    data: {
      shopDomain: shop,
      displayName: name,
      nameKey: name,
      nameLook: name,
      handle: name,
      email: 'a@example.com',
      about: '',
      status,
      appliedAt,
    },
  })
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('each step of the guide is done once it really is', async () => {
  expect((await view()).guide).toEqual({ isDismissed: false, done: NOTHING })
  await publishShopTerms(deps, { shop, actor, text: 'Be kind.' })
  await saveAutoApproval(deps, { shop, actor, autoApproval: { mode: 'never' }, seenVersion: 0 })
  const commission = { percentBps: 1000, fixedMinor: 0n, currency: 'EUR', seenVersion: 0 }
  await saveCommission(deps, { shop, actor, ...commission })
  const soFar = { ...NOTHING, terms: true, approval: true, commission: true }
  expect((await view()).guide.done).toEqual(soFar)
  await changeGuide(deps, { shop, actor, change: 'link-opened' })
  expect((await view()).guide.done).toEqual({ ...soFar, link: true })
  await addVendor('approved', daysAgo(30))
  expect((await view()).guide.done).toEqual({ ...soFar, link: true, vendor: true })
})

test('the guide is put away for everybody of the shop, and comes back with what is done', async () => {
  await changeGuide(deps, { shop, actor, change: 'dismiss' })
  expect((await view()).guide).toMatchObject({ isDismissed: true, done: { link: true } })
  await changeGuide(deps, { shop, actor, change: 'bring-back' })
  expect((await view()).guide).toMatchObject({ isDismissed: false, done: { link: true } })
})

test('the home page counts the applications of each of the last seven days, and who has waited longest', async () => {
  expect((await view()).waitingSince).toBeNull()
  const oldest = daysAgo(9)
  for (const at of [oldest, daysAgo(6), daysAgo(1), daysAgo(1.0001), new Date()])
    await addVendor('applied', at)
  const { applications, waitingSince, failedMails } = await view()
  const perDay = new Map(applications.map(({ day, count }) => [day, count]))
  const day = (date: Date) => date.toISOString().slice(0, 10)
  expect(applications).toHaveLength(7)
  expect(applications.at(-1)?.day).toBe(day(new Date()))
  expect(perDay.get(day(daysAgo(6)))).toBe(1)
  expect([...perDay.values()].reduce((sum, count) => sum + count, 0)).toBe(4)
  expect(waitingSince).toEqual(oldest)
  expect(failedMails).toBe(0)
})

test('an operator of another shop changes nothing', async () => {
  const refused = { ok: false, reason: 'not-allowed' }
  expect(await changeGuide(deps, { shop, actor: stranger, change: 'dismiss' })).toEqual(refused)
})
