import { assert } from './assert'

/**
 * `minor × part / whole`, rounded once to the nearest minor unit; a half goes away from nought. For what is not negative that is
 * Shopify's "half up"; for the rest it makes a reversal the mirror of what it reverses.
 */
export function proportion(minor: bigint, part: bigint, whole: bigint): bigint {
  assert(whole !== 0n, 'a proportion of nothing')
  const product = whole < 0n ? -minor * part : minor * part
  const by = whole < 0n ? -whole : whole
  return product < 0n ? -((-2n * product + by) / (2n * by)) : (2n * product + by) / (2n * by)
}

/**
 * Splits an amount by weights and loses nothing: everyone gets the whole units of an exact share, and the units that are left go one
 * by one to the largest remainders, ties to the earlier. A negative amount is split as its mirror. Nobody gets more than a whole unit
 * away from the exact share, and a weight of nought gets nothing.
 */
export function allocate(minor: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  assert(
    total > 0n && weights.every((weight) => weight >= 0n),
    'weights are not negative, and one is above nought',
  )
  const size = minor < 0n ? -minor : minor
  const shares = weights.map((weight) => (size * weight) / total)
  let left = size - shares.reduce((sum, share) => sum + share, 0n)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (size * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))
  for (const { index } of byRemainder) {
    if (left === 0n) break
    shares[index] = (shares[index] ?? 0n) + 1n
    left -= 1n
  }
  return minor < 0n ? shares.map((share) => -share) : shares
}
