import type { Prisma } from '@souk/db'
import {
  type CustomerId,
  customerId,
  type FileId,
  fileId,
  type RequirementId,
  requirementId,
  type SubmissionId,
  submissionId,
} from '@souk/kernel'

/** What a vendor sent for a requirement, and what became of it. */
export type Submission = {
  id: SubmissionId
  requirementId: RequirementId
  /** The title of the requirement as it was then. */
  title: string
  file: { id: FileId; filename: string; sizeBytes: number } | null
  taxForm: string | null
  /** Of payout details: enough to know them by. */
  masked: string | null
  validUntil: Date | null
  submittedBy: CustomerId
  submittedAt: Date
  outcome: 'accepted' | 'sent_back' | null
  reason: string | null
  decidedAt: Date | null
}

export const SUBMISSION_COLUMNS = {
  include: { file: true, edition: true },
} satisfies Prisma.SubmissionDefaultArgs

export function asSubmission(row: Prisma.SubmissionGetPayload<typeof SUBMISSION_COLUMNS>): Submission {
  const { taxForm, masked, validUntil, submittedAt, outcome, reason, decidedAt, file } = row
  return {
    id: submissionId(row.id),
    requirementId: requirementId(row.requirementId),
    title: row.edition.title,
    file: file && { id: fileId(file.id), filename: file.filename, sizeBytes: file.sizeBytes },
    taxForm,
    masked,
    validUntil,
    submittedBy: customerId(row.submittedBy),
    submittedAt,
    outcome,
    reason,
    decidedAt,
  }
}
