import type { Tx } from '@souk/db'
import { fail, type InvitationId, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { asInvitation, expiryFrom, hashToken, type Invitation, invitationToken } from './invitation'

const MINUTE_MS = 60_000

type Renewal = { shop: ShopDomain; vendorId: VendorId; id: InvitationId; key: Uint8Array; at: Date }

/** Makes a new link, which counts seven days anew; the one before opens nothing any more. Once a minute is enough. */
export async function renewInvitation(
  tx: Tx,
  { shop, vendorId, id, key, at }: Renewal,
): Promise<Result<Invitation, 'not-found' | 'too-often'>> {
  const where = { id, shopDomain: shop, vendorId }
  const before = await tx.prisma.vendorInvitation.findFirst({ where })
  if (!before) return fail('not-found')
  if (at.getTime() - before.sentAt.getTime() < MINUTE_MS) return fail('too-often')
  const issue = before.issue + 1
  const row = await tx.prisma.vendorInvitation.update({
    where,
    data: {
      issue,
      tokenHash: hashToken(invitationToken(key, { id, issue })),
      sentAt: at,
      expiresAt: expiryFrom(at, before.role),
    },
  })
  return ok(asInvitation(row))
}
