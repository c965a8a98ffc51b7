import { type Deps, type Operator, saveAutoApproval } from '@souk/flows'
import { autoApprovalSchema } from '@souk/vendors'
import { z } from 'zod'
import {
  CHANGED_MEANWHILE,
  NOT_ALLOWED,
  type Outcome,
  refused,
  refusedFor,
  UNREADABLE,
} from '../outcome.server'

const approvalForm = z.object({
  mode: z.enum(['never', 'always', 'when']),
  emailDomains: z.string().max(10_000).default(''),
  version: z.coerce.number().int().min(0),
})

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes the rule of who is approved at once from the form to its flow. */
export async function changeApproval({ actor, deps, form }: Change): Promise<Outcome> {
  const parsed = approvalForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refused(UNREADABLE)
  const { mode, emailDomains, version } = parsed.data
  const rule = autoApprovalSchema.safeParse(
    mode === 'when' ? { mode, emailDomains: wordsOf(emailDomains) } : { mode },
  )
  if (!rule.success) return refusedFor(rule.error)
  const change = { shop: actor.shop, actor, autoApproval: rule.data, seenVersion: version }
  const saved = await saveAutoApproval(deps, change)
  return saved.ok ? { ok: true, message: 'Settings saved' } : refused(REFUSALS[saved.reason])
}

const REFUSALS = { 'not-allowed': NOT_ALLOWED, 'changed-meanwhile': CHANGED_MEANWHILE }

const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '')
