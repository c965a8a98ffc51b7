import type { Queryable, ShopDomain } from '@souk/kernel'
import type { Actor } from './entry'

export type HistoryEntry = {
  /** In the order in which things were recorded. */
  id: string
  at: Date
  actor: Actor
  action: string
  detail: Record<string, string | null>
}

type Page = {
  shop: ShopDomain
  subject: string
  /** From 1, which is the latest. */
  page: number
  pageSize: number
}

/** One page of what was recorded about a subject of a shop, newest first. */
export async function readHistoryPage(
  db: Queryable,
  { shop, subject, page, pageSize }: Page,
): Promise<{ entries: HistoryEntry[]; hasOlder: boolean }> {
  const { rows } = await db.query<HistoryEntry>(
    `select id::text, at, actor, action, detail from audit.entry where shop = $1 and subject = $2
     order by audit.entry.id desc limit $3 offset $4`,
    // One more than is shown tells whether there is another page.
    [shop, subject, pageSize + 1, (page - 1) * pageSize],
  )
  return { entries: rows.slice(0, pageSize), hasOlder: rows.length > pageSize }
}
