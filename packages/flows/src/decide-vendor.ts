import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { assert, fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { moveVendor, type Vendor } from '@souk/vendors'
import type { Deps } from './deps'
import { mailHeader, mailVendor, syncVendor } from './messages'
import type { Operator } from './operator'

export type Decision = { kind: 'approve' } | { kind: 'reject'; reason: string }

type DecideVendor = { shop: ShopDomain; actor: Operator; vendorId: VendorId; decision: Decision }

/** An operator approves or rejects a vendor who applied; the metaobject and the vendor hear of it through the outbox. */
export async function decideVendor(
  { db, clock }: Deps,
  { shop, actor, vendorId, decision }: DecideVendor,
): Promise<Result<void, 'not-allowed' | 'not-found' | 'illegal-move'>> {
  if (!can(actor, { do: 'decide about a vendor', vendor: { shop } })) return fail('not-allowed')
  const to = decision.kind === 'approve' ? 'approved' : 'rejected'
  const reason = decision.kind === 'reject' ? decision.reason : null

  return db.transaction(async (tx) => {
    const moved = await moveVendor(tx, { shop, vendorId, to, reason, at: clock.now() })
    if (!moved.ok) return moved
    const { before, vendor } = moved.value
    const installed = await tx.prisma.shop.findUnique({ where: { domain: shop } })
    assert(installed, 'a vendor belongs to a shop')
    await enqueue(tx, [
      syncVendor(vendor),
      mailVendor(vendor, decisionMail(vendor, installed.name, decision)),
    ])
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: `vendor ${to}`,
      subject: `vendor:${vendorId}`,
      detail: { from: before, to, reason },
    })
    return ok(undefined)
  })
}

function decisionMail(vendor: Vendor, shopName: string, decision: Decision) {
  const header = mailHeader(vendor, shopName)
  return decision.kind === 'approve'
    ? { template: 'vendor-approved' as const, ...header }
    : { template: 'vendor-rejected' as const, ...header, reason: decision.reason }
}
