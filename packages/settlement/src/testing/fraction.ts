import { assert } from '@souk/kernel'

/** Exact rational arithmetic of the oracle's own, so that it shares no rounding with what it judges. `bottom` is above nought. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint }

export function fraction(top: bigint, bottom = 1n): Fraction {
  assert(bottom > 0n, 'the bottom of a fraction is above nought')
  return { top, bottom }
}

const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom)

const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

export function least(a: bigint, b: bigint): bigint {
  if (a < b) return a
  return b
}

export function most(a: bigint, b: bigint): bigint {
  if (a > b) return a
  return b
}

/** The greatest whole number that is not above the fraction. */
function whole({ top, bottom }: Fraction): bigint {
  const towardsNought = top / bottom
  return towardsNought * bottom > top ? towardsNought - 1n : towardsNought
}

const HALF = fraction(1n, 2n)

/** To the nearest whole number; a half is rounded away from nought (Shopify's "half up", and its mirror below nought). */
export function rounded(value: Fraction): bigint {
  if (value.top < 0n) return -rounded(fraction(-value.top, value.bottom))
  return whole(plus(value, HALF))
}

/** "largest remainder, ties to the earlier line": everyone's whole units first, then one more for one after another. */
export function split(amount: bigint, weights: readonly Fraction[]): bigint[] {
  if (amount === 0n) return weights.map(() => 0n)
  if (amount < 0n) return split(-amount, weights).map((share) => -share)
  const all = weights.reduce(plus, fraction(0n))
  assert(all.top > 0n, 'a split needs a weight above nought')
  const exact = weights.map((weight) => times(fraction(amount), times(weight, fraction(all.bottom, all.top))))
  const shares = exact.map(whole)
  const remainder = (index: number): Fraction =>
    plus(exact[index] ?? fraction(0n), fraction(-(shares[index] ?? 0n)))
  while (total(shares) < amount) {
    let largest = 0
    for (let index = 1; index < shares.length; index++)
      if (isLess(remainder(largest), remainder(index))) largest = index
    shares[largest] = (shares[largest] ?? 0n) + 1n
  }
  return shares
}

export const splitBy = (amount: bigint, weights: readonly bigint[]): bigint[] =>
  split(
    amount,
    weights.map((weight) => fraction(weight)),
  )

/** "by value", and in equal parts where nothing has a value. */
export const equalIfNone = (values: readonly bigint[]): Fraction[] =>
  values.map((value) => fraction(values.some((any) => any > 0n) ? value : 1n))
