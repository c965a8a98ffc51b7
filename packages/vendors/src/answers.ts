import type { Prisma, Tx } from '@souk/db'
import { type FileId, fileId, type ShopDomain, type VendorId } from '@souk/kernel'
import type { Answer } from './question'

type OfVendor = { shop: ShopDomain; vendorId: VendorId }

/** One answer as it was given: to the question as it was asked then. */
export type GivenAnswer = {
  questionId: string
  asked: string
  said: string[]
  file: { id: FileId; filename: string } | null
  /** The question is not asked any more. */
  archived: boolean
}

/** What a vendor answered, in the order of the questions. */
export async function listAnswers(
  prisma: Prisma.TransactionClient,
  { shop, vendorId }: OfVendor,
): Promise<GivenAnswer[]> {
  const rows = await prisma.vendorAnswer.findMany({
    where: { vendorId, vendor: { shopDomain: shop } },
    include: { question: true, file: { select: { id: true, filename: true } } },
    orderBy: [{ question: { position: 'asc' } }, { questionId: 'asc' }],
  })
  return rows.map(({ questionId, asked, said, file, question }) => ({
    questionId,
    asked,
    said,
    file: file && { id: fileId(file.id), filename: file.filename },
    archived: question.archivedAt !== null,
  }))
}

type NewAnswers = OfVendor & {
  /** In words. */
  answers: Answer[]
  files: { questionId: string; asked: string; fileId: FileId }[]
  /** Every question that was on the form. What stands here and has no answer was emptied, but for files, which are kept. */
  askedInWords: string[]
  at: Date
}

/** Keeps the answers of an application; those to questions that were not asked this time stay. */
export async function storeAnswers(
  tx: Tx,
  { shop, vendorId, answers, files, askedInWords, at }: NewAnswers,
): Promise<void> {
  await tx.prisma.vendorAnswer.deleteMany({
    where: { vendorId, vendor: { shopDomain: shop }, questionId: { in: askedInWords } },
  })
  const given = [
    ...answers.map((answer) => ({ ...answer, fileId: null })),
    ...files.map((file) => ({ ...file, said: [] })),
  ]
  for (const { questionId, ...row } of given) {
    const answer = { ...row, answeredAt: at }
    await tx.prisma.vendorAnswer.upsert({
      where: { vendorId_questionId: { vendorId, questionId } },
      create: { vendorId, questionId, ...answer },
      update: answer,
    })
  }
}
