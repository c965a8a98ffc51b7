import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import { asRequirement, REQUIREMENT_COLUMNS, type Requirement } from './requirement'

/** Everything a marketplace asks of its vendors or has ever asked, in its order. */
export async function listRequirements(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<Requirement[]> {
  const rows = await prisma.requirement.findMany({
    where: { shopDomain: shop },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    ...REQUIREMENT_COLUMNS,
  })
  return rows.map(asRequirement)
}
