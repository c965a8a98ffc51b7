import type { Prisma } from '@souk/db'
import {
  type CustomerId,
  customerId,
  type MemberRole,
  type ShopDomain,
  shopDomain,
  type VendorId,
  vendorId,
} from '@souk/kernel'

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
}

export const asMember = (row: Prisma.VendorMemberGetPayload<object>): Member => ({
  shop: shopDomain(row.shopDomain),
  vendorId: vendorId(row.vendorId),
  customerId: customerId(row.customerId),
  role: row.role,
  name: row.name,
  email: row.email,
  joinedAt: row.joinedAt,
})
