import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OPERATOR_ACCOUNTS } from '../order-totals'
import { total } from './fraction'
import { oracle } from './oracle'
import { isNought, rulesOf } from './properties'
import { history, orderNow } from './random-history'

test('the histories hold what they are to try: each of these comes up often enough', () => {
  const seen = new Map<string, number>()
  const count = (name: string, is: boolean) => seen.set(name, (seen.get(name) ?? 0) + (is ? 1 : 0))
  for (const story of fc.sample(history, { numRuns: 1000, seed: 6 })) {
    const order = orderNow(story)
    const { vendors, operator, lines } = oracle(order, story.terms)
    for (const account of OPERATOR_ACCOUNTS) count(account, operator[account] !== 0n)
    count('two vendors', vendors.size > 1)
    count(
      'a reversed commission',
      lines.some((line) => line.commission < line.commissionAtSale),
    )
    count(
      'a partly reversed commission',
      lines.some(({ commission: kept, commissionAtSale }) => kept > 0n && kept < commissionAtSale),
    )
    count('unsettled', vendors.size === 0 && isNought(oracle(order, story.terms)))
    count('free of charge', order.total === 0n)
    count('accrued', order.financialStatus === 'partially_paid' && vendors.size > 0)
    count('to be paid back', order.outstanding < 0n)
    count(
      'by amount',
      order.refunds.some(({ adjustments }) => total(adjustments.map(({ amount }) => amount)) < 0n),
    )
    count(
      'less than the lines',
      order.refunds.some(({ adjustments }) => total(adjustments.map(({ amount }) => amount)) > 0n),
    )
    for (const shape of ['an entry', 'an adjustment', 'both'])
      count(
        `shipping refunded as ${shape}`,
        order.refunds.some(({ shippingLines, adjustments }) => {
          const adjusted = adjustments.some(({ kind, amount }) => kind === 'shipping' && amount !== 0n)
          const entered = shippingLines.some(({ subtotal }) => subtotal > 0n)
          return shape === 'both'
            ? adjusted && entered
            : shape === 'an entry'
              ? entered && !adjusted
              : adjusted && !entered
        }),
      )
    count(
      'given back onto a gift card',
      order.giftCardPayments.some(({ amount }) => amount < 0n),
    )
    count('a tip told twice', order.tip > 0n && order.lines.some(({ kind }) => kind === 'tip'))
    count('lost pro rata', operator['operator:fees'] < 0n && rulesOf(story, order).disputeLoss === 'proRata')
    count(
      'a floor or a cap',
      lines.some(({ ruleId }) =>
        rulesOf(story, order).commission.some(
          ({ id, floor, cap }) => id === ruleId && (floor ?? cap) !== null,
        ),
      ),
    )
    count(
      'below nought',
      [...vendors.values()].some(({ net }) => net < 0n),
    )
    count(
      'shipping removed',
      order.shippingLines.some(({ removed }) => removed),
    )
  }
  for (const [name, times] of seen) expect.soft(times, name).toBeGreaterThanOrEqual(10)
})
