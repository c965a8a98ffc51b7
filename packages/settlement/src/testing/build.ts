import { currency, type VendorId, vendorId } from '@souk/kernel'
import type { LineFacts, OrderFacts, RefundFacts, ShippingLineFacts } from '../order-facts'
import type { OrderTotals } from '../order-totals'
import type { CommissionRule, MarketplaceRules, Terms } from '../terms'
import { oracle } from './oracle'
import { asked, askedForLine } from './random-order'

/** Orders and terms for examples: say what matters, the rest is plain. Products 7 and 8 are sold by the vendors of that number. */
export const vendor = (n: 7 | 8): VendorId => vendorId(`00000000-0000-4000-8000-00000000000${n}`)

export const line = (facts: Partial<LineFacts> = {}): LineFacts => ({
  lineId: facts.productId ?? 'own',
  kind: 'goods',
  productId: null,
  variantId: null,
  quantity: 1n,
  unitPrice: 100_00n,
  discounts: [],
  taxes: [],
  requiresShipping: false,
  ...facts,
})

/** A line of vendor 7's. */
export const line7 = (facts: Partial<LineFacts> = {}): LineFacts => line({ productId: '7', ...facts })
export const line8 = (facts: Partial<LineFacts> = {}): LineFacts => line({ productId: '8', ...facts })

export const shippingLine = (facts: Partial<ShippingLineFacts> = {}): ShippingLineFacts => ({
  shippingLineId: 's',
  price: 10_00n,
  discounts: [],
  taxes: [],
  removed: false,
  ...facts,
})

export const refund = (facts: Partial<RefundFacts> = {}): RefundFacts => ({
  refundId: 'r',
  lines: [],
  adjustments: [],
  shippingLines: [],
  duties: 0n,
  ...facts,
})

/** One refund by amount: above nought, the buyer gets more than the lines. */
export const byAmount = (amount: bigint, tax = 0n): Pick<RefundFacts, 'adjustments'> => ({
  adjustments: [{ kind: 'discrepancy', amount: -amount, tax: -tax }],
})

/** Paid in euros on 1 June 2026; the total is what the parts sum to. */
export function order(facts: Partial<OrderFacts> = {}): OrderFacts {
  const { lines = [line7()], shippingLines = [], duties = 0n, tip = 0n, taxesIncluded = false } = facts
  const sum = [
    duties,
    ...(lines.some(({ kind }) => kind === 'tip') ? [] : [tip]),
    ...lines.map((one) => askedForLine(one, taxesIncluded)),
    ...shippingLines.map((one) => asked(one, one.price, taxesIncluded)),
  ].reduce((a, b) => a + b, 0n)
  const at = new Date('2026-06-01T12:00:00Z')
  return {
    orderId: '1',
    currency: currency('EUR'),
    test: false,
    processedAt: at,
    updatedAt: at,
    cancelledAt: null,
    financialStatus: 'paid',
    taxesIncluded,
    total: sum,
    outstanding: 0n,
    lines,
    shippingLines,
    duties,
    tip,
    refunds: [],
    giftCardPayments: [],
    disputes: [],
    ...facts,
  }
}

export const rule = (facts: Partial<CommissionRule> = {}): CommissionRule => ({
  id: 'rule',
  match: {},
  percentBps: 1000,
  fixed: 0n,
  floor: null,
  cap: null,
  ...facts,
})

/** 10 % of the line without tax, and everything else the operator's. */
const rules = (facts: Partial<MarketplaceRules> = {}): MarketplaceRules => ({
  commission: [rule()],
  base: { tax: 'exclude', shipping: false },
  commissionVatBps: 0,
  tax: 'operator',
  shipping: 'operator',
  discountFunding: { operatorBps: 0 },
  refundAdjustments: 'operator',
  disputeLoss: 'operator',
  disputeFee: 0n,
  partiallyPaid: 'accrue',
  ...facts,
})

export const terms = (facts: Partial<MarketplaceRules> = {}, more: Partial<Terms> = {}): Terms => ({
  versions: [{ from: null, ...rules(facts) }],
  links: [
    { productId: '7', variantId: null, from: null, vendor: vendor(7) },
    { productId: '8', variantId: null, from: null, vendor: vendor(8) },
  ],
  products: [],
  vendorGroups: [],
  ...more,
})

/** What an order moved, without the noughts: `{ 'vendor 7': 9000n, commission: 1000n, shopify_balance: -10000n }`. */
function moved({ vendors, operator }: OrderTotals): Record<string, bigint> {
  const all = [
    ...[...vendors].map(([id, { net }]): [string, bigint] => [`vendor ${id.slice(-1)}`, net]),
    ...Object.entries(operator).map(([account, amount]): [string, bigint] => [
      account.slice('operator:'.length),
      amount,
    ]),
  ]
  return Object.fromEntries(all.filter(([, amount]) => amount !== 0n))
}

/** What the oracle says of an order, without the noughts. */
export const says = (
  facts: Partial<OrderFacts>,
  rules: Partial<MarketplaceRules> = {},
  more: Partial<Terms> = {},
) => moved(oracle(order(facts), terms(rules, more)))

/** Vendor 7's totals. */
export const of7 = (facts: Partial<OrderFacts>, rules: Partial<MarketplaceRules> = {}) =>
  oracle(order(facts), terms(rules)).vendors.get(vendor(7))

/** The refund of a line, or of some pieces of it. */
export const back = (lineId: string, subtotal: bigint, tax = 0n, quantity = 1n) =>
  refund({ lines: [{ lineId, quantity, subtotal, tax }] })
