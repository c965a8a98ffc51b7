import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/** What these files of a shop are called; one that is not there is left out. */
export async function nameFiles(
  prisma: Prisma.TransactionClient,
  { shop, ids }: { shop: ShopDomain; ids: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await prisma.privateFile.findMany({
    where: { shopDomain: shop, id: { in: [...new Set(ids)] } },
    select: { id: true, filename: true },
  })
  return new Map(rows.map(({ id, filename }) => [id, filename]))
}
