export {
  type AdjustmentFacts,
  type DisputeFacts,
  FINANCIAL_STATUSES,
  type FinancialStatus,
  type GiftCardPayment,
  type LineFacts,
  type OrderFacts,
  type RefundFacts,
  type RefundLineFacts,
  type RefundShippingFacts,
  type ShippingLineFacts,
} from './order-facts'
export {
  type LineTotals,
  OPERATOR_ACCOUNTS,
  type OperatorAccount,
  type OrderTotals,
  type VendorTotals,
} from './order-totals'
export type {
  CommissionMatch,
  CommissionRule,
  MarketplaceRules,
  ProductVersion,
  Terms,
  TermsVersion,
  VendorGroups,
  VendorLink,
} from './terms'
