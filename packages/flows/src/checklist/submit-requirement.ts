import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import {
  addSubmission,
  type ChecklistItem,
  isLegal,
  parseSubmission,
  readChecklist,
  type SubmissionContent,
  type SubmissionErrors,
} from '@souk/checklist'
import { lockVendor, type Tx } from '@souk/db'
import { type CheckedFile, checkFile, type FileProblem, storeFile } from '@souk/files'
import { assert, type FileId, fail, ok, type RequirementId, type Result } from '@souk/kernel'
import { findVendor } from '@souk/vendors'
import type { Deps } from '../deps'
import type { VendorMember } from '../vendor-member'
import { approveWhenComplete } from './approve-when-complete'

type SentFile = { filename: string; bytes: Uint8Array<ArrayBuffer> }

type Submit = {
  actor: VendorMember
  requirementId: RequirementId
  /** The edition of the words that stood on the page. */
  seenVersion: number
  fields: Record<string, string>
  file: SentFile | null
}

/** Either what is wrong with the fields, or why nothing can be taken now. */
export type SubmitRefusal =
  | { problem: 'not-allowed' | 'not-found' | 'already-accepted' | 'words-changed' | 'storage-full' }
  | { problem: 'fields'; errors: SubmissionErrors & { file?: FileProblem | 'missing' } }

/** A member of a vendor sends what the marketplace asks for. Until somebody looks at it, it can be replaced. */
export async function submitRequirement(
  deps: Deps,
  { actor, requirementId, seenVersion, fields, file }: Submit,
): Promise<Result<void, SubmitRefusal>> {
  const { db, clock } = deps
  const { shop, vendorId, customerId } = actor
  if (!can(actor, { do: 'upload documents', vendor: { shop, id: vendorId } }))
    return fail({ problem: 'not-allowed' })

  return db.transaction<Result<void, SubmitRefusal>>(async (tx) => {
    await lockVendor(tx, { shop, vendorId })
    const vendor = await findVendor(tx.prisma, { shop, vendorId })
    assert(vendor, 'a member works for a vendor')
    const now = clock.now()
    const items = await readChecklist(tx.prisma, { vendor, now })
    const item = items.find(({ requirement }) => requirement.id === requirementId)
    if (!item) {
      await recordAudit(tx, {
        shop,
        actor: { kind: 'customer', customerId },
        action: 'unknown requirement asked for',
        subject: `requirement:${requirementId}`,
      })
      return fail({ problem: 'not-found' })
    }
    const checked = check(item, { seenVersion, fields, file, now })
    if (!checked.ok) return checked
    const { content } = checked.value

    let fileId: FileId | null = null
    if (checked.value.file) {
      const owner = { keys: deps.fileKeys, shop, vendorId, uploadedBy: customerId, at: now }
      const kept = await storeFile(tx, { ...owner, file: checked.value.file })
      if (!kept.ok) return fail({ problem: kept.reason })
      fileId = kept.value.id
    }
    const { requirement } = item
    await addSubmission(tx, { vendorId, requirement, content, fileId, submittedBy: customerId, at: now })
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: content.kind === 'statement' ? 'statement confirmed' : 'submission sent',
      subject: `vendor:${vendorId}`,
      detail: { requirement: requirement.id, title: requirement.title },
    })
    if (content.kind === 'statement') await approveIfThatWasAll(tx, vendor, deps)
    return ok(undefined)
  })
}

type Sent = Pick<Submit, 'seenVersion' | 'fields' | 'file'> & { now: Date }
type Checked = { content: SubmissionContent; file: CheckedFile | null }

/** Everything that can be mended is told at once. */
function check(
  { requirement, state }: ChecklistItem,
  { seenVersion, fields, file, now }: Sent,
): Result<Checked, SubmitRefusal> {
  if (!isLegal('submit', state, requirement.kind)) return fail({ problem: 'already-accepted' })
  // What is confirmed is what was read.
  if (requirement.kind === 'statement' && seenVersion !== requirement.version)
    return fail({ problem: 'words-changed' })
  const content = parseSubmission({ requirement, fields, now })
  const errors = content.ok ? {} : content.reason
  if (requirement.kind === 'document' || requirement.kind === 'tax_form') {
    const readable = file ? checkFile(file) : fail('missing')
    if (!readable.ok) return fail({ problem: 'fields', errors: { ...errors, file: readable.reason } })
    return content.ok
      ? ok({ content: content.value, file: readable.value })
      : fail({ problem: 'fields', errors })
  }
  if (!content.ok) return fail({ problem: 'fields', errors })
  const details = content.value.kind === 'payout_details' ? asFile(content.value.details) : null
  return ok({ content: content.value, file: details })
}

/** Payout details are sealed like any other file. */
const asFile = (details: object): CheckedFile => ({
  filename: 'payout-details.json',
  mimeType: 'application/json',
  bytes: new TextEncoder().encode(JSON.stringify(details)),
})

async function approveIfThatWasAll(
  tx: Tx,
  vendor: NonNullable<Awaited<ReturnType<typeof findVendor>>>,
  { clock }: Deps,
): Promise<void> {
  const installed = await tx.prisma.shop.findUnique({ where: { domain: vendor.shop } })
  assert(installed, 'a vendor belongs to a shop')
  await approveWhenComplete(tx, { vendor, shopName: installed.name, clock })
}
