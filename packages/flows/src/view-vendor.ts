import { can } from '@souk/access'
import { type HistoryEntry, readHistoryPage } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { type Agreement, findLookAlikes, findVendor, listAgreements, type Vendor } from '@souk/vendors'
import type { Deps } from './deps'
import { noteUnknownVendor } from './note-unknown-vendor'
import type { Operator } from './operator'

const HISTORY_PAGE_SIZE = 10

type Asked = {
  shop: ShopDomain
  actor: Operator
  vendorId: VendorId
  /** From 1, which is the latest. */
  historyPage: number
}

/** All that the operator's page of one vendor shows: one part per card. */
export type VendorPage = {
  vendor: Vendor
  /** Names of other vendors that look like this one's. */
  lookAlikes: string[]
  /** The latest edition first. */
  agreements: Agreement[]
  history: { entries: HistoryEntry[]; page: number; hasOlder: boolean }
}

/** Everything about one vendor, for the operator. */
export async function viewVendor(
  deps: Deps,
  { shop, actor, vendorId, historyPage: page }: Asked,
): Promise<Result<VendorPage, 'not-allowed' | 'not-found'>> {
  if (!can(actor, { do: 'look at a vendor', vendor: { shop } })) return fail('not-allowed')
  const { prisma, pool } = deps.db
  const vendor = await findVendor(prisma, { shop, vendorId })
  if (!vendor) {
    await noteUnknownVendor(deps, { shop, actor, vendorId })
    return fail('not-found')
  }
  const { displayName } = vendor
  const subject = `vendor:${vendorId}`
  const [lookAlikes, agreements, history] = await Promise.all([
    findLookAlikes(prisma, { shop, displayName, except: vendorId }),
    listAgreements(prisma, { shop, vendorId }),
    readHistoryPage(pool, { shop, subject, page, pageSize: HISTORY_PAGE_SIZE }),
  ])
  return ok({ vendor, lookAlikes, agreements, history: { ...history, page } })
}
