import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { countVendors, listVendors, type Vendor, type VendorStatus } from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

type VendorQuery = {
  shop: ShopDomain
  actor: Operator
  status?: VendorStatus
  search?: string
  /** From 1. */
  page: number
  pageSize: number
}

export type VendorList = { vendors: Vendor[]; total: number; counts: Record<VendorStatus, number> }

/** One page of the shop's vendors for its operator, and how many there are in each state. */
export async function viewVendors(
  { db }: Deps,
  { actor, ...query }: VendorQuery,
): Promise<Result<VendorList, 'not-allowed'>> {
  const { shop } = query
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  const [list, counts] = await Promise.all([listVendors(db.prisma, query), countVendors(db.prisma, { shop })])
  return ok({ ...list, counts })
}
