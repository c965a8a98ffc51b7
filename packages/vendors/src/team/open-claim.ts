import type { Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { insertInvitation } from './insert-invitation'
import { asInvitation, type Invitation } from './invitation'
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
  const before = await findClaim(tx.prisma, { shop, vendorId })
  if (before) {
    const renewed = await renewInvitation(tx, { shop, vendorId, id: before.id, key, at })
    return renewed.ok ? renewed : fail('too-often')
  }
  return ok(await insertInvitation(tx, { shop, vendorId, email, role: 'owner', invitedBy: null, key, at }))
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
