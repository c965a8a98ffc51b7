import { randomUUID } from 'node:crypto'
import type { Tx } from '@souk/db'
import { type CustomerId, invitationId, type MemberRole, type ShopDomain, type VendorId } from '@souk/kernel'
import { asInvitation, expiryFrom, hashToken, type Invitation, invitationToken } from './invitation'

type Opened = {
  shop: ShopDomain
  vendorId: VendorId
  email: string
  role: MemberRole
  /** Null: the marketplace. */
  invitedBy: CustomerId | null
  key: Uint8Array
  at: Date
}

/** Opens a way into a team; the caller has seen to it that there may be one more. */
export async function insertInvitation(
  tx: Tx,
  { shop, vendorId, email, role, invitedBy, key, at }: Opened,
): Promise<Invitation> {
  const id = invitationId(randomUUID())
  const row = await tx.prisma.vendorInvitation.create({
    data: {
      shopDomain: shop,
      vendorId,
      id,
      email: email.toLowerCase(),
      role,
      invitedBy,
      tokenHash: hashToken(invitationToken(key, { id, issue: 1 })),
      sentAt: at,
      expiresAt: expiryFrom(at, role),
    },
  })
  return asInvitation(row)
}
