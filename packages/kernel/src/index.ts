export { assert } from './assert'
export { type Clock, systemClock } from './clock'
export { type ContentKind, contentKind } from './content-kind'
export {
  type CustomerId,
  customerId,
  type FileId,
  fileId,
  type Id,
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
export { MEMBER_ROLES, type MemberRole } from './member-role'
export type { Queryable } from './queryable'
export { fail, ok, type Result } from './result'
