import { type Deps, dismissBulk, type Operator, startBulkChange } from '@souk/flows'
import { vendorId } from '@souk/kernel'
import { type BulkScope, bulkWhat, manyLines } from '@souk/vendors'
import { z } from 'zod'
import { notFound } from '../authenticate-operator.server'
import { refused, refusedFor, UNREADABLE } from '../outcome.server'
import type { Answer } from './send-form'
import { filterOf, parseVendorQuery } from './vendor-query.server'

/** A page and a bit; more are named by their view. */
const MOST_IDS = 250

const reason = manyLines.pipe(z.string().max(1000, 'Use at most 1,000 characters.'))

const scope = z.union([
  z.object({ importId: z.uuid().toLowerCase() }),
  z
    .object({ all: z.literal('1'), query: z.string().max(2000) })
    .transform(
      ({ query }): BulkScope => ({ filter: filterOf(parseVendorQuery(new URLSearchParams(query))) }),
    ),
  z.object({ ids: z.string().max(40 * MOST_IDS) }).transform(({ ids }, context): BulkScope => {
    const parsed = z.array(z.uuid().toLowerCase().transform(vendorId)).min(1).safeParse(ids.split(','))
    if (parsed.success) return { ids: parsed.data }
    context.addIssue('Select vendors first.')
    return z.NEVER
  }),
])

/** Of the report of a change that has ended. */
const dismissal = z.object({ dismiss: z.uuid().toLowerCase() })

const REFUSALS = {
  'not-allowed': 'You may not do this. Nothing was changed.',
  'not-found': 'This group or file does not exist any more. Nothing was changed.',
  nobody: 'None of these vendors exist any more. Nothing was changed.',
}

type Sent = { actor: Operator; deps: Deps; form: FormData | null }

/**
 * Starts a change to many vendors, or takes the report of one that has ended away.
 * @throws a 404 Response for a report that the shop does not have
 */
export async function changeInBulk({ actor, deps, form }: Sent): Promise<Answer> {
  const fields = Object.fromEntries(form ?? [])
  const { shop } = actor
  const dismissed = dismissal.safeParse(fields)
  if (dismissed.success) {
    const result = await dismissBulk(deps, { shop, actor, id: dismissed.data.dismiss })
    if (result.ok) return { ok: true, message: 'Report removed' }
    if (result.reason === 'not-found') throw notFound()
    return refused(REFUSALS[result.reason])
  }
  const said = reason.safeParse(fields.reason ?? '')
  if (!said.success) return refusedFor(said.error)
  const what = bulkWhat.safeParse({ ...fields, reason: said.data })
  const whom = scope.safeParse(fields)
  if (!what.success || !whom.success) return refused(UNREADABLE)
  if ((what.data.do === 'reject' || what.data.do === 'suspend') && what.data.reason === '')
    return refused('Write a reason; the vendors are told it.')
  const started = await startBulkChange(deps, { shop, actor, what: what.data, scope: whom.data })
  return started.ok
    ? { ok: true, message: `Started for ${started.value.total} vendors`, id: started.value.id }
    : refused(REFUSALS[started.reason])
}
