import { Prisma } from '@souk/db'
import { type ShopDomain, type VendorId, vendorId } from '@souk/kernel'
import {
  allConditions,
  and,
  appliedConditions,
  indexedConditions,
  otherConditions,
  type VendorFilter,
} from './vendor-filter'
import { beyond, cursorValue, orderBy, type VendorCursor, type VendorOrder } from './vendor-order'

/** How many vendors are looked at in the order of the list before the search is turned around. */
export const LOOKED_AT = 1000

export type Found = { id: VendorId; value: VendorCursor['value'] }

type Search = {
  shop: ShopDomain
  filter: VendorFilter
  order: VendorOrder
  beyond: VendorCursor | null
  limit: number
}

/**
 * The first vendors of an order that fit a filter. What many have is found within a few steps along the order; what few
 * have, by the index of what they have, and sorted then. Nobody knows beforehand which of the two it is, so a bounded
 * piece of the first is tried, and only then the second: either way the work does not grow with the shop.
 */
export async function findPage(prisma: Prisma.TransactionClient, search: Search): Promise<Found[]> {
  const looked = await lookAlong(prisma, search)
  if (looked.found.length >= search.limit || looked.wasAll) return looked.found
  return findAndSort(prisma, search)
}

type Row = { id: string; value: string | number | null }

async function lookAlong(
  prisma: Prisma.TransactionClient,
  { shop, filter, order, beyond: cursor, limit }: Search,
): Promise<{ found: Found[]; wasAll: boolean }> {
  const byIndex = order.by === 'applied' ? appliedConditions(filter) : []
  const byLooking = [...(order.by === 'applied' ? [] : appliedConditions(filter)), ...otherConditions(filter)]
  const most = byLooking.length === 0 ? limit : Math.max(LOOKED_AT, limit)
  const along = [...indexedConditions(shop, filter), ...byIndex, ...(cursor ? [beyond(order, cursor)] : [])]
  const [row] = await prisma.$queryRaw<[{ looked: number; found: Row[] }]>`
    with looked as materialized (
      select v.id, v.shop, v.applied_at, v.decided_at, v.search_text,
        row_number() over (order by ${orderBy(order)}) as place
      from vendor v where ${and(along)} order by ${orderBy(order)} limit ${most}
    ), found as (
      select v.id, ${cursorValue[order.by]} as value, v.place
      from looked v where ${and(byLooking)} order by v.place limit ${limit}
    )
    select (select count(*) from looked)::int as looked,
      (select coalesce(json_agg(json_build_object('id', id, 'value', value) order by place), '[]') from found) as found`
  return { found: row.found.map(asFound(order)), wasAll: row.looked < most }
}

async function findAndSort(
  prisma: Prisma.TransactionClient,
  { shop, filter, order, beyond: cursor, limit }: Search,
): Promise<Found[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    with fitting as materialized (
      select v.id, v.applied_at, v.decided_at, v.search_text from vendor v where ${allConditions(shop, filter)}
    )
    select v.id::text, to_json(${cursorValue[order.by]}) as value
    from fitting v where ${cursor ? beyond(order, cursor) : Prisma.sql`true`}
    order by ${orderBy(order)} limit ${limit}`
  return rows.map(asFound(order))
}

const asFound =
  ({ by }: VendorOrder) =>
  ({ id, value }: Row): Found => ({
    id: vendorId(id),
    value: by === 'name' ? String(value) : value === null ? null : new Date(Number(value)),
  })
