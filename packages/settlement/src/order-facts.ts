import type { Currency } from '@souk/kernel'

/**
 * The whole order as Shopify has it now. Made by the parsers of the webhook's payload and of the Admin API, which give the same
 * value; REST field names are told first, GraphQL's second where they are not the same words.
 *
 * Every amount is in minor units of `currency`, in shop money (`*_set.shop_money`), never in presentment money. Amounts are not
 * negative unless it is said. Ids are the numbers at the end of Shopify's gids.
 *
 * The parsers have refused what contradicts itself: a refund of a line that the order lacks, a discount above its line, a tax
 * that is included and above its line, an id that comes twice. A refund above what was sold is possible and is settled.
 */
export type OrderFacts = {
  readonly orderId: string
  /** `currency`; `currencyCode`: the shop's, whatever the buyer paid in. */
  readonly currency: Currency
  /** Test orders are never settled. */
  readonly test: boolean
  /** `processed_at`: the moment of the sale, by which the terms are chosen. Later edits do not move it. */
  readonly processedAt: Date
  /** `updated_at`, to the second: which of two snapshots is newer. Says nothing about money. */
  readonly updatedAt: Date
  /** `cancelled_at`. Moves nothing by itself: what a cancellation gives back is in its refund. */
  readonly cancelledAt: Date | null
  /** `financial_status`; `displayFinancialStatus`. */
  readonly financialStatus: FinancialStatus
  /** `taxes_included`: whether prices, discounts and the subtotals of refunds have the tax inside. */
  readonly taxesIncluded: boolean
  /** `total_price`: what the buyer was asked for in all, added lines included. Falls neither by removals nor by refunds. */
  readonly total: bigint
  /**
   * `total_outstanding`: what the buyer still owes; below nought, what is still to be paid back. What was received is all that the
   * buyer was asked for, less what came back, less this: so a payment by hand or in parts needs no transaction here.
   */
  readonly outstanding: bigint
  /** In the payload's order. Removed lines and lines of exchanges are ordinary lines; a removal or return is in the refunds. */
  readonly lines: readonly LineFacts[]
  /** With removed ones. */
  readonly shippingLines: readonly ShippingLineFacts[]
  /** `original_total_duties_set` and `original_total_additional_fees_set`, with the taxes on them. */
  readonly duties: bigint
  /** `total_tip_received`. A tip may be here, a line of kind `tip`, or both: it is one tip. */
  readonly tip: bigint
  readonly refunds: readonly RefundFacts[]
  /**
   * What gift cards paid: of the successful transactions of kind sale, capture and refund, those whose gateway is `gift_card`. The
   * body of an order has no sale transactions: where `payment_gateway_names` has `gift_card`, they are fetched.
   */
  readonly giftCardPayments: readonly GiftCardPayment[]
  /** From `disputes/*` and `dispute(id)`; an order does not hold the amounts itself. */
  readonly disputes: readonly DisputeFacts[]
}

/** A total of nought counts as paid, whatever this says. */
export const FINANCIAL_STATUSES = [
  'pending',
  'authorized',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
  'expired',
] as const

export type FinancialStatus = (typeof FINANCIAL_STATUSES)[number]

export type LineFacts = {
  readonly lineId: string
  /** `goods` is also every service and custom item. `tip`: titled "Tip", without a product, where the order has a tip. */
  readonly kind: 'goods' | 'giftCard' | 'tip'
  /** Null for a custom item and for a product that is gone from the order's data. */
  readonly productId: string | null
  readonly variantId: string | null
  /** `quantity`, never `current_quantity`: as sold, before refunds and removals. Above nought. */
  readonly quantity: bigint
  /** `price`; `originalUnitPriceSet`: of one, before discounts. */
  readonly unitPrice: bigint
  /** `discount_allocations[].amount`: the only word on discounts; `total_discount` is not. For the whole quantity. */
  readonly discounts: readonly bigint[]
  /** `tax_lines[].price`, for the whole quantity. */
  readonly taxes: readonly bigint[]
  readonly requiresShipping: boolean
}

export type ShippingLineFacts = {
  readonly shippingLineId: string
  /** `price`; `originalPriceSet`: before discounts. */
  readonly price: bigint
  readonly discounts: readonly bigint[]
  readonly taxes: readonly bigint[]
  /** `is_removed`: taken off by an edit. `total` still holds it. */
  readonly removed: boolean
}

/** Of a return, a cancellation, a removal by an edit, or money alone. Whether the money has left already is not said here. */
export type RefundFacts = {
  readonly refundId: string
  readonly lines: readonly RefundLineFacts[]
  /**
   * `order_adjustments`, signed as they are: below nought, the buyer got more than the lines say; above, less. What is on its way
   * stands here twice, with both signs.
   */
  readonly adjustments: readonly AdjustmentFacts[]
  /** `refund_shipping_lines`. A refund of shipping is here, or an adjustment of kind `shipping`, or both: it is one refund. */
  readonly shippingLines: readonly RefundShippingFacts[]
  /** `duties[].amount_set`, summed. */
  readonly duties: bigint
}

export type RefundLineFacts = {
  readonly lineId: string
  readonly quantity: bigint
  /** After discounts, tax inside when included. A JSON number in the payload: its text is read. */
  readonly subtotal: bigint
  /** `total_tax`. */
  readonly tax: bigint
}

export type AdjustmentFacts = {
  /** `shipping` for the payload's `shipping_refund`, `discrepancy` for all else. GraphQL tells no kind; its refunds of shipping are entries. */
  readonly kind: 'shipping' | 'discrepancy'
  /** Without the tax, whether taxes are included or not. Signed. */
  readonly amount: bigint
  /** Signed. */
  readonly tax: bigint
}

export type RefundShippingFacts = {
  readonly shippingLineId: string
  /** Tax inside when included. */
  readonly subtotal: bigint
  readonly tax: bigint
}

export type GiftCardPayment = {
  readonly transactionId: string
  /** Above nought: paid with a gift card. Below: given back onto one. */
  readonly amount: bigint
}

export type DisputeFacts = {
  readonly disputeId: string
  /** An inquiry moves no money. It turns into a chargeback under the same id. */
  readonly type: 'inquiry' | 'chargeback'
  /**
   * `open`: needs_response, under_review. `won`: won, prevented. `lost`: lost, accepted. `refunded`: charge_refunded, which is a
   * refund of the order and moves nothing here.
   */
  readonly status: 'open' | 'won' | 'lost' | 'refunded'
  /** What the cardholder disputes. */
  readonly amount: bigint
}
