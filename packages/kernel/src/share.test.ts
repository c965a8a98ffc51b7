import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, proportion } from './share'

const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 9n })
const weights = fc
  .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 0n, max: 10n ** 9n })), {
    minLength: 1,
    maxLength: 8,
  })
  .filter((list) => list.some((weight) => weight > 0n))
const sum = (list: readonly bigint[]) => list.reduce((a, b) => a + b, 0n)
const size = (n: bigint) => (n < 0n ? -n : n)

test.each([
  [5n, 1n, 2n, 3n],
  [-5n, 1n, 2n, -3n],
  [1n, 1n, 3n, 0n],
  [2n, 1n, 3n, 1n],
  [1n, 1n, 2n, 1n],
  [100n, 1n, 1n, 100n],
  [3n, -1n, 2n, -2n],
  [3n, 1n, -2n, -2n],
])('%d × %d / %d is rounded to %d', (minor, part, whole, rounded) =>
  expect(proportion(minor, part, whole)).toBe(rounded),
)

test('a proportion is at most half a unit off, and exactly half only away from nought', () => {
  fc.assert(
    fc.property(amount, amount, positive, (minor, part, whole) => {
      const error = proportion(minor, part, whole) * whole - minor * part
      expect(2n * size(error) <= whole).toBe(true)
      if (2n * size(error) === whole)
        expect(size(proportion(minor, part, whole) * whole) > size(minor * part)).toBe(true)
    }),
  )
})

test('a negative amount is the mirror of the positive one', () => {
  fc.assert(
    fc.property(amount, positive, positive, weights, (minor, part, whole, list) => {
      expect(proportion(-minor, part, whole)).toBe(-proportion(minor, part, whole))
      expect(allocate(-minor, list)).toEqual(allocate(minor, list).map((share) => -share))
    }),
  )
})

test('a split loses nothing, and gives each within a unit of the exact share', () => {
  fc.assert(
    fc.property(amount, weights, (minor, list) => {
      const shares = allocate(minor, list)
      expect(sum(shares)).toBe(minor)
      shares.forEach((share, i) => {
        expect(size(share * sum(list) - minor * (list[i] ?? 0n)) < sum(list)).toBe(true)
      })
    }),
  )
})

test('the units left over go to the largest remainders, ties to the earlier', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 6n }), weights, (minor, list) => {
      const shares = allocate(minor, list)
      const remainder = (i: number) => (minor * (list[i] ?? 0n)) % sum(list)
      const gotOneMore = (i: number) => (shares[i] ?? 0n) > (minor * (list[i] ?? 0n)) / sum(list)
      for (let i = 0; i < list.length; i++)
        for (let j = 0; j < list.length; j++)
          if (gotOneMore(i) && !gotOneMore(j))
            expect(remainder(i) > remainder(j) || (remainder(i) === remainder(j) && i < j)).toBe(true)
    }),
  )
})

test('a split by what everyone has takes from nobody more than that', () => {
  fc.assert(
    fc.property(weights, fc.bigInt({ min: 0n, max: 10n ** 9n }), (list, minor) => {
      allocate(minor % (sum(list) + 1n), list).forEach((share, i) => {
        expect(share <= (list[i] ?? 0n)).toBe(true)
      })
    }),
  )
})

test('small splits, by hand', () => {
  expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
  expect(allocate(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n])
  expect(allocate(2n, [1n, 5n, 4n])).toEqual([0n, 1n, 1n])
  expect(allocate(1n, [0n, 1n, 1n])).toEqual([0n, 1n, 0n])
  expect(allocate(0n, [0n, 7n])).toEqual([0n, 0n])
})

test('weights that split nothing, or are negative, are a bug', () => {
  for (const list of [[], [0n], [2n, -1n]]) expect(() => allocate(1n, list)).toThrow('weights')
  expect(() => proportion(1n, 1n, 0n)).toThrow('nothing')
})
