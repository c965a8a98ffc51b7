import { assert } from './assert'

declare const kind: unique symbol

/** A string that is the id of one kind of thing; ids of two kinds cannot be mixed up. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

/** `<name>.myshopify.com`, lower case. */
export type ShopDomain = Id<'shop'>

/** The number at the end of `gid://shopify/Customer/<number>`, as the app proxy sends it in `logged_in_customer_id`. */
export type CustomerId = Id<'customer'>

/** A UUID of ours. */
export type VendorId = Id<'vendor'>

/** A UUID of ours. */
export type FileId = Id<'file'>

/** A UUID of ours. */
export type RequirementId = Id<'requirement'>

/** A UUID of ours. */
export type SubmissionId = Id<'submission'>

/** A UUID of ours: a way into a vendor's team. */
export type InvitationId = Id<'invitation'>

const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/
const CUSTOMER_ID = /^[1-9][0-9]{0,19}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isShopDomain = (text: string): text is ShopDomain => SHOP_DOMAIN.test(text)
const isCustomerId = (text: string): text is CustomerId => CUSTOMER_ID.test(text)
const isVendorId = (text: string): text is VendorId => UUID.test(text)
const isFileId = (text: string): text is FileId => UUID.test(text)
const isRequirementId = (text: string): text is RequirementId => UUID.test(text)
const isSubmissionId = (text: string): text is SubmissionId => UUID.test(text)
const isInvitationId = (text: string): text is InvitationId => UUID.test(text)

/** Brands text that is already known to be good (checked at the edge, or read from the database); throws otherwise. */
export function shopDomain(text: string): ShopDomain {
  assert(isShopDomain(text), `not a shop domain: ${text}`)
  return text
}

export function customerId(text: string): CustomerId {
  assert(isCustomerId(text), `not a customer id: ${text}`)
  return text
}

export function vendorId(text: string): VendorId {
  assert(isVendorId(text), `not a vendor id: ${text}`)
  return text
}

export function fileId(text: string): FileId {
  assert(isFileId(text), `not a file id: ${text}`)
  return text
}

export function requirementId(text: string): RequirementId {
  assert(isRequirementId(text), `not a requirement id: ${text}`)
  return text
}

export function submissionId(text: string): SubmissionId {
  assert(isSubmissionId(text), `not a submission id: ${text}`)
  return text
}

export function invitationId(text: string): InvitationId {
  assert(isInvitationId(text), `not an invitation id: ${text}`)
  return text
}
