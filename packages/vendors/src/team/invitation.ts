import { createHash, createHmac } from 'node:crypto'
import type { Prisma } from '@souk/db'
import {
  type CustomerId,
  customerId,
  type InvitationId,
  invitationId,
  type MemberRole,
  type ShopDomain,
  shopDomain,
  type VendorId,
  vendorId,
} from '@souk/kernel'

const INVITATION_DAYS = 7

/** Whoever is to take a vendor over did not ask for it, and need not be in a hurry. */
const CLAIM_DAYS = 30

const DAY_MS = 24 * 60 * 60 * 1000

/** A way into a vendor's team that is still open. */
export type Invitation = {
  id: InvitationId
  shop: ShopDomain
  vendorId: VendorId
  email: string
  role: MemberRole
  /** Null: the marketplace offers the vendor, which has no owner. */
  invitedBy: CustomerId | null
  /** Counts the links that were sent; only the last one opens. */
  issue: number
  sentAt: Date
  expiresAt: Date
}

/** Nobody invites an owner: ownership is handed over, by whoever has it. */
export const INVITED_ROLES = ['manager', 'viewer'] as const
export type InvitedRole = (typeof INVITED_ROLES)[number]

type Issue = { id: InvitationId; issue: number }

/**
 * What stands in the link. It is worked out again whenever the mail is rendered, so that neither the table nor the outbox
 * holds it: whoever reads the database cannot join a team.
 */
export const invitationToken = (key: Uint8Array, { id, issue }: Issue): string =>
  createHmac('sha256', key).update(`${id}/${issue}`).digest('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const expiryFrom = (at: Date, role: MemberRole): Date =>
  new Date(at.getTime() + (role === 'owner' ? CLAIM_DAYS : INVITATION_DAYS) * DAY_MS)

export const asInvitation = (row: Prisma.VendorInvitationGetPayload<object>): Invitation => ({
  id: invitationId(row.id),
  shop: shopDomain(row.shopDomain),
  vendorId: vendorId(row.vendorId),
  email: row.email,
  role: row.role,
  invitedBy: row.invitedBy === null ? null : customerId(row.invitedBy),
  issue: row.issue,
  sentAt: row.sentAt,
  expiresAt: row.expiresAt,
})
