import type { Queryable, ShopDomain } from '@souk/kernel'

/** How many messages of a shop, of one kind or of all, wait to leave, and how many are dead letters. */
export async function countUnsent(
  db: Queryable,
  { shop, kind }: { shop: ShopDomain; kind?: string },
): Promise<{ waiting: number; failed: number }> {
  const { rows } = await db.query<{ waiting: number; failed: number }>(
    `select count(due_at)::int as waiting, count(dead_at)::int as failed
     from outbox.message where shop = $1 and finished_at is null and kind = coalesce($2, kind)`,
    [shop, kind ?? null],
  )
  return rows[0] ?? { waiting: 0, failed: 0 }
}
