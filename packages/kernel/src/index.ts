export { assert } from './assert'
export { type Clock, systemClock } from './clock'
export { type ContentKind, contentKind } from './content-kind'
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
export { isLanguage, LANGUAGES, type Language } from './language'
export { MEMBER_ROLES, type MemberRole } from './member-role'
export { currencyExponent, decimalOf, type Money, parseAmount, parseDecimal } from './money'
export type { Queryable } from './queryable'
export { fail, ok, type Result } from './result'
