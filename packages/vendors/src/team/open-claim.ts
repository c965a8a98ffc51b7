import { randomUUID } from 'node:crypto'
import type { Tx } from '@souk/db'
import { fail, invitationId, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { asInvitation, expiryFrom, hashToken, type Invitation, invitationToken } from './invitation'
import { renewInvitation } from './renew-invitation'

type Claim = { shop: ShopDomain; vendorId: VendorId; email: string; key: Uint8Array; at: Date }

/**
 * Offers a vendor without an owner to whoever gets the link. One link per vendor is open: offered again, the one before
 * opens nothing any more. The caller has locked the vendor, and knows that it has no owner.
 */
export async function openClaim(
  tx: Tx,
  { shop, vendorId, email, key, at }: Claim,
): Promise<Result<Invitation, 'too-often'>> {
  const where = { shopDomain: shop, vendorId }
  const before = await tx.prisma.vendorInvitation.findFirst({ where: { ...where, role: 'owner' } })
  if (before) {
    const renewed = await renewInvitation(tx, { shop, vendorId, id: invitationId(before.id), key, at })
    return renewed.ok ? renewed : fail('too-often')
  }
  const id = invitationId(randomUUID())
  const row = await tx.prisma.vendorInvitation.create({
    data: {
      ...where,
      id,
      email: email.toLowerCase(),
      role: 'owner',
      invitedBy: null,
      tokenHash: hashToken(invitationToken(key, { id, issue: 1 })),
      sentAt: at,
      expiresAt: expiryFrom(at, 'owner'),
    },
  })
  return ok(asInvitation(row))
}

/** The open offer of a vendor, also one that has expired. */
export async function findClaim(
  prisma: Tx['prisma'],
  { shop, vendorId }: { shop: ShopDomain; vendorId: VendorId },
): Promise<Invitation | null> {
  const row = await prisma.vendorInvitation.findFirst({
    where: { shopDomain: shop, vendorId, role: 'owner' },
  })
  return row && asInvitation(row)
}
