import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import {
  readChecklist,
  type SubmissionDecision,
  type SubmissionRefusal,
  settleSubmission,
} from '@souk/checklist'
import { lockVendor } from '@souk/db'
import { assert, fail, ok, type Result, type SubmissionId, type VendorId } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findVendor } from '@souk/vendors'
import type { Deps } from '../deps'
import { mailAbout, mailHeader } from '../messages'
import { noteUnknownVendor } from '../note-unknown-vendor'
import type { Operator } from '../operator'
import { checklistUrl } from '../portal-url'
import { forTeam } from '../team/for-team'
import { approveWhenComplete } from './approve-when-complete'

type Decide = {
  actor: Operator
  vendorId: VendorId
  submissionId: SubmissionId
  decision: SubmissionDecision
}

/** What is settled: whether the last thing missing was accepted, so that the vendor is approved by itself. */
type Settled = { approved: boolean }

/**
 * An operator accepts what a vendor sent, or sends it back with a reason, which the vendor is told. A vendor whom the
 * rules approve at once, and for whom nothing is missing any more, is approved with it.
 */
export async function decideSubmission(
  deps: Deps,
  { actor, vendorId, submissionId, decision }: Decide,
): Promise<Result<Settled, 'not-allowed' | SubmissionRefusal>> {
  const { db, clock } = deps
  const { shop, userId } = actor
  if (!can(actor, { do: 'decide about a vendor', vendor: { shop } })) return fail('not-allowed')
  if (!(await findVendor(db.prisma, { shop, vendorId }))) {
    await noteUnknownVendor(deps, { shop, actor, vendorId })
    return fail('not-found')
  }
  return db.transaction(async (tx) => {
    await lockVendor(tx, { shop, vendorId })
    const vendor = await findVendor(tx.prisma, { shop, vendorId })
    const installed = await tx.prisma.shop.findUnique({ where: { domain: shop } })
    assert(vendor && installed, 'vendors stay, and belong to a shop')
    const at = clock.now()
    const items = await readChecklist(tx.prisma, { vendor, now: at })
    const settled = await settleSubmission(tx, { vendorId, items, submissionId, decision, at })
    if (!settled.ok) return settled
    const { requirement } = settled.value
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId },
      action: decision.move === 'accept' ? 'submission accepted' : 'submission sent back',
      subject: `vendor:${vendorId}`,
      detail: {
        requirement: requirement.id,
        title: requirement.title,
        reason: decision.move === 'send-back' ? decision.reason : null,
      },
    })
    if (decision.move === 'accept') {
      const approved = await approveWhenComplete(tx, { vendor, shopName: installed.name, clock })
      return ok({ approved: approved !== null })
    }
    const header = { ...mailHeader(vendor, installed.name), portalUrl: checklistUrl(shop) }
    const { title: item } = requirement
    const content = { template: 'item-sent-back', ...header, item, reason: decision.reason } as const
    const mail = mailAbout(vendor, `submission/${submissionId}`, content)
    await enqueue(tx, await forTeam(tx, vendor, [mail]))
    return ok({ approved: false })
  })
}
