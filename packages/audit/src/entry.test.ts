import { customerId, shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { expect, test } from 'vitest'
import { readHistory, recordAudit } from './entry'
import { readHistoryPage } from './read-history-page'

const { pool } = await testDatabase()
const shop = shopDomain('here.myshopify.com')
const actor = { kind: 'customer', customerId: customerId('7') } as const

test('the history of a subject is told in order, and only in its own shop', async () => {
  const entry = { shop, actor, subject: 'vendor:1' }
  await recordAudit(pool, { ...entry, action: 'vendor applied' })
  await recordAudit(pool, {
    ...entry,
    action: 'vendor approved',
    detail: { from: 'applied', to: 'approved' },
  })
  await recordAudit(pool, { ...entry, shop: shopDomain('elsewhere.myshopify.com'), action: 'something else' })
  expect(await readHistory(pool, { shop, subject: 'vendor:1' })).toMatchObject([
    { actor, action: 'vendor applied', detail: {} },
    { actor, action: 'vendor approved', detail: { from: 'applied', to: 'approved' } },
  ])
})

test.each(['update audit.entry set action = $$nothing$$', 'delete from audit.entry', 'truncate audit.entry'])(
  'what is recorded stays: the database refuses "%s"',
  async (sql) => {
    await recordAudit(pool, { shop, actor, subject: 'vendor:2', action: 'vendor applied' })
    await expect(pool.query(sql)).rejects.toThrow('append-only')
  },
)

test('a long history is read page by page, newest first, and only in its own shop', async () => {
  const subject = 'vendor:3'
  for (const action of ['first', 'second', 'third']) await recordAudit(pool, { shop, actor, subject, action })
  await recordAudit(pool, { shop: shopDomain('elsewhere.myshopify.com'), actor, subject, action: 'fourth' })
  const page = (number: number) => readHistoryPage(pool, { shop, subject, page: number, pageSize: 2 })
  expect(await page(1)).toMatchObject({
    entries: [{ action: 'third' }, { action: 'second' }],
    hasOlder: true,
  })
  expect(await page(2)).toMatchObject({ entries: [{ action: 'first' }], hasOlder: false })
  expect(await page(3)).toEqual({ entries: [], hasOlder: false })
})
