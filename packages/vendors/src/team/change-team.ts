import type { Tx } from '@souk/db'
import type { CustomerId, Language, MemberRole, ShopDomain, VendorId } from '@souk/kernel'
import { asMember, MAIL_TOPICS, type Member } from '../member'
import type { MemberDetails } from '../member-form'
import type { InvitedRole } from './invitation'

type Of = { shop: ShopDomain; vendorId: VendorId; customerId: CustomerId }

// The caller has locked the team (`lockTeam`), and asked whether the change is allowed.

/** The member of this vendor; a member of another one is not found. */
export async function findMember(tx: Tx, { shop, vendorId, customerId }: Of): Promise<Member | null> {
  const row = await tx.prisma.vendorMember.findFirst({ where: { shopDomain: shop, vendorId, customerId } })
  return row && asMember(row)
}

/** Whoever only looks gets no mails until they want them. */
export async function addMember(
  tx: Tx,
  {
    shop,
    vendorId,
    customerId,
    role,
    details,
    language = null,
    at,
  }: Of & { role: MemberRole; details: MemberDetails; language?: Language | null; at: Date },
): Promise<Member> {
  const row = await tx.prisma.vendorMember.create({
    data: {
      shopDomain: shop,
      vendorId,
      customerId,
      role,
      ...details,
      language,
      joinedAt: at,
      muted: role === 'viewer' ? [...MAIL_TOPICS] : [],
    },
  })
  return asMember(row)
}

export async function setRole(
  tx: Tx,
  { shop, vendorId, customerId, role }: Of & { role: InvitedRole },
): Promise<void> {
  await tx.prisma.vendorMember.updateMany({
    where: { shopDomain: shop, vendorId, customerId },
    data: { role },
  })
}

export async function removeMember(tx: Tx, { shop, vendorId, customerId }: Of): Promise<void> {
  await tx.prisma.vendorMember.deleteMany({ where: { shopDomain: shop, vendorId, customerId } })
}

/** The owner stays in the team as a manager. */
export async function handOver(
  tx: Tx,
  { shop, vendorId, from, to }: { shop: ShopDomain; vendorId: VendorId; from: CustomerId; to: CustomerId },
): Promise<void> {
  const where = { shopDomain: shop, vendorId }
  await tx.prisma.vendorMember.updateMany({
    where: { ...where, customerId: from },
    data: { role: 'manager' },
  })
  await tx.prisma.vendorMember.updateMany({ where: { ...where, customerId: to }, data: { role: 'owner' } })
}
