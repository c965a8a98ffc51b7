import { openDb } from '@souk/db'
import { assert, shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { afterAll, expect, test } from 'vitest'
import { exportVendors } from './export-vendors'

const { url } = await testDatabase()
const db = openDb({ url, connections: 3 })
afterAll(() => db.close())

const shop = shopDomain('ours.myshopify.com')
const theirs = shopDomain('theirs.myshopify.com')
const actor = { kind: 'operator', shop, userId: '1' } as const
const order = { by: 'applied', descending: false } as const

const COUNT = 1700
/** The most that is read ahead of whoever downloads. */
const READ_AHEAD = 500

for (const domain of [shop, theirs])
  await db.prisma.shop.create({ data: { domain, name: domain, installedAt: new Date() } })
for (const [domain, count] of [
  [shop, COUNT],
  [theirs, 3],
] as const)
  await db.prisma.vendor.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      shopDomain: domain,
      displayName: `${domain} ${n}`,
      nameKey: `n${n}`,
      nameLook: `n${n}`,
      handle: `n${n}`,
      email: `n${n}@example.com`,
      about: '',
      appliedAt: new Date(Date.UTC(2026, 0, 1) + n * 1000),
    })),
  })

async function begin() {
  const exported = await exportVendors({ db }, { shop, actor, filter: {}, order })
  assert(exported.ok, 'an operator may export')
  return exported.value
}

test('every vendor of the shop is in the file once, in the order of the list, and none of another shop', async () => {
  const names: string[] = []
  for await (const { vendor } of await begin()) names.push(vendor.displayName)
  expect(names).toEqual(Array.from({ length: COUNT }, (_, n) => `${shop} ${n}`))
})

test('vendors are read a page at a time as the file is downloaded, never all of them at once', async () => {
  const rows = await begin()
  expect((await rows.next()).value).toMatchObject({ vendor: { displayName: `${shop} 0` } })
  // Whoever was not read yet is gone: what still comes is what was in memory.
  await db.prisma.vendor.deleteMany({ where: { shopDomain: shop } })
  let inMemory = 1
  for await (const _ of rows) inMemory += 1
  expect(inMemory).toBeLessThanOrEqual(READ_AHEAD)
})
