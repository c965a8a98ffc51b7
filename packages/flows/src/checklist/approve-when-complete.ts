import { recordAudit } from '@souk/audit'
import {
  askedForApproval,
  type ChecklistItem,
  isComplete,
  progressOf,
  readChecklist,
  readChecklistRules,
} from '@souk/checklist'
import type { Tx } from '@souk/db'
import { assert, type Clock } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { approvesAtOnce, findLookAlikes, moveVendor, readRules, type Vendor } from '@souk/vendors'
import { mailHeader, mailVendor, syncVendor } from '../messages'
import { forTeam } from '../team/for-team'
import { checklistMail } from './checklist-mail'

type Waiting = { vendor: Vendor; shopName: string; clock: Clock }

/**
 * Approves a vendor under review where the operator's rule says so and nothing that the approval needs is missing.
 * Answers null when the vendor goes on waiting. The caller has the vendor locked, so it happens once.
 */
export async function approveWhenComplete(
  tx: Tx,
  { vendor, shopName, clock }: Waiting,
): Promise<Vendor | null> {
  const { shop, id: vendorId, displayName, email } = vendor
  if (vendor.status !== 'applied') return null
  const { autoApproval } = await readRules(tx.prisma, { shop })
  const lookAlikes = await findLookAlikes(tx.prisma, { shop, displayName, except: vendorId })
  if (!approvesAtOnce(autoApproval, { email, looksLikeAnother: lookAlikes.length > 0 })) return null
  const at = clock.now()
  if (!(await mayBeApproved(tx, vendor, at))) return null
  const moved = await moveVendor(tx, { shop, vendorId, move: 'approve', reason: null, at })
  assert(moved.ok, 'a vendor under review can be approved')
  const approved = moved.value.vendor
  const header = mailHeader(approved, shopName)
  const items = await readChecklist(tx.prisma, { vendor: approved, now: at })
  const messages = [
    syncVendor(approved),
    mailVendor(approved, { template: 'vendor-approved', ...header }),
    ...checklistMail(approved, shopName, items),
  ]
  await enqueue(tx, await forTeam(tx, approved, messages))
  await recordAudit(tx, {
    shop,
    actor: { kind: 'system', process: 'auto-approval' },
    action: 'vendor approved',
    subject: `vendor:${vendorId}`,
    detail: { from: vendor.status, to: approved.status, rule: autoApproval.mode },
  })
  return approved
}

/** Whether the marketplace's rule on the checklist lets this vendor be approved now. */
export async function mayBeApproved(tx: Tx, vendor: Vendor, now: Date): Promise<boolean> {
  const { approvalNeedsAll } = await readChecklistRules(tx.prisma, { shop: vendor.shop })
  return !approvalNeedsAll || nothingMissing(await readChecklist(tx.prisma, { vendor, now }))
}

const nothingMissing = (items: readonly ChecklistItem[]): boolean =>
  isComplete(progressOf(askedForApproval(items)))
