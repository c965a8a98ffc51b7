import { fail, ok, type Result } from './result'

/** An amount in the smallest unit of its currency: 1050 EUR is 10.50, 1050 JPY is 1050. */
export type Money = { minor: bigint; currency: string }

/** How many digits a currency has behind the point: JPY 0, EUR 2, KWD 3. */
export function currencyExponent(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits ?? 2
}

/** Reads `10`, `10.5` or `10,50` exactly. Refused: what has more digits than the currency, and what is no amount. */
export function parseAmount(text: string, currency: string): Result<Money, 'not-an-amount' | 'too-precise'> {
  const exponent = currencyExponent(currency)
  const minor = parseDecimal(text, exponent)
  return minor.ok ? ok({ minor: minor.value, currency }) : minor
}

/** A decimal number without a sign, as a whole number of its smallest part. */
export function parseDecimal(text: string, digits: number): Result<bigint, 'not-an-amount' | 'too-precise'> {
  const [, whole, part = ''] = /^(\d{1,15})(?:[.,](\d*))?$/.exec(text.trim()) ?? []
  if (whole === undefined) return fail('not-an-amount')
  if (part.replace(/0+$/, '').length > digits) return fail('too-precise')
  return ok(BigInt(whole + part.slice(0, digits).padEnd(digits, '0')))
}

/** The number alone, as a form shows it: `10.50`. */
export function decimalOf(minor: bigint, digits: number): string {
  const sign = minor < 0n ? '-' : ''
  const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
