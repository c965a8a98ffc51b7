import { type Decision, type Deps, decideVendor, type Operator } from '@souk/flows'
import { vendorId } from '@souk/kernel'
import { manyLines } from '@souk/vendors'
import { z } from 'zod'
import { notFound } from './authenticate-operator.server'
import { type Outcome, refused, refusedFor } from './outcome.server'

const vendor = z.uuid().toLowerCase().transform(vendorId)

const reasonText = z.string().max(1000, 'Use at most 1,000 characters.')
const reason = manyLines.pipe(reasonText.min(1, 'Write a reason; the vendor is told it.'))

const decisionForm = z.discriminatedUnion('decision', [
  z.object({ decision: z.enum(['approve', 'reinstate']), vendor }),
  z.object({ decision: z.enum(['reject', 'suspend']), vendor, reason }),
  z.object({
    decision: z.literal('close'),
    vendor,
    reason: manyLines.pipe(reasonText).transform((text) => text || null),
  }),
])
type DecisionForm = z.infer<typeof decisionForm>

const REFUSALS = {
  'not-allowed': 'You may not decide about this vendor. Nothing was changed.',
  'illegal-move':
    'Somebody has already decided about this vendor. Nothing was changed; you now see what they decided.',
  'checklist-incomplete':
    'Something that you require before approval is not accepted yet. Look at the checklist on the page of this vendor. Nothing was changed.',
  'reason-missing': 'Write a reason; the vendor is told it.',
}

const DONE: Record<DecisionForm['decision'], string> = {
  approve: 'Vendor approved',
  reject: 'Vendor rejected',
  suspend: 'Vendor suspended',
  reinstate: 'Vendor reinstated',
  close: 'Vendor closed',
}

/**
 * Takes a decision from the form to the flow.
 * @throws a 404 Response for a vendor that the shop does not have: no page of ours names one
 */
export async function decide({
  actor,
  deps,
  form,
}: {
  actor: Operator
  deps: Deps
  form: FormData | null
}): Promise<Outcome> {
  const parsed = decisionForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refusedFor(parsed.error)
  const sent = parsed.data
  const decided = await decideVendor(deps, {
    shop: actor.shop,
    actor,
    vendorId: sent.vendor,
    decision: decisionOf(sent),
  })
  if (decided.ok) return { ok: true, message: DONE[sent.decision] }
  if (decided.reason === 'not-found') throw notFound()
  return refused(REFUSALS[decided.reason])
}

function decisionOf(sent: DecisionForm): Decision {
  switch (sent.decision) {
    case 'approve':
    case 'reinstate':
      return { move: sent.decision }
    case 'reject':
    case 'suspend':
      return { move: sent.decision, reason: sent.reason }
    case 'close':
      return { move: 'close', reason: sent.reason }
    default:
      return sent satisfies never
  }
}
