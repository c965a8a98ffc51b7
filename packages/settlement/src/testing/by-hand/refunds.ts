import type { RefundFacts } from '../../order-facts'
import { amount, name, oneOf, signed } from './cells'
import type { Row } from './rows'

/** Rows of one name are one refund. */
export function refundsOf(rows: readonly Row[]): RefundFacts[] {
  const refunds = new Map<string, RefundFacts>()
  for (const cell of rows) {
    const refundId = name(cell('refund'))
    const before = refunds.get(refundId) ?? {
      refundId,
      lines: [],
      adjustments: [],
      shippingLines: [],
      duties: 0n,
    }
    refunds.set(refundId, extended(before, cell))
  }
  return [...refunds.values()]
}

function extended(refund: RefundFacts, cell: Row): RefundFacts {
  const [, what = '', which = ''] = /^(\S+)(?: (\S+))?$/.exec(cell('of')) ?? []
  if (what !== 'line' && cell('pieces') !== '') throw new Error('only of a line, pieces come back')
  switch (what) {
    case 'line': {
      const line = { lineId: name(which), quantity: amount(cell('pieces')), ...parts(cell) }
      return { ...refund, lines: [...refund.lines, line] }
    }
    case 'shipping': {
      const line = { shippingLineId: name(which), ...parts(cell) }
      return { ...refund, shippingLines: [...refund.shippingLines, line] }
    }
    case 'adjustment': {
      const kind = oneOf(which, { shipping: 'shipping', discrepancy: 'discrepancy' } as const)
      const adjustment = { kind, amount: signed(cell('amount')), tax: signed(cell('tax')) }
      return { ...refund, adjustments: [...refund.adjustments, adjustment] }
    }
    case 'duties':
      if (which !== '' || cell('tax') !== '') throw new Error('duties are one amount')
      return { ...refund, duties: refund.duties + amount(cell('amount')) }
    default:
      throw new Error(`nothing that comes back: "${cell('of')}"`)
  }
}

const parts = (cell: Row) => ({ subtotal: amount(cell('amount')), tax: amount(cell('tax')) })
