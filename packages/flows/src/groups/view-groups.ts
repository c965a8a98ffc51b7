import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { countMembers, listGroups, type VendorGroup } from '@souk/vendors'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

export type GroupView = VendorGroup & { members: number }

/** Every group of the shop, and how many vendors are in it. */
export async function viewGroups(
  { db }: Pick<Deps, 'db'>,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<GroupView[], 'not-allowed'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  const [groups, counts] = await Promise.all([
    listGroups(db.prisma, { shop }),
    countMembers(db.prisma, { shop }),
  ])
  return ok(groups.map((group) => ({ ...group, members: counts.get(group.id) ?? 0 })))
}
