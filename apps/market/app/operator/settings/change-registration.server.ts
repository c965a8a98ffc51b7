import { type Deps, type Operator, saveRegistrationForm } from '@souk/flows'
import { registrationSettings } from '@souk/vendors'
import { z } from 'zod'
import {
  CHANGED_MEANWHILE,
  NOT_ALLOWED,
  type Outcome,
  refused,
  refusedFor,
  UNREADABLE,
} from '../outcome.server'

const registrationForm = z.object({
  settings: z.string().max(1_000_000).transform(parseJson),
  version: z.coerce.number().int().min(0),
})

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: UNREADABLE })
    return z.NEVER
  }
}

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes what the operator asks of whoever registers from the form to its flow. */
export async function changeRegistration({ actor, deps, form }: Change): Promise<Outcome> {
  const parsed = registrationForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refused(UNREADABLE)
  const settings = registrationSettings.safeParse(parsed.data.settings)
  if (!settings.success) return refusedFor(settings.error)
  const change = { shop: actor.shop, actor, settings: settings.data, seenVersion: parsed.data.version }
  const saved = await saveRegistrationForm(deps, change)
  return saved.ok ? { ok: true, message: 'Registration form saved' } : refused(REFUSALS[saved.reason])
}

const REFUSALS = { 'not-allowed': NOT_ALLOWED, 'changed-meanwhile': CHANGED_MEANWHILE }
