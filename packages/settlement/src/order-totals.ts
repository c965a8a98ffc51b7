import type { Currency, VendorId } from '@souk/kernel'

/** What the ledger should hold for one order. The nets of all vendors and the amounts of all operator accounts sum to nought. */
export type OrderTotals = {
  readonly currency: Currency
  /** Whoever has goods in the order; nobody in one that does not settle. */
  readonly vendors: ReadonlyMap<VendorId, VendorTotals>
  /** Credits above nought, debits below: income and debts of the operator are positive, expenses and assets negative. */
  readonly operator: Readonly<Record<OperatorAccount, bigint>>
  /** The vendors' lines in the order's order: what each vendor's totals are the sum of, and how they came about. */
  readonly lines: readonly LineTotals[]
}

/** The accounts of the operator that an order can move. `operator:bank` and `operator:fx` move later, outside any order. */
export const OPERATOR_ACCOUNTS = [
  'operator:shopify_balance',
  'operator:receivable',
  'operator:commission',
  'operator:commission_vat',
  'operator:sales',
  'operator:shipping',
  'operator:tax',
  'operator:tips',
  'operator:duties',
  'operator:gift_cards',
  'operator:discounts',
  'operator:refunds',
  'operator:chargebacks',
  'operator:fees',
  'operator:rounding',
] as const

export type OperatorAccount = (typeof OPERATOR_ACCOUNTS)[number]

/** In minor units. Which of the vendor's accounts the net lands on (pending, available …) is not settled here. */
export type VendorTotals = {
  /** What lines, shipping and the operator's share of discounts brought, and the tax where it is the vendor's. As sold. */
  readonly earned: bigint
  /** What went back of that: by refunds, and by refunds of money alone and lost disputes where they are pro rata. */
  readonly refunded: bigint
  /** What the operator keeps: at the sale, less what refunds reversed. */
  readonly commission: bigint
  readonly commissionVat: bigint
  /** earned − refunded − commission − commissionVat. */
  readonly net: bigint
}

export type LineTotals = VendorTotals & {
  readonly lineId: string
  readonly vendor: VendorId
  /** The commission rule that matched; null, none did. */
  readonly ruleId: string | null
  /** What the commission was taken of, at the sale. */
  readonly base: bigint
  /** Before any reversal. */
  readonly commissionAtSale: bigint
  readonly commissionVatAtSale: bigint
}
