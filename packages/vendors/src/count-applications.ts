import type { Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/** How many applied on each of the latest days (UTC), the oldest day first; days without any are there too. */
export async function countApplications(
  db: Pick<Tx, 'query'>,
  { shop, until, days }: { shop: ShopDomain; until: Date; days: number },
): Promise<{ day: string; count: number }[]> {
  const { rows } = await db.query<{ day: string; count: number }>(COUNT, [shop, until.toISOString(), days])
  return rows
}

const COUNT = `
  with day as (
    select (date_trunc('day', $2::timestamptz at time zone 'UTC') - n * interval '1 day')::date as day
    from generate_series(0, $3::int - 1) n
  )
  select to_char(day.day, 'YYYY-MM-DD') as day, count(v.id)::int as count
  from day
  left join vendor v on v.shop = $1
    and v.applied_at >= day.day::timestamp at time zone 'UTC'
    and v.applied_at < (day.day + 1)::timestamp at time zone 'UTC'
  group by day.day order by day.day`
