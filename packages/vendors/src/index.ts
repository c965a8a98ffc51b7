export { addVendor } from './add-vendor'
export {
  type ApplicationField,
  type FieldErrors,
  parseApplication,
  type VendorApplication,
} from './application'
export { type AutoApproval, approvesAtOnce, autoApprovalSchema } from './auto-approval'
export { changeApplication } from './change-application'
export { changeMember } from './change-member'
export { findVendor, findVendorOfCustomer } from './find-vendor'
export { type Agreement, listAgreements } from './list-agreements'
export { countVendors, listVendors } from './list-vendors'
export { checkLogo, type Logo, MAX_LOGO_BYTES } from './logo'
export type { Member } from './member'
export { type MemberDetails, type MemberErrors, parseMember } from './member-form'
export { type MoveRefusal, moveVendor } from './move-vendor'
export { movesFrom, VENDOR_MOVES, type VendorMove } from './moves'
export { nameVendors } from './name-vendors'
export { findLookAlikes, isNameTaken, nameKey, vendorHandle } from './names'
export { manyLines, searchWords } from './plain-text'
export { attachLogoFile, attachMetaobject, readVendorToPublish, type VendorToPublish } from './publish-vendor'
export { type MarketplaceRules, readRules, saveRules } from './rules'
export {
  currentTerms,
  listTerms,
  publishTerms,
  recordAgreement,
  type Terms,
  termsAsSeen,
  termsText,
} from './terms'
export { VENDOR_STATUSES, type Vendor, type VendorStatus } from './vendor'
