import { CURRENCIES } from '@souk/kernel'
import fc from 'fast-check'
import type { LineFacts, OrderFacts, ShippingLineFacts } from '../order-facts'
import { PRODUCTS, someDay, variantsOf } from './random-terms'

const HUNDRED = 100n

/** Amounts that make awkward remainders, and now and then nothing at all. */
const price = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0n, 1n, 10_000n) },
  { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 20_000n }) },
)
const percent = (max: bigint) => fc.bigInt({ min: 0n, max })
const taxRate = fc.constantFrom(0n, 7n, 19n, 21n)

export type LineDraft = {
  /** Null: a custom item. */
  product: { productId: string; variant: 0 | 1 } | null
  kind: 'goods' | 'giftCard'
  quantity: bigint
  unitPrice: bigint
  discountPercents: bigint[]
  taxPercents: bigint[]
  requiresShipping: boolean
}

export const lineDraft: fc.Arbitrary<LineDraft> = fc.record({
  product: fc.option(
    fc.record({ productId: fc.constantFrom(...PRODUCTS), variant: fc.constantFrom(0 as const, 1 as const) }),
    { freq: 8 },
  ),
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constant('goods' as const) },
    { weight: 1, arbitrary: fc.constant('giftCard' as const) },
  ),
  quantity: fc.bigInt({ min: 1n, max: 4n }),
  unitPrice: price,
  // Two discounts on one line take the second of what the first left.
  discountPercents: fc.array(fc.oneof(percent(HUNDRED), fc.constant(HUNDRED)), { maxLength: 2 }),
  taxPercents: fc.array(taxRate, { maxLength: 2 }),
  requiresShipping: fc.boolean(),
})

function discountsOn(value: bigint, percents: readonly bigint[]): bigint[] {
  let left = value
  return percents.map((rate) => {
    const discount = (left * rate) / HUNDRED
    left -= discount
    return discount
  })
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n)

/** Taxes on an amount: inside it, or on top. */
const taxesOn = (amount: bigint, percents: readonly bigint[], included: boolean): bigint[] =>
  percents.map((rate) => (amount * rate) / (included ? HUNDRED + sum(percents) : HUNDRED))

export function line(lineId: string, draft: LineDraft, taxesIncluded: boolean): LineFacts {
  const value = draft.unitPrice * draft.quantity
  const discounts = discountsOn(value, draft.discountPercents)
  return {
    lineId,
    kind: draft.kind,
    productId: draft.product?.productId ?? null,
    variantId: draft.product && variantsOf(draft.product.productId)[draft.product.variant],
    quantity: draft.quantity,
    unitPrice: draft.unitPrice,
    discounts,
    taxes: taxesOn(value - sum(discounts), draft.taxPercents, taxesIncluded),
    requiresShipping: draft.requiresShipping,
  }
}

const shippingDraft = fc.record({
  price,
  discountPercents: fc.array(percent(HUNDRED), { maxLength: 1 }),
  taxPercents: fc.array(taxRate, { maxLength: 1 }),
})

/** What a line costs the buyer, tax and all. */
export function asked(
  of: { discounts: readonly bigint[]; taxes: readonly bigint[] },
  value: bigint,
  taxesIncluded: boolean,
): bigint {
  return value - sum(of.discounts) + (taxesIncluded ? 0n : sum(of.taxes))
}

export const askedForLine = (of: LineFacts, taxesIncluded: boolean): bigint =>
  asked(of, of.unitPrice * of.quantity, taxesIncluded)

/** An order as it was placed: nothing is paid yet, nothing has come back. Its total may be `off` the sum of its parts. */
export type PlacedOrder = { order: OrderFacts; off: bigint }

export const placedOrder: fc.Arbitrary<PlacedOrder> = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    at: someDay,
    taxesIncluded: fc.boolean(),
    drafts: fc.array(lineDraft, { minLength: 1, maxLength: 5 }),
    shipping: fc.array(shippingDraft, { maxLength: 2 }),
    duties: fc.oneof(fc.constant(0n), price),
    tip: fc.oneof(fc.constant(0n), price),
    tipIs: fc.constantFrom('a line', 'a total', 'both'),
    // Shopify's total can be a unit or two off the sum of its parts, by conversion into shop money.
    off: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0n) },
      { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 2n }) },
    ),
  })
  .map(({ currency, at, taxesIncluded, drafts, shipping, duties, tip, tipIs, off }) => {
    const lines = drafts.map((draft, i) => line(`${i + 1}`, draft, taxesIncluded))
    const shippingLines = shipping.map((draft, i): ShippingLineFacts => {
      const discounts = discountsOn(draft.price, draft.discountPercents)
      const taxes = taxesOn(draft.price - sum(discounts), draft.taxPercents, taxesIncluded)
      return { shippingLineId: `s${i + 1}`, price: draft.price, discounts, taxes, removed: false }
    })
    const total =
      sum(lines.map((one) => askedForLine(one, taxesIncluded))) +
      sum(shippingLines.map((one) => asked(one, one.price, taxesIncluded))) +
      duties +
      tip +
      off
    const order: OrderFacts = {
      orderId: '1',
      currency,
      test: false,
      processedAt: at,
      updatedAt: at,
      cancelledAt: null,
      financialStatus: 'pending',
      taxesIncluded,
      total,
      outstanding: total,
      lines: tip > 0n && tipIs !== 'a total' ? [...lines, tipLine(tip)] : lines,
      shippingLines,
      duties,
      tip: tipIs === 'a line' ? 0n : tip,
      refunds: [],
      giftCardPayments: [],
      disputes: [],
    }
    return { order, off }
  })

const tipLine = (amount: bigint): LineFacts => ({
  lineId: 'tip',
  kind: 'tip',
  productId: null,
  variantId: null,
  quantity: 1n,
  unitPrice: amount,
  discounts: [],
  taxes: [],
  requiresShipping: false,
})
