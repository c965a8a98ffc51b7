import type { Queryable, ShopDomain } from '@souk/kernel'

type Asked = {
  shop: ShopDomain
  /** Only those of this kind. */
  kind?: string
  /** Only those of these lanes. */
  lanes?: readonly string[]
}

/** How many messages of a shop wait to leave, and how many are dead letters. */
export async function countUnsent(
  db: Queryable,
  { shop, kind, lanes }: Asked,
): Promise<{ waiting: number; failed: number }> {
  const { rows } = await db.query<{ waiting: number; failed: number }>(
    `select count(due_at)::int as waiting, count(dead_at)::int as failed
     from outbox.message where shop = $1 and finished_at is null and kind = coalesce($2, kind)
       and ($3::text is null or lane in (select jsonb_array_elements_text($3::text::jsonb)))`,
    [shop, kind ?? null, lanes ? JSON.stringify(lanes) : null],
  )
  return rows[0] ?? { waiting: 0, failed: 0 }
}
