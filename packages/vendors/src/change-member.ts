import type { Tx } from '@souk/db'
import type { CustomerId, ShopDomain, VendorId } from '@souk/kernel'
import type { MemberDetails, MemberPreferences } from './member-form'

type Change = {
  shop: ShopDomain
  vendorId: VendorId
  customerId: CustomerId
  details: Partial<MemberDetails & MemberPreferences>
}

/** Changes what a member says of themselves; false when they are no member of this vendor (any more). */
export async function changeMember(
  tx: Tx,
  { shop, vendorId, customerId, details }: Change,
): Promise<boolean> {
  const { count } = await tx.prisma.vendorMember.updateMany({
    where: { shopDomain: shop, vendorId, customerId },
    data: details,
  })
  return count === 1
}
