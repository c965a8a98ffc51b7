import type { Queryable, ShopDomain } from '@souk/kernel'

/** Whether a message of a kind is still to leave: now, or in a later attempt. */
export async function isWaiting(
  db: Queryable,
  { shop, kind }: { shop: ShopDomain; kind: string },
): Promise<boolean> {
  const { rows } = await db.query(
    'select 1 from outbox.message where shop = $1 and kind = $2 and due_at is not null limit 1',
    [shop, kind],
  )
  return rows.length > 0
}
