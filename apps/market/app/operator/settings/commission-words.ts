import { currencyExponent, parseAmount, parseDecimal } from '@souk/kernel'

/** What is wrong with a share as it was typed; null when nothing is. */
export function percentProblem(percent: string): string | null {
  const bps = parseDecimal(percent, 2)
  if (bps.ok && bps.value <= 10_000n) return null
  return 'Write the share as a number from 0 to 100 with at most two decimals, such as 12.5.'
}

/** Likewise with the amount for every sale. */
export function fixedProblem(fixed: string, currency: string): string | null {
  if (parseAmount(fixed, currency).ok) return null
  const digits = currencyExponent(currency)
  const precision = digits === 0 ? 'without decimals' : `with at most ${digits} decimals`
  return `Write the amount for every sale in ${currency} as a number ${precision}; 0 for none.`
}
