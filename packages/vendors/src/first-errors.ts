import { z } from 'zod'

/** The first thing that is wrong with each of these fields; nothing for a field that is right. */
export function firstErrors<Field extends string>(
  error: z.ZodError,
  fields: readonly Field[],
): { [field in Field]?: string } {
  const { fieldErrors }: { fieldErrors: Record<string, string[] | undefined> } = z.flattenError(error)
  const errors: { [field in Field]?: string } = {}
  for (const field of fields) {
    const [first] = fieldErrors[field] ?? []
    if (first) errors[field] = first
  }
  return errors
}
