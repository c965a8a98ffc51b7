import { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import type { VendorStatus } from './vendor'

/** Which of a shop's vendors; what is not said does not count. */
export type VendorFilter = {
  status?: VendorStatus | undefined
  /** In the name or the e-mail address, whatever the case and the accents. */
  search?: string | undefined
  /** The moment from which, and the one before which they applied. */
  appliedFrom?: Date | undefined
  appliedBefore?: Date | undefined
  /** Only those whose name looks like another vendor's. */
  lookAlike?: true | undefined
  /** Members of this group. */
  groupId?: string | undefined
  /** Two letters (ISO 3166). */
  country?: string | undefined
  /** Only those with an address that bounced or complained, their own or a member's. */
  mailRefused?: true | undefined
}

/** What an index of the list finds by itself, of a row `v`. */
export function indexedConditions(
  shop: ShopDomain,
  { status, lookAlike, mailRefused }: VendorFilter,
): Prisma.Sql[] {
  return [
    Prisma.sql`v.shop = ${shop}`,
    ...(status ? [Prisma.sql`v.status = ${status}::vendor_status`] : []),
    ...(lookAlike ? [Prisma.sql`v.looks_alike`] : []),
    ...(mailRefused ? [Prisma.sql`v.mail_refused`] : []),
  ]
}

/** When they applied: found by the index that sorts by it, looked at row by row in every other order. */
export const appliedConditions = ({ appliedFrom, appliedBefore }: VendorFilter): Prisma.Sql[] => [
  ...(appliedFrom ? [Prisma.sql`v.applied_at >= ${appliedFrom}`] : []),
  ...(appliedBefore ? [Prisma.sql`v.applied_at < ${appliedBefore}`] : []),
]

/** All else, as it is looked at in a row that is in hand. */
export const otherConditions = ({ search, groupId, country }: VendorFilter): Prisma.Sql[] => [
  ...(search ? [Prisma.sql`strpos(v.search_text, search_fold(${search})) > 0`] : []),
  ...(groupId
    ? [
        Prisma.sql`exists (
          select from vendor_group_member m where m.group_id = ${groupId}::uuid and m.vendor_id = v.id
        )`,
      ]
    : []),
  ...(country
    ? [
        Prisma.sql`exists (
          select from vendor_details d where d.vendor_id = v.id and d.country = ${country}
        )`,
      ]
    : []),
]

/** Everything the filter asks for, in the words that let the database start from whichever index finds the fewest. */
export function allConditions(shop: ShopDomain, filter: VendorFilter): Prisma.Sql {
  const { search, ...rest } = filter
  return and([
    ...indexedConditions(shop, filter),
    ...appliedConditions(filter),
    ...otherConditions(rest),
    ...(search
      ? [
          Prisma.sql`v.id in (
            select s.vendor_id from search.vendor s
            where search_grams(s.shop, s.text) @> search_keys(${shop}, search_fold(${search}))
              and strpos(s.text, search_fold(${search})) > 0
          )`,
        ]
      : []),
  ])
}

export const and = (conditions: Prisma.Sql[]): Prisma.Sql =>
  conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`
