import { fail, ok, type Result } from './result'

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
