import { readHistory } from '@souk/audit'
import { shopDomain } from '@souk/kernel'
import { expect, test } from 'vitest'
import { openMarketplace } from '../testing/open-marketplace'
import { saveCommission, viewCommission } from './default-commission'

const { deps, shop } = await openMarketplace()
const { prisma, pool } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const
const rule = { shop, actor, percentBps: 1250, fixedMinor: 30n, currency: 'EUR' }

test('until an operator decides nothing is kept, and the currency is the store’s', async () => {
  expect(await viewCommission(deps, { shop, actor })).toEqual({
    ok: true,
    value: { currency: 'EUR', commission: { percentBps: 0, fixedMinor: 0n, currency: 'EUR', version: 0 } },
  })
})

test('a change is a new version, and the earlier one stays as it was', async () => {
  expect(await saveCommission(deps, { ...rule, seenVersion: 0 })).toEqual({ ok: true, value: undefined })
  expect(await saveCommission(deps, { ...rule, percentBps: 900, seenVersion: 1 })).toMatchObject({ ok: true })
  expect(await prisma.commissionRule.findMany({ orderBy: { version: 'asc' } })).toMatchObject([
    { version: 1, percentBps: 1250, fixedMinor: 30n, currency: 'EUR' },
    { version: 2, percentBps: 900, fixedMinor: 30n, currency: 'EUR' },
  ])
  await expect(pool.query('update commission_rule set percent_bps = 0')).rejects.toThrow('never changed')
  const history = await readHistory(pool, { shop, subject: `shop:${shop}` })
  expect(history.at(-1)).toMatchObject({
    action: 'default commission changed',
    detail: { percentBps: '900', fixedMinor: '30', currency: 'EUR' },
  })
})

test('of two people who change it at once, the second is told', async () => {
  const change = () => saveCommission(deps, { ...rule, seenVersion: 2 })
  const results = await Promise.all([change(), change()])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
})

test('an amount in another currency than the store’s, and an operator of another shop, are refused', async () => {
  expect(await saveCommission(deps, { ...rule, currency: 'JPY', seenVersion: 3 })).toEqual({
    ok: false,
    reason: 'other-currency',
  })
  const stranger = { ...actor, shop: shopDomain('elsewhere.myshopify.com') }
  const refused = { ok: false, reason: 'not-allowed' }
  expect(await saveCommission(deps, { ...rule, actor: stranger, seenVersion: 3 })).toEqual(refused)
  expect(await viewCommission(deps, { shop, actor: stranger })).toEqual(refused)
})
