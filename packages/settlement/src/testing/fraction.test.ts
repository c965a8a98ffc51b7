import { allocate, proportion } from '@souk/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction, rounded, split, splitBy, times, total } from './fraction'

const amount = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n })
const weights = fc
  .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 50n })), { minLength: 1, maxLength: 7 })
  .filter((list) => total(list) > 0n)

test('the oracle and the kernel, written apart, round and split alike', () => {
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      weights,
      (minor, part, whole, list) => {
        expect(rounded(fraction(minor * part, whole))).toBe(proportion(minor, part, whole))
        expect(splitBy(minor, list)).toEqual(allocate(minor, list))
      },
    ),
  )
})

test('weights in fractions split as the same weights in whole numbers do', () => {
  fc.assert(
    fc.property(amount, weights, fc.bigInt({ min: 1n, max: 99n }), (minor, list, bottom) => {
      const scaled = list.map((weight) => times(fraction(weight), fraction(1n, bottom)))
      expect(split(minor, scaled)).toEqual(splitBy(minor, list))
    }),
  )
})

test('nothing can be split among nobody, and something cannot', () => {
  expect(splitBy(0n, [])).toEqual([])
  expect(splitBy(0n, [0n, 0n])).toEqual([0n, 0n])
  expect(() => splitBy(1n, [0n, 0n])).toThrow('a weight above nought')
})
