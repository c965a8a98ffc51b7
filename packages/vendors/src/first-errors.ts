import type { z } from 'zod'
import { type Problem, problemOf } from './problem'

/** The first thing that is wrong with each of these fields; nothing for a field that is right. */
export function firstErrors<Field extends string>(
  error: z.ZodError,
  fields: readonly Field[],
): { [field in Field]?: Problem } {
  const errors: { [field in Field]?: Problem } = {}
  for (const issue of error.issues) {
    const field = fields.find((name) => name === issue.path[0])
    if (field && !errors[field]) errors[field] = problemOf(issue)
  }
  return errors
}
