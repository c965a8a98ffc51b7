import { assert } from './assert'
import { type Currency, currency, currencyExponent } from './currency'
import { decimalOf, parseDecimal } from './decimal'
import { fail, ok, type Result } from './result'

/** An exact amount: 12.30 EUR is `{ minor: 1230n, currency: 'EUR' }`. No `number` ever holds money. */
export type Money = { readonly minor: bigint; readonly currency: Currency }

type BadAmount = 'malformed-amount' | 'too-many-decimals' | 'amount-too-large'

/** What a `bigint` column of PostgreSQL holds. */
const LARGEST = 2n ** 63n - 1n
const DECIMAL = /^(-?)(0|[1-9][0-9]{0,24})(?:\.([0-9]{1,24}))?$/

export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency })

export const zero = (currency: Currency): Money => ({ minor: 0n, currency })

/**
 * Reads a decimal as Shopify writes it ("12.30", "-5.0", "1200"), exactly. Nothing is guessed and nothing rounded: more decimals
 * than the currency has are refused unless they are zeros, and so are a plus, spaces, commas and exponents.
 */
export function parseMoney(text: string, currency: Currency): Result<Money, BadAmount> {
  const [, sign, whole, decimals = ''] = DECIMAL.exec(text) ?? []
  if (whole === undefined) return fail('malformed-amount')
  const exponent = currencyExponent(currency)
  if (/[^0]/.test(decimals.slice(exponent))) return fail('too-many-decimals')
  const size = BigInt(whole + decimals.slice(0, exponent).padEnd(exponent, '0'))
  if (size > LARGEST) return fail('amount-too-large')
  return ok({ minor: sign === '-' ? -size : size, currency })
}

/** Reads what a person types: `10`, `10.5` or `10,50`, exactly. Refused: what has more digits than the currency, and what is no amount. */
export function parseAmount(text: string, code: string): Result<Money, 'not-an-amount' | 'too-precise'> {
  const minor = parseDecimal(text, currencyExponent(code))
  return minor.ok ? ok(money(minor.value, currency(code))) : minor
}

/** The decimal that `parseMoney` reads back, with all decimals of the currency: "12.30". For people, the reader's language decides. */
export const formatMoney = ({ minor, currency }: Money): string =>
  decimalOf(minor, currencyExponent(currency))

/** Two currencies in one sum are a bug of ours, never of the input. */
function same(a: Money, b: Money): Currency {
  assert(a.currency === b.currency, `${a.currency} meets ${b.currency}`)
  return a.currency
}

export const addMoney = (a: Money, b: Money): Money => ({ currency: same(a, b), minor: a.minor + b.minor })

export const subtractMoney = (a: Money, b: Money): Money => ({
  currency: same(a, b),
  minor: a.minor - b.minor,
})

export const negateMoney = ({ minor, currency }: Money): Money => ({ minor: -minor, currency })

/** Below, at or above nought, as `sort` wants it. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  same(a, b)
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0
}
