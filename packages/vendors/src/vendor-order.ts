import { Prisma } from '@souk/db'
import type { VendorId } from '@souk/kernel'

export const VENDOR_SORTS = ['applied', 'decided', 'name'] as const

export type VendorSort = (typeof VENDOR_SORTS)[number]

/** Undecided vendors come before every decision. */
export type VendorOrder = { by: VendorSort; descending: boolean }

/** The vendor that a page begins after or ends before: its place in the order, so that the vendor itself may be gone. */
export type VendorCursor = {
  side: 'after' | 'before'
  id: VendorId
  /** What the list is sorted by: a moment (null: undecided), or folded text. */
  value: Date | string | null
}

/** What rows `v` are sorted by, as the indexes have it. */
const sortedBy: Record<VendorSort, Prisma.Sql> = {
  applied: Prisma.sql`v.applied_at`,
  decided: Prisma.sql`coalesce(v.decided_at, '-infinity')`,
  name: Prisma.sql`v.search_text collate "und-x-icu"`,
}

/** The same for a cursor, as JSON can carry it: milliseconds, or text. */
export const cursorValue: Record<VendorSort, Prisma.Sql> = {
  applied: Prisma.sql`(extract(epoch from v.applied_at) * 1000)::bigint`,
  decided: Prisma.sql`(extract(epoch from v.decided_at) * 1000)::bigint`,
  name: Prisma.sql`v.search_text`,
}

export const orderBy = ({ by, descending }: VendorOrder): Prisma.Sql =>
  descending ? Prisma.sql`${sortedBy[by]} desc, v.id desc` : Prisma.sql`${sortedBy[by]} asc, v.id asc`

/** What follows the cursor in the order, of rows `v`. */
export function beyond({ by, descending }: VendorOrder, { id, value }: VendorCursor): Prisma.Sql {
  const mark = value === null ? Prisma.sql`'-infinity'::timestamptz` : Prisma.sql`${value}`
  return descending
    ? Prisma.sql`(${sortedBy[by]}, v.id) < (${mark}, ${id}::uuid)`
    : Prisma.sql`(${sortedBy[by]}, v.id) > (${mark}, ${id}::uuid)`
}
