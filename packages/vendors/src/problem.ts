import type { z } from 'zod'

/** What can be wrong with what was typed. Whoever shows the form puts it into words, in the language of its reader. */
const PLAIN = [
  'wrong',
  'unprintable',
  'name-missing',
  'name-without-letters',
  'about-missing',
  'email-wrong',
  'website-missing',
  'website-wrong',
  'instagram-missing',
  'instagram-wrong',
  'facebook-missing',
  'facebook-wrong',
  'tiktok-missing',
  'tiktok-wrong',
  'youtube-missing',
  'youtube-wrong',
  'x-missing',
  'x-wrong',
  'contact-missing',
  'phone-missing',
  'phone-wrong',
  'legal-name-missing',
  'tax-id-missing',
  'street-missing',
  'city-missing',
  'country-missing',
  'not-agreed',
  'image-missing',
  'image-wrong-type',
  'image-unreadable',
  'file-missing',
  'answer-missing',
  'choice-missing',
  'choices-missing',
  'choice-unknown',
  'choice-not-one',
  'own-name-missing',
  'day-missing',
  'day-over',
  'day-before-first',
  'day-too-late',
] as const

export type PlainProblem = (typeof PLAIN)[number]

/** `most`: how much there may be, in characters, pixels of a side, or megabytes. */
export type Problem =
  | { is: PlainProblem }
  | { is: 'too-long' | 'image-too-large' | 'image-too-many-pixels'; most: number }

/** For a schema's message: the name of what is wrong, which the compiler knows. */
export const named = (problem: PlainProblem): string => problem

/** The schemas name what is wrong where zod has a message; what is too long says so by itself. */
export function problemOf(issue: z.core.$ZodIssue): Problem {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { is: 'too-long', most: Number(issue.maximum) }
  const named = issue.code === 'custom' ? (issue.params?.is ?? issue.message) : issue.message
  return { is: PLAIN.find((problem) => problem === named) ?? 'wrong' }
}

export function firstProblem({ issues: [first] }: z.ZodError): Problem {
  return first ? problemOf(first) : { is: 'wrong' }
}
