import { type Deps, submitRequirement } from '@souk/flows'
import { requirementId } from '@souk/kernel'
import { z } from 'zod'
import type { SubmissionReply } from './checklist'
import type { MemberVisit } from './member-visit.server'
import type { SentSubmission } from './read-submission.server'
import { FIELDS, type SubmissionRefusal } from './submission-problem'

const address = z.object({
  requirement: z.uuid().toLowerCase().transform(requirementId),
  version: z.coerce.number().int().min(0).catch(0),
})

type Send = { deps: Deps; visit: MemberVisit; sent: SentSubmission; expired: boolean }

/**
 * Takes what was sent for a requirement from the form to the flow. Answers null when it was taken.
 * @throws a 404 Response when the form names nothing that could be a requirement
 */
export async function sendSubmission({ deps, visit, sent, expired }: Send): Promise<SubmissionReply | null> {
  const { fields, file } = sent
  const named = address.safeParse(fields)
  if (!named.success) throw new Response(null, { status: 404 })
  const { requirement, version } = named.data
  const refuse = (
    problem: SubmissionRefusal | null,
    errors: SubmissionReply['errors'] = {},
  ): SubmissionReply => ({
    requirement,
    values: fields,
    errors,
    problem,
  })
  if (expired) return refuse('expired')
  const { actor } = visit
  const submitted = await submitRequirement(deps, {
    actor,
    requirementId: requirement,
    seenVersion: version,
    fields,
    file,
  })
  if (submitted.ok) return null
  const { reason } = submitted
  // Somebody else's requirement, or one that never was: nothing here.
  if (reason.problem === 'not-found') throw new Response(null, { status: 404 })
  if (reason.problem !== 'fields') return refuse(reason.problem)
  const errors: SubmissionReply['errors'] = {}
  for (const name of FIELDS) {
    const problem = reason.errors[name]
    if (problem) errors[name] = problem
  }
  return refuse(null, errors)
}
