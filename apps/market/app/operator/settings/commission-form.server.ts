import type { CommissionView } from '@souk/flows'
import { currencyExponent, decimalOf } from '@souk/kernel'
import type { CommissionForm } from './commission-settings'

/** The commission in force, as its form shows it; in another currency than before, the fixed part is asked for anew. */
export function commissionForm({ currency, commission }: CommissionView): CommissionForm | null {
  if (!currency || !commission) return null
  const { percentBps, fixedMinor, version } = commission
  const fixed = commission.currency === currency ? fixedMinor : 0n
  return {
    percent: decimalOf(BigInt(percentBps), 2),
    fixed: decimalOf(fixed, currencyExponent(currency)),
    currency,
    version,
  }
}
