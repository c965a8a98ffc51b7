import type { Tx } from '@souk/db'
import { fail, ok, type Result, type SubmissionId, type VendorId } from '@souk/kernel'
import type { ChecklistItem } from './read-checklist'
import { isLegal } from './states'

export type SubmissionDecision = { move: 'accept' } | { move: 'send-back'; reason: string }

export type SubmissionRefusal = 'not-found' | 'changed-meanwhile' | 'illegal-move' | 'reason-missing'

type Settle = {
  vendorId: VendorId
  /** The vendor's checklist, read in this transaction with the vendor locked. */
  items: readonly ChecklistItem[]
  submissionId: SubmissionId
  decision: SubmissionDecision
  at: Date
}

/** Accepts what a vendor sent, or sends it back. What was decided about is what was seen: a later file is not decided about unseen. */
export async function settleSubmission(
  tx: Tx,
  { vendorId, items, submissionId, decision, at }: Settle,
): Promise<Result<ChecklistItem, SubmissionRefusal>> {
  const item = items.find(({ submissions }) => submissions.some(({ id }) => id === submissionId))
  if (!item) return fail('not-found')
  if (item.submissions[0]?.id !== submissionId) return fail('changed-meanwhile')
  if (!isLegal(decision.move, item.state, item.requirement.kind)) return fail('illegal-move')
  const reason = decision.move === 'send-back' ? decision.reason : null
  if (reason?.trim() === '') return fail('reason-missing')
  const outcome = decision.move === 'accept' ? 'accepted' : 'sent_back'
  await tx.prisma.submission.updateMany({
    where: { id: submissionId, vendorId },
    data: { outcome, reason, decidedAt: at },
  })
  return ok(item)
}
