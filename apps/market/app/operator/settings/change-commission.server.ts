import { type Deps, type Operator, saveCommission } from '@souk/flows'
import { isCurrency, parseAmount, parseDecimal } from '@souk/kernel'
import { z } from 'zod'
import { CHANGED_MEANWHILE, NOT_ALLOWED, type Outcome, refused, UNREADABLE } from '../outcome.server'
import { fixedProblem, percentProblem } from './commission-words'

const commissionForm = z.object({
  percent: z.string().max(30),
  fixed: z.string().max(30),
  currency: z.string().refine(isCurrency),
  version: z.coerce.number().int().min(0),
})

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes the default commission from the form to its flow. */
export async function changeCommission({ actor, deps, form }: Change): Promise<Outcome> {
  const parsed = commissionForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refused(UNREADABLE)
  const { percent, fixed, currency, version } = parsed.data
  const problem = percentProblem(percent) ?? fixedProblem(fixed, currency)
  const bps = parseDecimal(percent, 2)
  const amount = parseAmount(fixed, currency)
  if (problem || !bps.ok || !amount.ok) return refused(problem ?? UNREADABLE)
  const saved = await saveCommission(deps, {
    shop: actor.shop,
    actor,
    percentBps: Number(bps.value),
    fixedMinor: amount.value.minor,
    currency,
    seenVersion: version,
  })
  return saved.ok ? { ok: true, message: 'Commission saved' } : refused(REFUSALS[saved.reason])
}

const REFUSALS = {
  'not-allowed': NOT_ALLOWED,
  'changed-meanwhile': CHANGED_MEANWHILE,
  'other-currency': 'Your store’s currency has changed. Nothing was saved; look at the amount again.',
}
