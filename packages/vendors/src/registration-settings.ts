import { z } from 'zod'
import { CHOSEN_FIELDS, FIELD_USES } from './application-form'
import { manyLines, oneLine } from './plain-text'
import { QUESTION_KINDS } from './question'

const MAX_QUESTIONS = 50
const MAX_FILE_QUESTIONS = 5

const fieldUses = z.record(z.enum(CHOSEN_FIELDS), z.enum(FIELD_USES))

/** As it may have been stored before Souk learned to ask for more. */
export const storedUses = z.partialRecord(z.enum(CHOSEN_FIELDS), z.enum(FIELD_USES))

const option = oneLine.pipe(
  z.string().min(1, 'Leave no choice empty.').max(200, 'Use at most 200 characters for a choice.'),
)

const options = z
  .array(option)
  .max(50, 'Offer at most 50 choices.')
  .refine((all) => new Set(all).size === all.length, 'Two choices of a question are the same.')

const question = z
  .object({
    /** Null for a new one. */
    id: z.uuid().nullable(),
    kind: z.enum(QUESTION_KINDS),
    label: oneLine.pipe(
      z.string().min(1, 'Write every question.').max(200, 'Use at most 200 characters for a question.'),
    ),
    help: manyLines.pipe(z.string().max(500, 'Use at most 500 characters to explain a question.')),
    options,
    required: z.boolean(),
    archived: z.boolean(),
  })
  .refine(
    ({ kind, options: offered }) => (kind !== 'choice' && kind !== 'choices') || offered.length >= 2,
    'Offer at least two choices, one per line.',
  )
  .transform((asked) =>
    asked.kind === 'choice' || asked.kind === 'choices' ? asked : { ...asked, options: [] },
  )

/** What an operator can decide about the registration form. Questions stand in the order in which they are asked. */
export const registrationSettings = z.object({
  fields: fieldUses,
  questions: z
    .array(question)
    .max(500)
    .refine(
      (all) => all.filter(({ archived }) => !archived).length <= MAX_QUESTIONS,
      `Ask at most ${MAX_QUESTIONS} questions.`,
    )
    .refine(
      (all) => all.filter(({ archived, kind }) => !archived && kind === 'file').length <= MAX_FILE_QUESTIONS,
      `Ask for at most ${MAX_FILE_QUESTIONS} files.`,
    ),
})

export type RegistrationSettings = z.infer<typeof registrationSettings>
