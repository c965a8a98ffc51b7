import { z } from 'zod'

/**
 * All that one mail says, with `{placeholders}`. An empty line of the body starts a new block; a block with a placeholder
 * that stands for nothing is left out.
 */
export const mailWords = z.object({
  subject: z.string(),
  /** What a mailbox shows beside the subject. */
  preview: z.string(),
  heading: z.string(),
  body: z.string(),
  button: z.string(),
})

export type MailWords = z.infer<typeof mailWords>

export type WordsField = keyof MailWords

/** In the order in which a person reads them; the most characters that each may have. */
export const WORDS_FIELDS = {
  subject: 150,
  preview: 200,
  heading: 150,
  body: 5_000,
  button: 60,
} as const satisfies Record<WordsField, number>
