import { can, type VendorWork } from '@souk/access'
import { recordAudit } from '@souk/audit'
import type { Tx } from '@souk/db'
import { fail, type Result } from '@souk/kernel'
import { lockTeam, type Member, type Vendor } from '@souk/vendors'
import type { Deps } from '../deps'
import { asSubject, type VendorMember } from '../vendor-member'

/** One change of a team, in its transaction: nobody else changes this team meanwhile. */
export type TeamWork = {
  tx: Tx
  vendor: Vendor
  /** Who does it, as they are now. */
  member: Member
  shopName: string
  at: Date
  record: (action: string, detail?: Record<string, string | null>) => Promise<void>
}

/** Begins a change of a team: locked, and allowed to whoever the member is by now. */
export function workOnTeam<Value, Reason>(
  { db, clock }: Deps,
  actor: VendorMember,
  doing: VendorWork,
  work: (on: TeamWork) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'not-allowed'>> {
  const { shop, vendorId, customerId } = actor
  return db.transaction<Result<Value, Reason | 'not-allowed'>>(async (tx) => {
    const now = await lockTeam(tx, actor)
    if (!now || !can(asSubject(now.member), { do: doing, vendor: now.vendor })) return fail('not-allowed')
    const { name: shopName } = await tx.prisma.shop.findUniqueOrThrow({ where: { domain: shop } })
    const record: TeamWork['record'] = (action, detail = {}) =>
      recordAudit(tx, {
        shop,
        actor: { kind: 'customer', customerId },
        action,
        subject: `vendor:${vendorId}`,
        detail,
      })
    return work({ tx, ...now, shopName, at: clock.now(), record })
  })
}
