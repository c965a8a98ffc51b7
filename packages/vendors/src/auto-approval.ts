import { z } from 'zod'

const emailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'Enter domains like example.com, separated by commas or spaces.')

/** Who is approved without a person looking. `when`: those who write from one of these e-mail domains. */
export const autoApprovalSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('never') }),
  z.object({ mode: z.literal('always') }),
  z.object({
    mode: z.literal('when'),
    emailDomains: z
      .array(emailDomain)
      .min(1, 'Enter at least one domain.')
      .max(100, 'Use at most 100 domains.'),
  }),
])

export type AutoApproval = z.infer<typeof autoApprovalSchema>

type Applicant = {
  email: string
  /** Another vendor's name looks the same, which only a person can judge. */
  looksLikeAnother: boolean
}

/** Whether a new vendor is approved at once. A name that looks like another vendor's always waits for a person. */
export function approvesAtOnce(rule: AutoApproval, { email, looksLikeAnother }: Applicant): boolean {
  if (looksLikeAnother) return false
  switch (rule.mode) {
    case 'never':
      return false
    case 'always':
      return true
    case 'when':
      return rule.emailDomains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
    default:
      return rule satisfies never
  }
}
