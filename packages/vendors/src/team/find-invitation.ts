import type { Prisma, Tx } from '@souk/db'
import type { InvitationId, ShopDomain, VendorId } from '@souk/kernel'
import { asInvitation, hashToken, type Invitation } from './invitation'

/** The invitation that this link opens in this shop; null for one that was used, withdrawn, replaced or has expired. */
export async function findInvitation(
  prisma: Prisma.TransactionClient,
  { shop, token, at }: { shop: ShopDomain; token: string; at: Date },
): Promise<Invitation | null> {
  const row = await prisma.vendorInvitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      shopDomain: shop,
      expiresAt: { gt: at },
      vendor: { status: { not: 'closed' } },
    },
  })
  return row && asInvitation(row)
}

/** Takes an invitation away; false when it is not there (any more). Of two at one moment one gets true. */
export async function removeInvitation(
  tx: Tx,
  { shop, vendorId, id }: { shop: ShopDomain; vendorId: VendorId; id: InvitationId },
): Promise<boolean> {
  const { count } = await tx.prisma.vendorInvitation.deleteMany({ where: { id, shopDomain: shop, vendorId } })
  return count === 1
}
