import { z } from 'zod'
import { named, type PlainProblem } from './problem'

/**
 * What nobody types on purpose: control characters (PostgreSQL cannot store NUL), halves of a surrogate pair, and
 * characters that turn the direction of the text around them, which can make a name read as another one.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u
const UNPRINTABLE_IN_LINES = /(?![\t\n])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

/** Operators are told in English; whoever speaks other languages finds what is wrong by its name. */
const REFUSAL = {
  error: 'This has characters that cannot be shown. Type it by hand instead of pasting it.',
  params: { is: 'unprintable' satisfies PlainProblem },
}

/** Text of one line: every run of white space becomes one space, none at the ends. */
export const oneLine = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .refine((text) => !UNPRINTABLE.test(text), REFUSAL)

/** An address of a mailbox, as a person types it. */
export const emailAddress = oneLine.pipe(z.email(named('email-wrong')).max(254))

/** Text of any number of lines, which end in `\n`; no white space at the ends. */
export const manyLines = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .refine((text) => !UNPRINTABLE_IN_LINES.test(text), REFUSAL)

/** Words to look for. What cannot be in any stored text is left out, because a search need not be argued about. */
export const searchWords = z
  .string()
  .transform((text) => text.replace(new RegExp(UNPRINTABLE, 'gu'), '').trim())

/** Text as it was typed, without what PostgreSQL cannot store and nobody can see. */
export const storableText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(new RegExp(UNPRINTABLE_IN_LINES, 'gu'), '')
