import { can } from '@souk/access'
import { assert, fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { countUnsent } from '@souk/outbox'
import { countVendors, listVendors, type Vendor, type VendorStatus } from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'
import { readSetUp, type SetUpView } from './set-up/view-set-up'

export type ShopView = {
  name: string
  counts: Record<VendorStatus, number>
  setUp: SetUpView
  latestApplications: Vendor[]
  /** Messages that wait to leave, and those that could not leave after every attempt. */
  outbox: { waiting: number; failed: number }
}

/** The operator's home page: how the marketplace stands. */
export async function viewShop(
  { db }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<ShopView, 'not-allowed'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  const [row, counts, latest, outbox, setUp] = await Promise.all([
    db.prisma.shop.findUnique({ where: { domain: shop } }),
    countVendors(db.prisma, { shop }),
    listVendors(db.prisma, { shop, filter: { status: 'applied' }, pageSize: 5 }),
    countUnsent(db.pool, { shop }),
    readSetUp(db, { shop }),
  ])
  assert(row, 'an authenticated shop is installed')
  return ok({ name: row.name, counts, setUp, latestApplications: latest.vendors, outbox })
}
