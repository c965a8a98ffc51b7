import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import { type ApplicationForm, OPEN_FORM } from './application-form'
import type { Question } from './question'
import { storedUses } from './registration-settings'

/** The form as the operator edits it: with the questions that are not asked any more. `version` is 0 until it was saved. */
export type EditedForm = {
  fields: ApplicationForm['fields']
  questions: (Question & { archived: boolean })[]
  version: number
}

export async function readEditedForm(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<EditedForm> {
  const [form, questions] = await Promise.all([
    prisma.registrationForm.findUnique({ where: { shopDomain: shop } }),
    prisma.registrationQuestion.findMany({
      where: { shopDomain: shop },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ])
  return {
    // A field that Souk has learned to ask for since then is optional.
    fields: { ...OPEN_FORM.fields, ...(form && storedUses.parse(form.fields)) },
    questions: questions.map(({ id, kind, label, help, options, required, archivedAt }) => ({
      id,
      kind,
      label,
      help,
      options,
      required,
      archived: archivedAt !== null,
    })),
    version: form?.version ?? 0,
  }
}

/** What whoever registers now is asked. */
export async function readApplicationForm(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<ApplicationForm> {
  const { fields, questions } = await readEditedForm(prisma, { shop })
  return {
    fields,
    questions: questions.flatMap(({ archived, ...question }) => (archived ? [] : [question])),
  }
}
