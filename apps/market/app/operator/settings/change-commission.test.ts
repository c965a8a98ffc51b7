import { expect, test } from 'vitest'
import { asOperatorOf, call, find, OURS, prisma } from '../../testing/call-route'

const send = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return call(find('POST /app/settings/commission'), { headers: asOperatorOf(OURS), body })
}

const form = { percent: '12.5', fixed: '0.30', currency: 'EUR', version: '0' }

test.each([
  ['a share over 100', { percent: '101' }, 'from 0 to 100'],
  ['a share with three decimals', { percent: '1.234' }, 'two decimals'],
  ['words', { percent: 'a lot' }, 'from 0 to 100'],
  ['an amount below zero', { fixed: '-1' }, 'amount for every sale'],
  ['an amount finer than the currency', { fixed: '0.301' }, 'at most 2 decimals'],
  ['a currency that the store does not have', { currency: 'JPY', fixed: '3' }, 'currency has changed'],
  ['no form to speak of', { version: 'x' }, 'could not be understood'],
])('%s is refused with what to do, and nothing is stored', async (_what, wrong, message) => {
  await prisma.shop.update({ where: { domain: OURS }, data: { currency: 'EUR' } })
  const { value } = await send({ ...form, ...wrong })
  expect(value).toMatchObject({ data: { ok: false, message: expect.stringContaining(message) } })
  expect(await prisma.commissionRule.count()).toBe(0)
})

test('a commission is stored in basis points and the smallest unit of the currency', async () => {
  expect((await send(form)).value).toMatchObject({ data: { ok: true } })
  expect(await prisma.commissionRule.findMany()).toMatchObject([
    { shopDomain: OURS, version: 1, percentBps: 1250, fixedMinor: 30n, currency: 'EUR' },
  ])
})
