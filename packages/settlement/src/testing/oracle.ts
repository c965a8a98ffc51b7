import { assert, type VendorId } from '@souk/kernel'
import type { OrderFacts } from '../order-facts'
import {
  type LineTotals,
  OPERATOR_ACCOUNTS,
  type OperatorAccount,
  type OrderTotals,
  type VendorTotals,
} from '../order-totals'
import type { MarketplaceRules, Terms } from '../terms'
import { fraction, least, rounded, total } from './fraction'
import { type BackOfLine, lostDisputes, type MoneyBack, moneyBack } from './money-back'
import { commissionBase, type SoldLine, soldLines, soldShipping } from './sale'
import { versionAt } from './terms-at-sale'

/**
 * What `entriesFor` must say, worked out from DESIGN.md alone ("Settlement: converge, don't accumulate") in the plainest way: no
 * speed, no cleverness, exact fractions until a sentence of DESIGN.md rounds. Comments in quotes are its words; what it does not
 * say is decided in `open-questions.md`.
 */
export function oracle(order: OrderFacts, terms: Terms): OrderTotals {
  const rules = versionAt(terms, order.processedAt)
  if (!settles(order, rules)) return books(order, [], [])

  const sold = soldLines(order, terms)
  const back = moneyBack(order, sold, rules)
  const lines = sold.map((line, i) => {
    const ofLine = back.lines[i]
    assert(ofLine, 'every line has what came back of it')
    return { sold: line, back: ofLine, kept: afterReversal(line, ofLine, rules) }
  })
  return books(
    order,
    lines.flatMap((line) => ofVendor(line, rules)),
    [...lines.flatMap((line) => operatorOnLine(line, rules)), ...operatorOnOrder(order, sold, back, rules)],
  )
}

/** "not while pending, authorized, voided or expired; a total of nought counts as paid. Partly paid: setting, accrue or wait" */
function settles(order: OrderFacts, rules: MarketplaceRules): boolean {
  if (order.test) return false
  if (order.total === 0n) return true
  switch (order.financialStatus) {
    case 'pending':
    case 'authorized':
    case 'voided':
    case 'expired':
      return false
    case 'partially_paid':
      return rules.partiallyPaid === 'accrue'
    case 'paid':
    case 'partially_refunded':
    case 'refunded':
      return true
  }
}

/** What is left of a line's commission, of its VAT, and of the operator's share of its discount. */
type Kept = { commission: bigint; commissionVat: bigint; fundingBack: bigint }

type Line = { sold: SoldLine; back: BackOfLine; kept: Kept }

const goodsBack = ({ refunded, disputed }: BackOfLine) => ({
  net: refunded.net + disputed.net,
  tax: refunded.tax + disputed.tax,
})

/**
 * "reverses the stored commission in proportion to the money refunded, measured as the base was; floor and cap are not run again;
 * rounding on the cumulative refund and on what is reversed"
 */
function afterReversal(sold: SoldLine, back: BackOfLine, rules: MarketplaceRules): Kept {
  const goods = goodsBack(back)
  const baseBack = commissionBase(goods, back.shipping, rules)
  const reversed = (amount: bigint) =>
    sold.base === 0n ? 0n : rounded(fraction(amount * baseBack, sold.base))
  return {
    commission: sold.commission - reversed(sold.commission),
    // "reversed in the same proportion"
    commissionVat: sold.commissionVat - reversed(sold.commissionVat),
    // "reversed with the goods' money that comes back"; goods that cost nothing are measured by their quantity
    fundingBack:
      sold.net === 0n
        ? rounded(fraction(sold.funding * least(back.quantity, sold.line.quantity), sold.line.quantity))
        : rounded(fraction(sold.funding * goods.net, sold.net)),
  }
}

function ofVendor({ sold, back, kept }: Line, rules: MarketplaceRules): LineTotals[] {
  if (sold.vendor === null) return []
  const goods = goodsBack(back)
  // "tax: operator or vendor by setting; tax on shipping follows the shipping"
  const taxIsTheirs = rules.tax === 'vendor'
  const earned =
    sold.net + sold.funding + (taxIsTheirs ? sold.tax : 0n) + sold.shipping.net + sold.shipping.tax
  const refunded =
    goods.net + kept.fundingBack + (taxIsTheirs ? goods.tax : 0n) + back.shipping.net + back.shipping.tax
  const { commission, commissionVat } = kept
  return [
    {
      lineId: sold.line.lineId,
      vendor: sold.vendor,
      ruleId: sold.rule?.id ?? null,
      base: sold.base,
      commissionAtSale: sold.commission,
      commissionVatAtSale: sold.commissionVat,
      earned,
      refunded,
      commission,
      commissionVat,
      net: earned - refunded - commission - commissionVat,
    },
  ]
}

/** One posting to an account of the operator: credits above nought, debits below. */
type Posting = [account: OperatorAccount, amount: bigint]

function operatorOnLine({ sold, back, kept }: Line, rules: MarketplaceRules): Posting[] {
  const { refunded, disputed } = back
  if (sold.vendor !== null) {
    const taxIsTheirs = rules.tax === 'vendor'
    return [
      ['operator:commission', kept.commission],
      ['operator:commission_vat', kept.commissionVat],
      ['operator:discounts', kept.fundingBack - sold.funding],
      ['operator:tax', taxIsTheirs ? 0n : sold.tax - refunded.tax],
      ['operator:chargebacks', taxIsTheirs ? 0n : -disputed.tax],
    ]
  }
  // "unlinked lines: the operator's own sales"; "a gift card sold is a debt"
  const account = { goods: 'operator:sales', giftCard: 'operator:gift_cards', tip: 'operator:tips' } as const
  return [
    [account[sold.line.kind], sold.net - refunded.net],
    ['operator:tax', sold.tax - refunded.tax + sold.shipping.tax - back.shipping.tax],
    ['operator:shipping', sold.shipping.net - back.shipping.net],
    ['operator:chargebacks', -disputed.net - disputed.tax],
  ]
}

function operatorOnOrder(
  order: OrderFacts,
  sold: readonly SoldLine[],
  back: MoneyBack,
  rules: MarketplaceRules,
): Posting[] {
  const shipping = soldShipping(order)
  const ofLines = {
    net: total(sold.map((line) => line.shipping.net)),
    tax: total(sold.map((line) => line.shipping.tax)),
  }
  // "A tip is a line titled "Tip" without a product, and also `total_tip_received`: count it once."
  const tip = sold.some(({ line }) => line.kind === 'tip') ? 0n : order.tip
  // "a gift card used is a means of payment"
  const giftCards = total(order.giftCardPayments.map(({ amount }) => amount))
  // "the fee as configured"
  const fees = BigInt(lostDisputes(order).length) * rules.disputeFee
  const parts =
    total(sold.map(({ net, tax }) => net + tax)) + shipping.net + shipping.tax + order.duties + tip
  // What buyers were asked for, less what came back, less what they still owe
  const received = order.total - back.all - order.outstanding
  return [
    ['operator:shipping', shipping.net - ofLines.net - back.operatorShipping.net],
    ['operator:tax', shipping.tax - ofLines.tax - back.operatorShipping.tax],
    ['operator:duties', order.duties - back.duties],
    ['operator:tips', tip],
    ['operator:refunds', -back.operatorRefunds],
    ['operator:chargebacks', -back.operatorChargebacks],
    ['operator:fees', -fees],
    ['operator:gift_cards', -giftCards],
    ['operator:receivable', -order.outstanding],
    ['operator:rounding', order.total - parts],
    ['operator:shopify_balance', -(received - giftCards - back.disputed - fees)],
  ]
}

function books(order: OrderFacts, lines: readonly LineTotals[], postings: readonly Posting[]): OrderTotals {
  const operator = Object.fromEntries(OPERATOR_ACCOUNTS.map((account) => [account, 0n])) as Record<
    OperatorAccount,
    bigint
  >
  for (const [account, amount] of postings) operator[account] += amount

  const vendors = new Map<VendorId, VendorTotals>()
  for (const line of lines) {
    const before = vendors.get(line.vendor)
    vendors.set(line.vendor, {
      earned: (before?.earned ?? 0n) + line.earned,
      refunded: (before?.refunded ?? 0n) + line.refunded,
      commission: (before?.commission ?? 0n) + line.commission,
      commissionVat: (before?.commissionVat ?? 0n) + line.commissionVat,
      net: (before?.net ?? 0n) + line.net,
    })
  }
  return { currency: order.currency, vendors, operator, lines }
}
