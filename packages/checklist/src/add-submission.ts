import type { Tx } from '@souk/db'
import {
  assert,
  type CustomerId,
  type FileId,
  type SubmissionId,
  submissionId,
  type VendorId,
} from '@souk/kernel'
import type { SubmissionContent } from './parse-submission'
import { maskPayout } from './payout-details'
import type { Requirement } from './requirement'

type NewSubmission = {
  vendorId: VendorId
  requirement: Requirement
  content: SubmissionContent
  /** What was sent along, or what the payout details were sealed into; null for a statement. */
  fileId: FileId | null
  submittedBy: CustomerId
  at: Date
}

/** Notes what a vendor sent, ahead of what they sent before. A statement has nothing to look at: it is accepted as it comes. */
export async function addSubmission(
  tx: Tx,
  { vendorId, requirement, content, fileId, submittedBy, at }: NewSubmission,
): Promise<SubmissionId> {
  assert(content.kind === requirement.kind, 'what is sent is what is asked for')
  const isStatement = content.kind === 'statement'
  assert(isStatement === (fileId === null), 'all but statements come with something sealed')
  const { id } = await tx.prisma.submission.create({
    data: {
      vendorId,
      requirementId: requirement.id,
      version: requirement.version,
      fileId,
      taxForm: content.kind === 'tax_form' ? content.taxForm : null,
      masked: content.kind === 'payout_details' ? maskPayout(content.details) : null,
      validUntil: 'validUntil' in content ? content.validUntil : null,
      submittedBy,
      submittedAt: at,
      outcome: isStatement ? 'accepted' : null,
      decidedAt: isStatement ? at : null,
    },
  })
  return submissionId(id)
}
