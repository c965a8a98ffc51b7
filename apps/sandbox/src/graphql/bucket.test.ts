import { expect, test } from 'vitest'
import { openState } from '../state'
import { openBucket } from './bucket'

const shop = { shop: 'tea-house.myshopify.com', apiKey: 'souk-key' }

test.each([
  ['basic', 100],
  ['Advanced', 200],
  ['Plus', 1000],
  ['Enterprise', 2000],
])('on the plan %s %i points come back each second, and twenty times as many fit in', (plan, rate) => {
  let now = new Date('2026-03-02T10:00:00Z')
  const state = openState(':memory:', [], { now: () => now })
  const bucket = openBucket(state, { ...shop, plan })
  expect([bucket.available(), bucket.restoreRate]).toEqual([rate * 20, rate])
  bucket.take(rate * 20)
  now = new Date('2026-03-02T10:00:01Z')
  expect(openBucket(state, { ...shop, plan }).available()).toBe(rate)
  now = new Date('2026-03-02T11:00:00Z')
  expect(openBucket(state, { ...shop, plan }).available()).toBe(rate * 20)
})

test('a clock that is set back takes no points away', () => {
  let now = new Date('2026-03-02T10:00:00Z')
  const state = openState(':memory:', [], { now: () => now })
  openBucket(state, { ...shop, plan: 'basic' }).take(500)
  now = new Date('2026-03-01T10:00:00Z')
  expect(openBucket(state, { ...shop, plan: 'basic' }).available()).toBe(1500)
})
