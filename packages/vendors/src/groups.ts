import type { Prisma, Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { type GroupColour, groupColour, type VendorGroup } from './group'
import { nameKey } from './name-key'

/** No shop needs more, and each is a line in a menu. */
const MOST_GROUPS = 100

type Described = { shop: ShopDomain; name: string; colour: GroupColour | null }

const COLUMNS = { id: true, name: true, colour: true } as const

const asGroup = ({ id, name, colour }: { id: string; name: string; colour: string | null }): VendorGroup => ({
  id,
  name,
  colour: groupColour.catch(null).parse(colour),
})

/** Every group of the shop, by name. */
export async function listGroups(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<VendorGroup[]> {
  const rows = await prisma.vendorGroup.findMany({
    where: { shopDomain: shop },
    orderBy: { nameKey: 'asc' },
    select: COLUMNS,
  })
  return rows.map(asGroup)
}

/** How many vendors are in each group of the shop. */
export async function countMembers(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<Map<string, number>> {
  const rows = await prisma.vendorGroupMember.groupBy({
    by: ['groupId'],
    where: { group: { shopDomain: shop } },
    _count: true,
  })
  return new Map(rows.map(({ groupId, _count }) => [groupId, _count]))
}

/** The groups that each of these vendors is in. */
export async function groupsOf(
  prisma: Prisma.TransactionClient,
  { shop, vendorIds }: { shop: ShopDomain; vendorIds: VendorId[] },
): Promise<Map<string, VendorGroup[]>> {
  const rows = await prisma.vendorGroupMember.findMany({
    where: { vendorId: { in: vendorIds }, group: { shopDomain: shop } },
    orderBy: { group: { nameKey: 'asc' } },
    select: { vendorId: true, group: { select: COLUMNS } },
  })
  const byVendor = Map.groupBy(rows, ({ vendorId }) => vendorId)
  return new Map([...byVendor].map(([id, groups]) => [id, groups.map(({ group }) => asGroup(group))]))
}

export async function addGroup(
  tx: Tx,
  { shop, name, colour }: Described,
): Promise<Result<VendorGroup, 'name-taken' | 'too-many'>> {
  if ((await tx.prisma.vendorGroup.count({ where: { shopDomain: shop } })) >= MOST_GROUPS)
    return fail('too-many')
  const [added] = await tx.prisma.vendorGroup.createManyAndReturn({
    data: { shopDomain: shop, name, nameKey: nameKey(name), colour },
    skipDuplicates: true,
    select: COLUMNS,
  })
  return added ? ok(asGroup(added)) : fail('name-taken')
}

export async function changeGroup(
  tx: Tx,
  { shop, id, name, colour }: Described & { id: string },
): Promise<Result<void, 'not-found' | 'name-taken'>> {
  const key = nameKey(name)
  const others = { shopDomain: shop, nameKey: key, id: { not: id } }
  if ((await tx.prisma.vendorGroup.count({ where: others })) > 0) return fail('name-taken')
  const { count } = await tx.prisma.vendorGroup.updateMany({
    where: { shopDomain: shop, id },
    data: { name, nameKey: key, colour },
  })
  return count === 1 ? ok(undefined) : fail('not-found')
}

/** The vendors stay; they are no longer in it. */
export async function deleteGroup(
  tx: Tx,
  { shop, id }: { shop: ShopDomain; id: string },
): Promise<Result<void, 'not-found'>> {
  const { count } = await tx.prisma.vendorGroup.deleteMany({ where: { shopDomain: shop, id } })
  return count === 1 ? ok(undefined) : fail('not-found')
}

type Membership = { shop: ShopDomain; groupId: string; vendorId: VendorId }

/** Puts a vendor of the shop into a group of the shop, once. */
export async function joinGroup(
  tx: Tx,
  { shop, groupId, vendorId }: Membership,
): Promise<Result<void, 'not-found'>> {
  const { rows } = await tx.query<{ there: boolean }>(
    `with ours as (
       select g.id as group_id, v.id as vendor_id from vendor_group g, vendor v
       where g.shop = $1 and g.id = $2::uuid and v.shop = $1 and v.id = $3::uuid
     ), joined as (
       insert into vendor_group_member (group_id, vendor_id) select group_id, vendor_id from ours on conflict do nothing
     )
     select exists (select from ours) as there`,
    [shop, groupId, vendorId],
  )
  return rows[0]?.there ? ok(undefined) : fail('not-found')
}

export async function leaveGroup(
  tx: Tx,
  { shop, groupId, vendorId }: Membership,
): Promise<Result<void, 'not-found'>> {
  await tx.prisma.vendorGroupMember.deleteMany({
    where: { groupId, vendorId, group: { shopDomain: shop }, vendor: { shopDomain: shop } },
  })
  return ok(undefined)
}
