import type { ShopDomain } from '@souk/kernel'
import type { Deps } from '../deps'

/** People change their names, seldom; a store that changes hands is not shown to the wrong person for long. */
const FRESH_FOR_MS = 24 * 3600 * 1000

/** What these members of staff are called; one whose name is not known is left out. */
export async function nameStaff(
  { db }: Deps,
  { shop, userIds }: { shop: ShopDomain; userIds: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await db.prisma.staffMember.findMany({
    where: { shopDomain: shop, userId: { in: [...new Set(userIds)] } },
  })
  return new Map(rows.map(({ userId, name }) => [userId, name]))
}

/** Whether it has been learned lately who a member of staff is. */
export async function isStaffKnown(
  { db, clock }: Deps,
  { shop, userId }: { shop: ShopDomain; userId: string },
): Promise<boolean> {
  const since = new Date(clock.now().getTime() - FRESH_FOR_MS)
  const known = await db.prisma.staffMember.count({
    where: { shopDomain: shop, userId, learnedAt: { gt: since } },
  })
  return known > 0
}
