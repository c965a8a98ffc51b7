import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import {
  groupsOf,
  listVendors,
  readDetailsOf,
  type Vendor,
  type VendorDetails,
  type VendorFilter,
  type VendorOrder,
} from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

type ExportVendors = { shop: ShopDomain; actor: Operator; filter: VendorFilter; order: VendorOrder }

export type ExportedVendor = { vendor: Vendor; details: VendorDetails | null; groups: string[] }

/** What is in memory at a time. */
const BATCH = 500

/** Every vendor that fits, in the order of the list, a batch at a time. */
export async function exportVendors(
  { db }: Pick<Deps, 'db'>,
  { shop, actor, filter, order }: ExportVendors,
): Promise<Result<AsyncGenerator<ExportedVendor>, 'not-allowed'>> {
  if (!can(actor, { do: 'export vendors', shop })) return fail('not-allowed')
  await recordAudit(db.pool, {
    shop,
    actor: { kind: 'operator', userId: actor.userId },
    action: 'vendors exported',
    subject: `shop:${shop}`,
  })
  return ok(batches())

  async function* batches() {
    let page = await listVendors(db.prisma, { shop, filter, order, pageSize: BATCH })
    for (;;) {
      const vendorIds = page.vendors.map(({ id }) => id)
      const [details, groups] = await Promise.all([
        readDetailsOf(db.prisma, { shop, vendorIds }),
        groupsOf(db.prisma, { shop, vendorIds }),
      ])
      for (const vendor of page.vendors)
        yield {
          vendor,
          details: details.get(vendor.id) ?? null,
          groups: (groups.get(vendor.id) ?? []).map(({ name }) => name),
        }
      if (!page.next) return
      page = await listVendors(db.prisma, { shop, filter, order, cursor: page.next, pageSize: BATCH })
    }
  }
}
