import type { Queryable, ShopDomain } from '@souk/kernel'

/** What a message of the shop was made of; null when the shop never had it. */
export async function readPayload(
  db: Queryable,
  { shop, id }: { shop: ShopDomain; id: string },
): Promise<Record<string, unknown> | null> {
  const { rows } = await db.query<{ payload: Record<string, unknown> }>(
    'select payload from outbox.message where shop = $1 and id = $2::uuid',
    [shop, id],
  )
  return rows[0]?.payload ?? null
}
