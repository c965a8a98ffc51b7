import type { Prisma } from '@souk/db'
import {
  type CustomerId,
  customerId,
  isLanguage,
  type Language,
  type MemberRole,
  type ShopDomain,
  shopDomain,
  type VendorId,
  vendorId,
} from '@souk/kernel'

/** What the mails to a vendor's team are about; each member says which they want. */
export const MAIL_TOPICS = ['decisions', 'reminders', 'team'] as const

export type MailTopic = (typeof MAIL_TOPICS)[number]

/** Somebody who works for a vendor: a customer of the store, of one vendor per shop. */
export type Member = {
  shop: ShopDomain
  vendorId: VendorId
  customerId: CustomerId
  role: MemberRole
  /** As they call themselves; null until they have said so. */
  name: string | null
  email: string
  joinedAt: Date
  /** Null until they have chosen. */
  language: Language | null
  /** What they want no mails about. */
  muted: MailTopic[]
}

export const asMember = (row: Prisma.VendorMemberGetPayload<object>): Member => ({
  shop: shopDomain(row.shopDomain),
  vendorId: vendorId(row.vendorId),
  customerId: customerId(row.customerId),
  role: row.role,
  name: row.name,
  email: row.email,
  joinedAt: row.joinedAt,
  language: row.language !== null && isLanguage(row.language) ? row.language : null,
  muted: MAIL_TOPICS.filter((topic) => row.muted.includes(topic)),
})
