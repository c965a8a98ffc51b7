import type { Tx } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'

/** A vendor of the shop is called so, was when its handle was chosen, or writes from this address. */
const ALREADY = {
  name: `v.name_key = r.name_key`,
  handle: `v.handle = r.handle`,
  email: `lower(v.email) = r.email`,
} as const

const alreadySql = (condition: string) => `
  update vendor_import_row r set verdict = 'already', vendor_id = v.id, because = $3
  from vendor v
  where r.import_id = $1::uuid and r.verdict = 'create' and v.shop = $2 and ${condition}`

/** An earlier line has the name or the address. */
const DUPLICATE = `
  update vendor_import_row r set verdict = 'duplicate', other_line = least(first.by_name, first.by_email),
    because = case when first.by_name < r.line then 'name' else 'email' end
  from (
    select line, min(line) over (partition by name_key) as by_name, min(line) over (partition by email) as by_email
    from vendor_import_row where import_id = $1::uuid and verdict = 'create'
  ) first
  where r.import_id = $1::uuid and r.line = first.line and least(first.by_name, first.by_email) < r.line`

const LIKE_A_VENDOR = `
  update vendor_import_row r set verdict = 'look-alike', vendor_id = v.id, because = 'look'
  from vendor v
  where r.import_id = $1::uuid and r.verdict = 'create' and v.shop = $2 and v.name_look = r.name_look`

const LIKE_A_LINE = `
  update vendor_import_row r set verdict = 'look-alike', other_line = first.line_of_look, because = 'look'
  from (
    select line, min(line) over (partition by name_look) as line_of_look
    from vendor_import_row where import_id = $1::uuid and verdict in ('create', 'look-alike')
  ) first
  where r.import_id = $1::uuid and r.verdict = 'create' and r.line = first.line and first.line_of_look < r.line`

const COUNTS = `
  update vendor_import i set checked_at = $2::timestamptz, total = n.total, to_create = n.to_create,
    look_alikes = n.look_alikes, already = n.already, duplicates = n.duplicates, wrong = n.wrong
  from (
    select count(*)::int as total,
      count(*) filter (where verdict = 'create')::int as to_create,
      count(*) filter (where verdict = 'look-alike')::int as look_alikes,
      count(*) filter (where verdict = 'already')::int as already,
      count(*) filter (where verdict = 'duplicate')::int as duplicates,
      count(*) filter (where verdict = 'wrong')::int as wrong
    from vendor_import_row where import_id = $1::uuid
  ) n
  where i.id = $1::uuid`

/**
 * Says of every line what would become of it, by the vendors that there are and by the other lines. PostgreSQL knows nothing
 * of lines that were stored a moment ago, takes them for one, and would compare each with each: minutes instead of a moment.
 */
export async function judgeRows(
  tx: Tx,
  { shop, id, at }: { shop: ShopDomain; id: string; at: Date },
): Promise<void> {
  await tx.query('set local enable_nestloop = off')
  for (const [because, condition] of Object.entries(ALREADY))
    await tx.query(alreadySql(condition), [id, shop, because === 'handle' ? 'name' : because])
  await tx.query(DUPLICATE, [id])
  await tx.query(LIKE_A_VENDOR, [id, shop])
  await tx.query(LIKE_A_LINE, [id])
  await tx.query('set local enable_nestloop to default')
  await tx.query(COUNTS, [id, at])
}
