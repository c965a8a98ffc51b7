import type { Tx } from '@souk/db'
import { type CustomerId, fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { insertInvitation } from './insert-invitation'
import type { Invitation, InvitedRole } from './invitation'

/** More than a vendor needs, and too few to send mails to the world in the store's name. */
const MOST_OPEN = 20

type NewInvitation = {
  shop: ShopDomain
  vendorId: VendorId
  email: string
  role: InvitedRole
  invitedBy: CustomerId
  key: Uint8Array
  at: Date
}

/** Opens a way into the team for whoever gets the link. The caller has locked the team. */
export async function addInvitation(
  tx: Tx,
  { shop, vendorId, email, role, invitedBy, key, at }: NewInvitation,
): Promise<Result<Invitation, 'already-member' | 'already-invited' | 'too-many'>> {
  const address = email.toLowerCase()
  const where = { shopDomain: shop, vendorId }
  const { vendorMember, vendorInvitation } = tx.prisma
  const members = await vendorMember.findMany({ where, select: { email: true } })
  if (members.some((member) => member.email.toLowerCase() === address)) return fail('already-member')
  if ((await vendorInvitation.count({ where: { ...where, email: address } })) > 0)
    return fail('already-invited')
  const open = await vendorInvitation.count({ where })
  if (open >= MOST_OPEN) return fail('too-many')
  return ok(await insertInvitation(tx, { shop, vendorId, email: address, role, invitedBy, key, at }))
}
