import { expect, test } from 'vitest'
import { sampleCommission } from './sample-commission'

test.each([
  [10000n, 1000, 30n, 1030n],
  [999n, 1250, 0n, 125n],
  [10n, 500, 0n, 1n],
  [100n, 0, 250n, 100n],
  [0n, 1000, 0n, 0n],
])('of %s at %s basis points and %s fixed, %s is kept', (paid, percentBps, fixedMinor, kept) => {
  expect(sampleCommission(paid, { percentBps, fixedMinor })).toBe(kept)
})
