import type { Prisma } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import { asMember, type Member } from '../member'
import { asInvitation, type Invitation } from './invitation'

type OfVendor = { shop: ShopDomain; vendorId: VendorId }

/** Who works for the vendor: the owner first, then in the order in which they came. */
export async function listMembers(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: OfVendor,
): Promise<Member[]> {
  const rows = await prisma.vendorMember.findMany({
    where: { shopDomain: shop, vendorId },
    orderBy: [{ role: 'asc' }, { joinedAt: 'asc' }, { customerId: 'asc' }],
  })
  return rows.map(asMember)
}

/** Who was invited and has not come yet, the latest first; those that have expired among them. */
export async function listInvitations(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: OfVendor,
): Promise<Invitation[]> {
  const rows = await prisma.vendorInvitation.findMany({
    where: { shopDomain: shop, vendorId },
    orderBy: { id: 'desc' },
  })
  return rows.map(asInvitation)
}
