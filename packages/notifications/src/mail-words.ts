/**
 * All that one mail says, with `{placeholders}`. An empty line of the body starts a new block; a block with a placeholder
 * that stands for nothing is left out.
 */
export type MailWords = {
  subject: string
  /** What a mailbox shows beside the subject. */
  preview: string
  heading: string
  body: string
  button: string
}

export type WordsField = keyof MailWords

/** In the order in which a person reads them; the most characters that each may have. */
export const WORDS_FIELDS = {
  subject: 150,
  preview: 200,
  heading: 150,
  body: 5_000,
  button: 60,
} as const satisfies Record<WordsField, number>
