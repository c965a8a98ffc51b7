import { lockShop, type Tx } from '@souk/db'
import { fail, ok, type RequirementId, type Result, type ShopDomain } from '@souk/kernel'

type Move = { shop: ShopDomain; id: RequirementId; direction: 'up' | 'down' }

/** Changes places with the one before or after it, among those that are asked for; the first stays first. */
export async function moveRequirement(
  tx: Tx,
  { shop, id, direction }: Move,
): Promise<Result<void, 'not-found'>> {
  await lockShop(tx, { shop })
  const rows = await tx.prisma.requirement.findMany({
    where: { shopDomain: shop, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  })
  const at = rows.findIndex((row) => row.id === id)
  const [one, other] = [rows[at], rows[direction === 'up' ? at - 1 : at + 1]]
  if (!one) return fail('not-found')
  if (!other) return ok(undefined)
  await tx.prisma.requirement.updateMany({
    where: { shopDomain: shop, id: one.id },
    data: { position: other.position },
  })
  await tx.prisma.requirement.updateMany({
    where: { shopDomain: shop, id: other.id },
    data: { position: one.position },
  })
  return ok(undefined)
}
