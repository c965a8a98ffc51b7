/** As settlement counts it: percent and fixed part together, rounded once, never more than what was paid. */
export function sampleCommission(
  paidMinor: bigint,
  { percentBps, fixedMinor }: { percentBps: number; fixedMinor: bigint },
): bigint {
  const commission = (paidMinor * BigInt(percentBps) + 5_000n) / 10_000n + fixedMinor
  return commission > paidMinor ? paidMinor : commission
}
