import { type Deps, decideVendor, type Operator } from '@souk/flows'
import { vendorId } from '@souk/kernel'
import { z } from 'zod'

const vendor = z.uuid().transform(vendorId)

const decisionForm = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), vendor }),
  z.object({
    decision: z.literal('reject'),
    vendor,
    reason: z
      .string()
      .trim()
      .min(1, 'Write a reason; the vendor is told it.')
      .max(1000, 'Use at most 1,000 characters.'),
  }),
])

/** One sentence either way: for the toast, or to be shown where the decision was made. */
export type Outcome = { ok: boolean; message: string }

const REFUSALS = {
  'not-found': 'This vendor does not exist any more. Nothing was changed.',
  'not-allowed': 'You may not decide about this vendor. Nothing was changed.',
  'illegal-move': 'Somebody has already decided about this vendor. The list now shows what they decided.',
}

/** Takes an approval or a rejection from the form to the flow. */
export async function decide({
  actor,
  deps,
  form,
}: {
  actor: Operator
  deps: Deps
  form: FormData
}): Promise<Outcome> {
  const parsed = decisionForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    return {
      ok: false,
      message: parsed.error.issues[0]?.message ?? 'This could not be understood. Nothing was changed.',
    }
  }
  const sent = parsed.data
  const decided = await decideVendor(deps, {
    shop: actor.shop,
    actor,
    vendorId: sent.vendor,
    decision: sent.decision === 'approve' ? { kind: 'approve' } : { kind: 'reject', reason: sent.reason },
  })
  if (!decided.ok) return { ok: false, message: REFUSALS[decided.reason] }
  return { ok: true, message: sent.decision === 'approve' ? 'Vendor approved' : 'Vendor rejected' }
}
