import { checkSetUp, type Deps, type Operator, settleDifference } from '@souk/flows'
import { z } from 'zod'
import { CHANGED_MEANWHILE, NOT_ALLOWED, type Outcome, refused, UNREADABLE } from '../outcome.server'

const setUpForm = z.discriminatedUnion('change', [
  z.object({ change: z.literal('check'), steps: z.enum(['all', 'unfinished']) }),
  z.object({
    change: z.enum(['keep', 'restore']),
    definition: z.enum(['vendor', 'product-link', 'variant-link']),
    item: z.string().max(300),
    /** Left out where nothing was there. */
    seen: z.string().max(10_000).nullable().default(null),
  }),
])

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes what an operator wants of the set-up from the form to its flow. */
export async function changeSetUp({ actor, deps, form }: Change): Promise<Outcome> {
  const parsed = setUpForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refused(UNREADABLE)
  const { shop } = actor
  const sent = parsed.data
  if (sent.change === 'check') {
    const checked = await checkSetUp(deps, { shop, actor, steps: sent.steps })
    return checked.ok ? { ok: true, message: 'Souk is looking at your store' } : refused(NOT_ALLOWED)
  }
  const { change: choice, definition, item, seen } = sent
  const settled = await settleDifference(deps, { shop, actor, definition, item, seen, choice })
  if (!settled.ok) return refused(REFUSALS[settled.reason])
  return { ok: true, message: choice === 'keep' ? 'Your change is kept' : 'Souk restores it' }
}

const REFUSALS = {
  'not-allowed': NOT_ALLOWED,
  'changed-meanwhile': CHANGED_MEANWHILE,
  'not-restorable': 'Shopify does not allow this to be changed. Nothing was changed.',
}
