import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { readChecklist } from '@souk/checklist'
import { lockVendor, type Tx } from '@souk/db'
import { assert, fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import type { MailTemplate } from '@souk/notifications'
import { enqueue } from '@souk/outbox'
import { findVendor, type MoveRefusal, moveVendor, type Vendor } from '@souk/vendors'
import { mayBeApproved } from './checklist/approve-when-complete'
import { checklistMail } from './checklist/checklist-mail'
import type { Deps } from './deps'
import { mailHeader, mailVendor, syncVendor } from './messages'
import { noteUnknownVendor } from './note-unknown-vendor'
import type { Operator } from './operator'
import { forTeam } from './team/for-team'

export type Decision =
  | { move: 'approve' | 'reinstate'; reason?: undefined }
  | { move: 'reject' | 'suspend'; reason: string }
  | { move: 'close'; reason: string | null }

export type DecisionRefusal = 'not-allowed' | 'checklist-incomplete' | MoveRefusal

type DecideVendor = { shop: ShopDomain; actor: Operator; vendorId: VendorId; decision: Decision }

/** An operator decides about a vendor; the metaobject and the vendor hear of it through the outbox. */
export async function decideVendor(
  deps: Deps,
  { shop, actor, vendorId, decision }: DecideVendor,
): Promise<Result<Vendor, DecisionRefusal>> {
  if (!can(actor, { do: 'decide about a vendor', vendor: { shop } })) return fail('not-allowed')
  const decided = await deps.db.transaction((tx) =>
    takeDecision(tx, { shop, actor, vendorId, decision, at: deps.clock.now() }),
  )
  if (!decided.ok && decided.reason === 'not-found') await noteUnknownVendor(deps, { shop, actor, vendorId })
  return decided
}

/** The decision, and all that follows from it, in the caller's transaction; the caller has asked whether it is allowed. */
export async function takeDecision(
  tx: Tx,
  { shop, actor, vendorId, decision, at }: DecideVendor & { at: Date },
): Promise<Result<Vendor, DecisionRefusal>> {
  const { move, reason = null } = decision
  if (move === 'approve' && (await isKeptBack(tx, { shop, vendorId, now: at })))
    return fail('checklist-incomplete')
  const moved = await moveVendor(tx, { shop, vendorId, move, reason, at })
  if (!moved.ok) return moved
  const { before, vendor } = moved.value
  const installed = await tx.prisma.shop.findUnique({ where: { domain: shop } })
  assert(installed, 'a vendor belongs to a shop')
  const stillAsked = move === 'approve' ? await readChecklist(tx.prisma, { vendor, now: at }) : []
  const messages = [
    syncVendor(vendor),
    mailVendor(vendor, decisionMail(mailHeader(vendor, installed.name), decision)),
    ...checklistMail(vendor, installed.name, stillAsked),
  ]
  await enqueue(tx, await forTeam(tx, vendor, messages))
  await recordAudit(tx, {
    shop,
    actor: { kind: 'operator', userId: actor.userId },
    action: DONE[move],
    subject: `vendor:${vendorId}`,
    detail: { from: before, to: vendor.status, reason },
  })
  return ok(vendor)
}

/** Whether something is missing that the marketplace wants before it approves. */
async function isKeptBack(
  tx: Tx,
  { shop, vendorId, now }: { shop: ShopDomain; vendorId: VendorId; now: Date },
): Promise<boolean> {
  await lockVendor(tx, { shop, vendorId })
  const vendor = await findVendor(tx.prisma, { shop, vendorId })
  return vendor?.status === 'applied' && !(await mayBeApproved(tx, vendor, now))
}

/** How the audit names it. */
const DONE: Record<Decision['move'], string> = {
  approve: 'vendor approved',
  reject: 'vendor rejected',
  suspend: 'vendor suspended',
  reinstate: 'vendor reinstated',
  close: 'vendor closed',
}

function decisionMail(header: ReturnType<typeof mailHeader>, decision: Decision): MailTemplate {
  switch (decision.move) {
    case 'approve':
      return { template: 'vendor-approved', ...header }
    case 'reinstate':
      return { template: 'vendor-reinstated', ...header }
    case 'reject':
      return { template: 'vendor-rejected', ...header, reason: decision.reason }
    case 'suspend':
      return { template: 'vendor-suspended', ...header, reason: decision.reason }
    case 'close':
      return { template: 'vendor-closed', ...header, reason: decision.reason }
    default:
      return decision satisfies never
  }
}
