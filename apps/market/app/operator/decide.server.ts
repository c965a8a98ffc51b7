import { type Deps, decideVendor, type Operator } from '@souk/flows'
import { vendorId } from '@souk/kernel'
import { manyLines } from '@souk/vendors'
import { z } from 'zod'

const vendor = z.uuid().toLowerCase().transform(vendorId)

const decisionForm = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), vendor }),
  z.object({
    decision: z.literal('reject'),
    vendor,
    reason: manyLines.pipe(
      z.string().min(1, 'Write a reason; the vendor is told it.').max(1000, 'Use at most 1,000 characters.'),
    ),
  }),
])

/** One sentence either way: for the toast, or to be shown where the decision was made. */
export type Outcome = { ok: boolean; message: string }

const REFUSALS = {
  'not-found': 'This vendor does not exist any more. Nothing was changed.',
  'not-allowed': 'You may not decide about this vendor. Nothing was changed.',
  'illegal-move': 'Somebody has already decided about this vendor. The list now shows what they decided.',
}

const UNREADABLE = 'This could not be understood. Nothing was changed.'

/** The form of a request, or null when the request carries none that can be read. */
export const readForm = (request: Request): Promise<FormData | null> => request.formData().catch(() => null)

/** Takes an approval or a rejection from the form to the flow. */
export async function decide({
  actor,
  deps,
  form,
}: {
  actor: Operator
  deps: Deps
  form: FormData | null
}): Promise<Outcome> {
  if (!form) return { ok: false, message: UNREADABLE }
  const parsed = decisionForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    return { ok: false, message: parsed.error.issues[0]?.message ?? UNREADABLE }
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
