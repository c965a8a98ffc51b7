import type { OrderFacts, RefundFacts } from '../order-facts'
import type { MarketplaceRules } from '../terms'
import { least, most, splitBy, total } from './fraction'
import { type NetAndTax, type SoldLine, soldShipping, withoutTax } from './sale'

/** What came back of one line: of its goods by refunds, by a lost dispute, and of the shipping that its party received for it. */
export type BackOfLine = {
  refunded: NetAndTax
  disputed: NetAndTax
  shipping: NetAndTax
  quantity: bigint
}

export type MoneyBack = {
  /** One per line of the order. */
  lines: BackOfLine[]
  /** Of the shipping that the operator received. */
  operatorShipping: NetAndTax
  duties: bigint
  /** What of refunds by amount is the operator's; below nought, what the buyers got less than the lines. */
  operatorRefunds: bigint
  operatorChargebacks: bigint
  disputed: bigint
  /** All that buyers got back by refunds, or are to get. */
  all: bigint
}

/** A refund takes at most what there was; the rest is money that no line, shipping or duty explains. */
function takeUpTo(there: bigint, amount: bigint): { taken: bigint; rest: bigint } {
  const taken = most(0n, least(amount, there))
  return { taken, rest: amount - taken }
}

export function moneyBack(order: OrderFacts, sold: readonly SoldLine[], rules: MarketplaceRules): MoneyBack {
  const { taxesIncluded, refunds } = order
  // "Refund by amount only, or less than the lines": added as they are, never the absolute value.
  const adjustments = refunds.flatMap((refund) =>
    refund.adjustments.filter(({ kind }) => kind === 'discrepancy'),
  )
  const byAmount = {
    net: -total(adjustments.map(({ amount }) => amount)),
    tax: -total(adjustments.map(({ tax }) => tax)),
  }
  let all = byAmount.net + byAmount.tax

  const take = (there: NetAndTax, back: NetAndTax): NetAndTax => {
    all += back.net + back.tax
    const net = takeUpTo(there.net, back.net)
    const tax = takeUpTo(there.tax, back.tax)
    byAmount.net += net.rest
    byAmount.tax += tax.rest
    return { net: net.taken, tax: tax.taken }
  }

  // Lines: "line removed by an edit, refund pending: reversed at once". It is a refund like any other.
  const lines = sold.map((soldLine): BackOfLine => {
    const { lineId } = soldLine.line
    const entries = refunds.flatMap((refund) => refund.lines.filter((entry) => entry.lineId === lineId))
    const back = withoutTax(
      total(entries.map(({ subtotal }) => subtotal)),
      total(entries.map(({ tax }) => tax)),
      taxesIncluded,
    )
    return {
      refunded: take(soldLine, back),
      disputed: { net: 0n, tax: 0n },
      shipping: { net: 0n, tax: 0n },
      quantity: total(entries.map(({ quantity }) => quantity)),
    }
  })

  // Duties
  const duties = take(
    { net: order.duties, tax: 0n },
    { net: total(refunds.map((refund) => refund.duties)), tax: 0n },
  ).net

  // Shipping: "a shipping refund takes from the same shares"
  const shipping = take(soldShipping(order), shippingBack(order))
  const shares = (of: keyof NetAndTax) => [
    ...sold.map((soldLine) => soldLine.shipping[of]),
    soldShipping(order)[of] - total(sold.map((soldLine) => soldLine.shipping[of])),
  ]
  const shippingNet = splitBy(shipping.net, shares('net'))
  const shippingTax = splitBy(shipping.tax, shares('tax'))
  lines.forEach((back, i) => {
    back.shipping = { net: shippingNet[i] ?? 0n, tax: shippingTax[i] ?? 0n }
  })
  const operatorShipping = { net: shippingNet[lines.length] ?? 0n, tax: shippingTax[lines.length] ?? 0n }

  // By amount: "setting: the operator's, or pro rata over what is left of each line", net and tax separately
  const left = (of: keyof NetAndTax) =>
    sold.map((soldLine, i) =>
      soldLine.line.kind === 'goods' ? soldLine[of] - (lines[i]?.refunded[of] ?? 0n) : 0n,
    )
  let operatorRefunds = 0n
  for (const of of ['net', 'tax'] as const) {
    const there = rules.refundAdjustments === 'proRata' ? total(left(of)) : 0n
    const taken = there > 0n ? least(byAmount[of], there) : 0n
    splitBy(taken, left(of)).forEach((part, i) => {
      const back = lines[i]
      if (back) back.refunded[of] += part
    })
    operatorRefunds += byAmount[of] - taken
  }

  // "dispute: lost takes the disputed amount: setting, the operator's or pro rata", goods and their tax alike
  const disputed = total(lostDisputes(order).map(({ amount }) => amount))
  const nets = left('net')
  const taxes = left('tax')
  const takenByDispute = rules.disputeLoss === 'proRata' ? least(disputed, total(nets) + total(taxes)) : 0n
  const parts = splitBy(takenByDispute, [...nets, ...taxes])
  lines.forEach((back, i) => {
    back.disputed = { net: parts[i] ?? 0n, tax: parts[lines.length + i] ?? 0n }
  })

  return {
    lines,
    operatorShipping,
    duties,
    operatorRefunds,
    operatorChargebacks: disputed - takenByDispute,
    disputed,
    all,
  }
}

/** "opened and won move nothing but a hold" */
export const lostDisputes = (order: OrderFacts) =>
  order.disputes.filter(({ type, status }) => type === 'chargeback' && status === 'lost')

/** "A shipping refund may be an adjustment, a `refund_shipping_lines` entry, or both: count it once." */
function shippingBack(order: OrderFacts): NetAndTax {
  const removed = order.shippingLines.filter((line) => line.removed)
  const removedIds = new Set(removed.map((line) => line.shippingLineId))
  // Taken off by an edit: all of it comes back at once, and refunds that name it add nothing.
  const parts = [soldShipping({ ...order, shippingLines: removed })]
  for (const refund of order.refunds) parts.push(shippingBackOf(refund, removedIds, order.taxesIncluded))
  return { net: total(parts.map(({ net }) => net)), tax: total(parts.map(({ tax }) => tax)) }
}

function shippingBackOf(
  refund: RefundFacts,
  removed: ReadonlySet<string>,
  taxesIncluded: boolean,
): NetAndTax {
  if (refund.shippingLines.length > 0) {
    const entries = refund.shippingLines.filter((entry) => !removed.has(entry.shippingLineId))
    return withoutTax(
      total(entries.map(({ subtotal }) => subtotal)),
      total(entries.map(({ tax }) => tax)),
      taxesIncluded,
    )
  }
  const adjustments = refund.adjustments.filter(({ kind }) => kind === 'shipping')
  return {
    net: -total(adjustments.map(({ amount }) => amount)),
    tax: -total(adjustments.map(({ tax }) => tax)),
  }
}
