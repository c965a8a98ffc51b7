import type { Tx } from '@souk/db'
import { type CheckedFile, type FileKeys, storeFile } from '@souk/files'
import { type CustomerId, type FileId, ok, type Result } from '@souk/kernel'
import { readApplicationForm, storeAnswers, type Vendor, type VendorApplication } from '@souk/vendors'

/** A file that answers a question. */
export type AnswerFile = { questionId: string; file: CheckedFile }

type Given = {
  vendor: Vendor
  customerId: CustomerId
  application: VendorApplication
  files: AnswerFile[]
  keys: FileKeys
  at: Date
}

/** Keeps what was answered to the operator's own questions; files encrypted, for those who may see them. */
export async function storeApplicationAnswers(
  tx: Tx,
  { vendor, customerId, application, files, keys, at }: Given,
): Promise<Result<void, 'storage-full'>> {
  const { shop, id: vendorId } = vendor
  const { answers } = application
  if (!answers && files.length === 0) return ok(undefined)
  const { questions } = await readApplicationForm(tx.prisma, { shop })
  const kept: { questionId: string; asked: string; fileId: FileId }[] = []
  for (const { questionId, file } of files) {
    const question = questions.find(({ id, kind }) => id === questionId && kind === 'file')
    if (!question) continue
    const stored = await storeFile(tx, { keys, shop, vendorId, uploadedBy: customerId, at, file })
    if (!stored.ok) return stored
    kept.push({ questionId, asked: question.label, fileId: stored.value.id })
  }
  await storeAnswers(tx, {
    shop,
    vendorId,
    answers: (answers ?? []).filter(({ questionId }) => questions.some(({ id }) => id === questionId)),
    files: kept,
    askedInWords: questions.flatMap(({ id, kind }) => (kind === 'file' ? [] : [id])),
    at,
  })
  return ok(undefined)
}
