import { expect, test } from 'vitest'
import { openState } from '../state'
import { drawFaults, readSwitches, setSwitches, webhookSwitches, webhookSwitchTables } from './switches'

const shop = 'a.myshopify.com'
const open = () => openState(':memory:', [webhookSwitchTables])
const set = (state: ReturnType<typeof open>, settings: unknown) =>
  setSwitches(state, shop, webhookSwitches.parse(settings))
const draw = (state: ReturnType<typeof open>, topic = 'products/update') =>
  drawFaults(state, { shop, topic }).map(({ kind }) => kind)

test('a switch for the next two meets two deliveries and then none', () => {
  const state = open()
  set(state, { switches: [{ fault: { kind: 'drop' }, when: { kind: 'next', n: 2 } }] })
  expect([draw(state), draw(state), draw(state)]).toEqual([['drop'], ['drop'], []])
  expect(readSwitches(state, shop).switches).toMatchObject([{ when: { n: 0 } }])
})

test('a switch for one topic leaves the others alone, and one shop’s switches the other shops', () => {
  const state = open()
  set(state, { switches: [{ fault: { kind: 'broken' }, topic: 'shop/update' }] })
  expect(draw(state)).toEqual([])
  expect(draw(state, 'shop/update')).toEqual(['broken'])
  expect(drawFaults(state, { shop: 'b.myshopify.com', topic: 'shop/update' })).toEqual([])
})

test('one in four is about one in four, the same ones for the same seed and others for another', () => {
  const state = open()
  const run = (seed: number) => {
    set(state, { seed, switches: [{ fault: { kind: 'drop' }, when: { kind: 'one-in', n: 4 } }] })
    return Array.from({ length: 400 }, () => draw(state).length)
  }
  const first = run(7)
  expect(run(7)).toEqual(first)
  expect(run(8)).not.toEqual(first)
  const hits = first.reduce((sum, each) => sum + each)
  expect(hits).toBeGreaterThan(70)
  expect(hits).toBeLessThan(130)
})

test('a fault that nobody knows is refused', () => {
  expect(webhookSwitches.safeParse({ switches: [{ fault: { kind: 'explode' } }] }).success).toBe(false)
})
