import { can } from '@souk/access'
import { assert, fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { countUnsent } from '@souk/outbox'
import { countApplications, countVendors, listVendors, type Vendor, type VendorStatus } from '@souk/vendors'
import type { Deps } from './deps'
import { type GuideView, readGuide } from './guide/read-guide'
import type { Operator } from './operator'
import { readSetUp, type SetUpView } from './set-up/view-set-up'

export type ShopView = {
  name: string
  counts: Record<VendorStatus, number>
  setUp: SetUpView
  latestApplications: Vendor[]
  /** Messages that wait to leave, and those that could not leave after every attempt. */
  outbox: { waiting: number; failed: number }
  failedMails: number
  /** Per day, the oldest first. */
  applications: { day: string; count: number }[]
  /** Since when the vendor waits for an answer who has waited longest. */
  waitingSince: Date | null
  guide: GuideView
}

const DAYS = 7

/** The operator's home page: how the marketplace stands. */
export async function viewShop(
  { db, clock }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<ShopView, 'not-allowed'>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  const [row, counts, latest, oldest, outbox, mails, applications, setUp, guide] = await Promise.all([
    db.prisma.shop.findUnique({ where: { domain: shop } }),
    countVendors(db.prisma, { shop }),
    listVendors(db.prisma, { shop, filter: { status: 'applied' }, pageSize: 5 }),
    listVendors(db.prisma, {
      shop,
      filter: { status: 'applied' },
      order: { by: 'applied', descending: false },
      pageSize: 1,
    }),
    countUnsent(db.pool, { shop }),
    countUnsent(db.pool, { shop, kind: 'send-mail' }),
    countApplications(db.pool, { shop, until: clock.now(), days: DAYS }),
    readSetUp(db, { shop }),
    readGuide(db, { shop }),
  ])
  assert(row, 'an authenticated shop is installed')
  return ok({
    name: row.name,
    counts,
    setUp,
    latestApplications: latest.vendors,
    outbox,
    failedMails: mails.failed,
    applications,
    waitingSince: oldest.vendors[0]?.appliedAt ?? null,
    guide,
  })
}
