import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import { LOOKED_AT } from './find-page'
import type { VendorStatus } from './vendor'
import {
  allConditions,
  and,
  appliedConditions,
  indexedConditions,
  otherConditions,
  type VendorFilter,
} from './vendor-filter'

/** How many there are, or at least are: nobody waits for the last of ten thousand to be counted. */
export type Count = { count: number; orMore: boolean }

type Counted = { shop: ShopDomain; filter: VendorFilter }

/** At most this many are counted for a list. */
const MOST = 1000

/** Enough of them within what was looked at: then there are more than a person looks through. */
const MANY = 100

/** How many vendors fit a filter, exactly up to a thousand. */
export async function countUpTo(prisma: Prisma.TransactionClient, { shop, filter }: Counted): Promise<Count> {
  const others = otherConditions(filter)
  if (others.length === 0) return countCapped(prisma, shop, filter)
  const [looked] = await prisma.$queryRaw<[{ looked: number; fitting: number }]>`
    with looked as materialized (
      select v.id, v.shop, v.search_text
      from vendor v where ${and([...indexedConditions(shop, filter), ...appliedConditions(filter)])}
      order by v.applied_at desc, v.id desc limit ${LOOKED_AT}
    )
    select count(*)::int as looked, (count(*) filter (where ${and(others)}))::int as fitting from looked v`
  if (looked.looked < LOOKED_AT) return { count: looked.fitting, orMore: false }
  if (looked.fitting >= MANY) return { count: looked.fitting, orMore: true }
  return countCapped(prisma, shop, filter)
}

async function countCapped(
  prisma: Prisma.TransactionClient,
  shop: ShopDomain,
  filter: VendorFilter,
): Promise<Count> {
  const [{ count }] = await prisma.$queryRaw<[{ count: number }]>`
    select count(*)::int as count
    from (select from vendor v where ${allConditions(shop, filter)} limit ${MOST + 1}) counted`
  return count > MOST ? { count: MOST, orMore: true } : { count, orMore: false }
}

/** How many fit, to the last one. */
export async function countAll(prisma: Prisma.TransactionClient, { shop, filter }: Counted): Promise<number> {
  const [{ count }] = await prisma.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from vendor v where ${allConditions(shop, filter)}`
  return count
}

/** How many vendors of the shop are in each state. */
export async function countVendors(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<Record<VendorStatus, number>> {
  const groups = await prisma.vendor.groupBy({ by: ['status'], where: { shopDomain: shop }, _count: true })
  const count = (status: VendorStatus) => groups.find((group) => group.status === status)?._count ?? 0
  return {
    applied: count('applied'),
    approved: count('approved'),
    rejected: count('rejected'),
    suspended: count('suspended'),
    closed: count('closed'),
  }
}
