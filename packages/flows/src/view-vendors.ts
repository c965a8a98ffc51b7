import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import {
  type Count,
  countUpTo,
  listVendors,
  type VendorCursor,
  type VendorFilter,
  type VendorOrder,
  type VendorPage,
} from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

type VendorQuery = {
  shop: ShopDomain
  actor: Operator
  filter: VendorFilter
  order: VendorOrder
  /** Null: from the beginning. */
  cursor: VendorCursor | null
  pageSize: number
}

export type VendorList = VendorPage & {
  /** Of all pages. */
  count: Count
  /** Those who wait for an answer, whatever is looked for. */
  waiting: Count
}

/** One page of the shop's vendors for its operator, and how many there are. */
export async function viewVendors(
  { db }: Pick<Deps, 'db'>,
  { shop, actor, filter, ...page }: VendorQuery,
): Promise<Result<VendorList, 'not-allowed'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  const [list, count, waiting] = await Promise.all([
    listVendors(db.prisma, { shop, filter, ...page }),
    countUpTo(db.prisma, { shop, filter }),
    countUpTo(db.prisma, { shop, filter: { status: 'applied' } }),
  ])
  return ok({ ...list, count, waiting })
}
