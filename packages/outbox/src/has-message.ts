import type { Queryable, ShopDomain } from '@souk/kernel'

/** Whether the shop has, or had, a message with this id. */
export async function hasMessage(
  db: Queryable,
  { shop, id }: { shop: ShopDomain; id: string },
): Promise<boolean> {
  const { rows } = await db.query('select 1 from outbox.message where shop = $1 and id = $2::uuid', [
    shop,
    id,
  ])
  return rows.length > 0
}
