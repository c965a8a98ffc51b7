import type { VendorId } from '@souk/kernel'
import type { LineFacts, OrderFacts } from '../order-facts'
import type { CommissionRule, MarketplaceRules, Terms } from '../terms'
import { equalIfNone, type Fraction, fraction, least, most, rounded, split, times, total } from './fraction'
import { ruleAt, vendorAt, versionAt } from './terms-at-sale'

/** An amount without its tax, and the tax: "net and tax separately". */
export type NetAndTax = { net: bigint; tax: bigint }

/** One line as it was sold, before anything came back. */
export type SoldLine = NetAndTax & {
  line: LineFacts
  vendor: VendorId | null
  rule: CommissionRule | null
  /** The part of the order's shipping that this line's party receives for it. */
  shipping: NetAndTax
  base: bigint
  commission: bigint
  commissionVat: bigint
  /** The operator's share of the line's discount. */
  funding: bigint
}

/** Taxes are inside prices, or come on top. */
export const withoutTax = (amount: bigint, tax: bigint, taxesIncluded: boolean): NetAndTax => ({
  net: taxesIncluded ? amount - tax : amount,
  tax,
})

const BPS = 10_000n

const bps = (amount: bigint, rate: number): Fraction => times(fraction(amount), fraction(BigInt(rate), BPS))

export function soldLines(order: OrderFacts, terms: Terms): SoldLine[] {
  const at = order.processedAt
  const rules = versionAt(terms, at)
  const lines = order.lines.map((line) => {
    // "on the line after discounts at its original quantity, as Shopify prices it (tax inside when included)"
    const value = line.unitPrice * line.quantity - total(line.discounts)
    const vendor = vendorAt(terms, line, at)
    const rule = vendor && ruleAt(terms, { line, vendor, value, at })
    return { line, vendor, rule, ...withoutTax(value, total(line.taxes), order.taxesIncluded) }
  })
  const shipping = shippingPerLine(order, lines, rules)

  return lines.map((sold, index): SoldLine => {
    const share = shipping[index] ?? { net: 0n, tax: 0n }
    const base = commissionBase(sold, share, rules)
    const commission = sold.rule ? commissionOn(base, sold.rule) : 0n
    return {
      ...sold,
      shipping: share,
      base,
      commission,
      // "VAT on the commission: on top, rounded once at the sale"
      commissionVat: rounded(bps(commission, rules.commissionVatBps)),
      // "operator's share of a discount: a share of the whole allocation". On its own goods the operator funds nothing to itself.
      funding: sold.vendor ? rounded(bps(total(sold.line.discounts), rules.discountFunding.operatorBps)) : 0n,
    }
  })
}

/**
 * "what the buyer paid for the line: after all discounts, whoever funds them; without tax unless the setting says with; plus, if the
 * setting says so, the shipping credited to that line's vendor (without its tax)". The same measure is taken of what came back.
 */
export function commissionBase(goods: NetAndTax, shipping: NetAndTax, { base }: MarketplaceRules): bigint {
  return goods.net + (base.tax === 'include' ? goods.tax : 0n) + (base.shipping ? shipping.net : 0n)
}

/** "percent + fixed, rounded once, then floor, then cap, never above the base; per line, not per unit; a base of nought pays nothing" */
function commissionOn(base: bigint, rule: CommissionRule): bigint {
  if (base === 0n) return 0n
  let commission = rounded(bps(base, rule.percentBps)) + rule.fixed
  if (rule.floor !== null) commission = most(commission, rule.floor)
  if (rule.cap !== null) commission = least(commission, rule.cap)
  return least(commission, base)
}

/** What the buyer paid for shipping: "A shipping discount lowers the shipping of whoever receives it". */
export function soldShipping(order: OrderFacts): NetAndTax {
  const price = total(order.shippingLines.map((line) => line.price - total(line.discounts)))
  return withoutTax(price, total(order.shippingLines.flatMap((line) => line.taxes)), order.taxesIncluded)
}

/**
 * "an equal part to each party with lines that require shipping (the operator's own goods are a party), inside a party by value; pro
 * rata = by value of those lines after discounts, without tax; none requires shipping → the operator". Split over lines, not over
 * parties. What no line receives is the operator's. "tax on shipping follows the shipping".
 */
function shippingPerLine(
  order: OrderFacts,
  lines: readonly (NetAndTax & { line: LineFacts; vendor: VendorId | null })[],
  rules: MarketplaceRules,
): NetAndTax[] {
  const shipping = soldShipping(order)
  const ships = lines.filter(({ line }) => line.requiresShipping)
  if (rules.shipping === 'operator' || ships.length === 0) return lines.map(() => ({ net: 0n, tax: 0n }))

  const parties =
    rules.shipping === 'vendor' ? [...new Set(ships.map(({ vendor }) => vendor))] : ['everybody']
  const weights = lines.map(() => fraction(0n))
  for (const party of parties) {
    const own = lines.flatMap((sold, index) =>
      sold.line.requiresShipping && (party === 'everybody' || sold.vendor === party)
        ? [{ ...sold, index }]
        : [],
    )
    const inside = equalIfNone(own.map((sold) => sold.net))
    const ofParty = inside.reduce((sum, weight) => sum + weight.top, 0n)
    own.forEach(({ index }, i) => {
      weights[index] = times(fraction(1n, ofParty), inside[i] ?? fraction(0n))
    })
  }
  const net = split(shipping.net, weights)
  const tax = split(shipping.tax, weights)
  return lines.map((_, index) => ({ net: net[index] ?? 0n, tax: tax[index] ?? 0n }))
}
