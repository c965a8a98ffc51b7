import { readHistory } from '@souk/audit'
import { openDb } from '@souk/db'
import { shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { listViews } from '@souk/vendors'
import { afterAll, expect, test } from 'vitest'
import { changeViews } from './change-views'

const { url } = await testDatabase()
const db = openDb({ url, connections: 3 })
afterAll(() => db.close())

const shop = shopDomain('ours.myshopify.com')
const theirs = shopDomain('theirs.myshopify.com')
for (const domain of [shop, theirs])
  await db.prisma.shop.create({ data: { domain, name: domain, installedAt: new Date() } })
const actor = { kind: 'operator', shop, userId: '1' } as const
const stranger = { ...actor, shop: theirs }

const ours = { shop, actor }
const views = (of = shop) => listViews(db.prisma, { shop: of })

async function added(name: string, query: string): Promise<string> {
  const result = await changeViews({ db }, { ...ours, change: 'add', name, query })
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

test('a view is kept, renamed, shows something else, and is deleted', async () => {
  const id = await added('Waiting', 'status=applied')
  expect(await views()).toEqual([{ id, name: 'Waiting', query: 'status=applied' }])
  const done = { ok: true, value: { id } }
  expect(await changeViews({ db }, { ...ours, change: 'rename', id, name: 'To do' })).toEqual(done)
  expect(await changeViews({ db }, { ...ours, change: 'update', id, query: 'status=closed' })).toEqual(done)
  expect(await views()).toEqual([{ id, name: 'To do', query: 'status=closed' }])
  expect(await changeViews({ db }, { ...ours, change: 'delete', id })).toEqual(done)
  expect(await views()).toEqual([])
})

test('no two views of a shop read the same, neither new nor renamed; its own name a view may keep', async () => {
  const first = await added('Mine', '')
  const second = await added('Other', '')
  const taken = { ok: false, reason: 'name-taken' }
  expect(await changeViews({ db }, { ...ours, change: 'add', name: ' MINE ', query: '' })).toEqual(taken)
  expect(await changeViews({ db }, { ...ours, change: 'rename', id: second, name: 'mine' })).toEqual(taken)
  expect(await changeViews({ db }, { ...ours, change: 'rename', id: first, name: 'MINE' })).toMatchObject({
    ok: true,
  })
  for (const id of [first, second]) await changeViews({ db }, { ...ours, change: 'delete', id })
})

test("another shop's view is not found, whatever is to be done to it, and the asking is on record", async () => {
  const id = await added('Ours', 'status=applied')
  const of = { shop: theirs, actor: stranger }
  const notFound = { ok: false, reason: 'not-found' }
  expect(await changeViews({ db }, { ...of, change: 'rename', id, name: 'Stolen' })).toEqual(notFound)
  expect(await changeViews({ db }, { ...of, change: 'update', id, query: '' })).toEqual(notFound)
  expect(await changeViews({ db }, { ...of, change: 'delete', id })).toEqual(notFound)
  expect(await views()).toEqual([{ id, name: 'Ours', query: 'status=applied' }])
  const history = await readHistory(db.pool, { shop: theirs, subject: `view:${id}` })
  expect(history.map(({ action }) => action)).toEqual(
    Array.from({ length: 3 }, () => 'unknown view asked for'),
  )
  expect(await changeViews({ db }, { shop, actor: stranger, change: 'delete', id })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  await changeViews({ db }, { ...ours, change: 'delete', id })
})

test('the thirty-first view is refused', async () => {
  for (let n = 0; n < 30; n += 1) await added(`View ${n}`, '')
  expect(await changeViews({ db }, { ...ours, change: 'add', name: 'One more', query: '' })).toEqual({
    ok: false,
    reason: 'too-many',
  })
})
