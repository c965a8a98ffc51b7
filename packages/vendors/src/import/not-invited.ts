import { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/** That a row `v` is a vendor which an import made, and which nobody has or was offered. */
export const notInvited = (importId: string): Prisma.Sql => Prisma.sql`
  v.id in (
    select r.vendor_id from vendor_import_row r
    where r.import_id = ${importId}::uuid and r.outcome in ('created', 'kept-back')
  )
  and v.status <> 'closed'
  and not exists (select from vendor_member m where m.vendor_id = v.id and m.role = 'owner')
  and not exists (select from vendor_invitation o where o.vendor_id = v.id and o.role = 'owner')`

/** How many vendors that an import made could be offered to their owners. */
export async function countNotInvited(
  prisma: Prisma.TransactionClient,
  { shop, id }: { shop: ShopDomain; id: string },
): Promise<number> {
  const [row] = await prisma.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from vendor v where v.shop = ${shop} and ${notInvited(id)}`
  return row?.n ?? 0
}
