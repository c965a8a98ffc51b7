import { type Deps, type Operator, publishShopTerms, saveAutoApproval } from '@souk/flows'
import { autoApprovalSchema, termsText } from '@souk/vendors'
import { z } from 'zod'

const settingsForm = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('auto-approval'),
    mode: z.enum(['never', 'always', 'when']),
    emailDomains: z.string().max(10_000).default(''),
    version: z.coerce.number().int().min(0),
  }),
  z.object({ change: z.literal('terms'), text: termsText }),
])

/** `message` is for the toast, or to be shown beside what was to be changed. */
export type SettingsOutcome = { ok: boolean; change: 'auto-approval' | 'terms' | null; message: string }

const UNREADABLE = 'This could not be understood. Nothing was changed.'

/** Takes one change of the settings from the form to its flow. */
export async function changeSettings({
  actor,
  deps,
  form,
}: {
  actor: Operator
  deps: Deps
  form: FormData | null
}): Promise<SettingsOutcome> {
  const fields = Object.fromEntries(form ?? [])
  const parsed = settingsForm.safeParse(fields)
  if (!parsed.success) {
    const change = fields.change === 'terms' ? 'terms' : null
    return { ok: false, change, message: change ? firstIssue(parsed.error) : UNREADABLE }
  }
  const { shop } = actor
  const sent = parsed.data
  if (sent.change === 'terms') {
    const published = await publishShopTerms(deps, { shop, actor, text: sent.text })
    return published.ok
      ? { ok: true, change: 'terms', message: `Terms published as edition ${published.value.version}` }
      : { ok: false, change: 'terms', message: NOT_ALLOWED }
  }
  const rule = autoApprovalSchema.safeParse(
    sent.mode === 'when' ? { mode: 'when', emailDomains: wordsOf(sent.emailDomains) } : { mode: sent.mode },
  )
  if (!rule.success) return { ok: false, change: 'auto-approval', message: firstIssue(rule.error) }
  const change = { shop, actor, autoApproval: rule.data, seenVersion: sent.version }
  const saved = await saveAutoApproval(deps, change)
  return saved.ok
    ? { ok: true, change: 'auto-approval', message: 'Settings saved' }
    : { ok: false, change: 'auto-approval', message: REFUSALS[saved.reason] }
}

const NOT_ALLOWED = 'You may not change these settings. Nothing was changed.'

const REFUSALS = {
  'not-allowed': NOT_ALLOWED,
  'changed-meanwhile':
    'Somebody else changed this setting while you had the page open. Yours was not saved; the page now shows theirs.',
}

const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '')

const firstIssue = (error: z.ZodError): string => error.issues[0]?.message ?? UNREADABLE
