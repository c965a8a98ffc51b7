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

/**
 * Brands text that is already known to be good (checked at the edge, or read from the database); throws otherwise.
 */
function brand<Kind extends string>(name: string, pattern: RegExp): (text: string) => Id<Kind> {
  const isOne = (text: string): text is Id<Kind> => pattern.test(text)
  return (text) => {
    assert(isOne(text), `not ${name}: ${text}`)
    return text
  }
}

const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isShopDomain = (text: string): text is ShopDomain => SHOP_DOMAIN.test(text)

export const shopDomain = brand<'shop'>('a shop domain', SHOP_DOMAIN)
export const customerId = brand<'customer'>('a customer id', /^[1-9][0-9]{0,19}$/)
export const vendorId = brand<'vendor'>('a vendor id', UUID)
export const fileId = brand<'file'>('a file id', UUID)
export const requirementId = brand<'requirement'>('a requirement id', UUID)
export const submissionId = brand<'submission'>('a submission id', UUID)
export const invitationId = brand<'invitation'>('an invitation id', UUID)
