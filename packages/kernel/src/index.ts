export { assert } from './assert'
export { type Clock, systemClock } from './clock'
export { type ContentKind, contentKind } from './content-kind'
export { CURRENCIES, type Currency, currency, currencyExponent, isCurrency } from './currency'
export { decimalOf, parseDecimal } from './decimal'
export {
  type CustomerId,
  customerId,
  type FileId,
  fileId,
  type Id,
  type InvitationId,
  invitationId,
  isShopDomain,
  type RequirementId,
  requirementId,
  type ShopDomain,
  type SubmissionId,
  shopDomain,
  submissionId,
  type VendorId,
  vendorId,
} from './ids'
export { directionOf, isLanguage, LANGUAGES, type Language } from './language'
export { MEMBER_ROLES, type MemberRole } from './member-role'
export {
  addMoney,
  compareMoney,
  formatMoney,
  type Money,
  money,
  negateMoney,
  parseAmount,
  parseMoney,
  subtractMoney,
  zero,
} from './money'
export type { Queryable } from './queryable'
export { fail, ok, type Result } from './result'
export { allocate, proportion } from './share'
