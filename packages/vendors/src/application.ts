import { fail, ok, type Result } from '@souk/kernel'
import { z } from 'zod'
import { nameKey } from './names'
import { manyLines, oneLine } from './plain-text'

/** What a would-be vendor tells. The logo comes beside it, as bytes. */
export type VendorApplication = { displayName: string; email: string; about: string }

export type ApplicationField = 'displayName' | 'email' | 'about' | 'agree' | 'logo'

/** One sentence per field that a person can act on. */
export type FieldErrors = Partial<Record<ApplicationField, string>>

const applicationSchema = z.object({
  displayName: oneLine.pipe(
    z
      .string()
      .min(2, 'Enter the name your shop will have on this marketplace.')
      .max(100, 'Use a name of at most 100 characters.')
      .refine((name) => [...nameKey(name)].length >= 2, 'Use a name with at least two letters or digits.'),
  ),
  email: oneLine.pipe(
    z.email('Enter an e-mail address like name@example.com.').max(254, 'Use a shorter e-mail address.'),
  ),
  about: manyLines.pipe(z.string().max(2000, 'Use at most 2,000 characters.')),
  agree: z.literal('yes', 'Agree to the terms to apply.'),
})

/** Checks the fields of the registration form, as the browser sent them; a missing field counts as empty. */
export function parseApplication(fields: Record<string, unknown>): Result<VendorApplication, FieldErrors> {
  const { displayName = '', email = '', about = '', agree = '' } = fields
  const parsed = applicationSchema.safeParse({ displayName, email, about, agree })
  if (parsed.success) {
    const { agree: _, ...application } = parsed.data
    return ok(application)
  }
  const { fieldErrors } = z.flattenError(parsed.error)
  const errors: FieldErrors = {}
  for (const field of ['displayName', 'email', 'about', 'agree'] as const) {
    const [first] = fieldErrors[field] ?? []
    if (first) errors[field] = first
  }
  return fail(errors)
}
