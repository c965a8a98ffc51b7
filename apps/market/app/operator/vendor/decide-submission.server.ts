import { type Deps, decideSubmission, type Operator } from '@souk/flows'
import { submissionId, type VendorId } from '@souk/kernel'
import { manyLines } from '@souk/vendors'
import { z } from 'zod'
import { notFound } from '../authenticate-operator.server'
import { type Outcome, refused, refusedFor } from '../outcome.server'

const id = z.uuid().toLowerCase().transform(submissionId)

const form = z.discriminatedUnion('move', [
  z.object({ move: z.literal('accept'), submission: id }),
  z.object({
    move: z.literal('send-back'),
    submission: id,
    reason: manyLines.pipe(
      z.string().min(1, 'Write a reason; the vendor is told it.').max(1000, 'Use at most 1,000 characters.'),
    ),
  }),
])

const REFUSALS = {
  'not-allowed': 'You may not decide about this vendor. Nothing was changed.',
  'changed-meanwhile': 'The vendor has sent something newer. Nothing was changed; look at that one.',
  'illegal-move':
    'Somebody has already decided about this. Nothing was changed; you now see what they decided.',
  'reason-missing': 'Write a reason; the vendor is told it.',
}

type Decide = { actor: Operator; deps: Deps; vendorId: VendorId; sent: FormData | null }

/**
 * Takes a decision about what a vendor sent from the form to the flow.
 * @throws a 404 Response for a vendor or a submission that is not there
 */
export async function decideSentSubmission({ actor, deps, vendorId, sent }: Decide): Promise<Outcome> {
  const parsed = form.safeParse(Object.fromEntries(sent ?? []))
  if (!parsed.success) return refusedFor(parsed.error)
  const { submission, ...decision } = parsed.data
  const decided = await decideSubmission(deps, { actor, vendorId, submissionId: submission, decision })
  if (decided.ok) {
    if (decision.move === 'send-back') return { ok: true, message: 'Sent back' }
    return { ok: true, message: decided.value.approved ? 'Accepted, and vendor approved' : 'Accepted' }
  }
  if (decided.reason === 'not-found') throw notFound()
  return refused(REFUSALS[decided.reason])
}
