import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import {
  type Count,
  countUpTo,
  groupsOf,
  listGroups,
  listVendors,
  listViews,
  type SavedView,
  type VendorCursor,
  type VendorFilter,
  type VendorGroup,
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
  /** The groups that each vendor of the page is in. */
  groupsOfVendor: Map<string, VendorGroup[]>
  groups: VendorGroup[]
  views: SavedView[]
}

/** One page of the shop's vendors for its operator, and how many there are. */
export async function viewVendors(
  { db }: Pick<Deps, 'db'>,
  { shop, actor, filter, ...page }: VendorQuery,
): Promise<Result<VendorList, 'not-allowed'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  const [list, count, waiting, groups, views] = await Promise.all([
    listVendors(db.prisma, { shop, filter, ...page }),
    countUpTo(db.prisma, { shop, filter }),
    countUpTo(db.prisma, { shop, filter: { status: 'applied' } }),
    listGroups(db.prisma, { shop }),
    listViews(db.prisma, { shop }),
  ])
  const vendorIds = list.vendors.map(({ id }) => id)
  const groupsOfVendor = groups.length > 0 ? await groupsOf(db.prisma, { shop, vendorIds }) : new Map()
  return ok({ ...list, count, waiting, groups, views, groupsOfVendor })
}
