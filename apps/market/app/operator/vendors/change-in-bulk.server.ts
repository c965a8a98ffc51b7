import { type Deps, dismissBulk, type Operator, startBulkChange } from '@souk/flows'
import { vendorId } from '@souk/kernel'
import { type BulkScope, bulkWhat, manyLines } from '@souk/vendors'
import { z } from 'zod'
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

const REFUSALS = {
  'not-allowed': 'You may not do this. Nothing was changed.',
  'not-found': 'This group or file does not exist any more. Nothing was changed.',
  nobody: 'None of these vendors exist any more. Nothing was changed.',
}

type Sent = { actor: Operator; deps: Deps; form: FormData | null }

/** Starts a change to many vendors, or takes the report of one that has ended away. */
export async function changeInBulk({ actor, deps, form }: Sent): Promise<Answer> {
  const fields = Object.fromEntries(form ?? [])
  const { shop } = actor
  const dismissed = z.uuid().toLowerCase().safeParse(fields.dismiss)
  if (dismissed.success) {
    const { ok } = await dismissBulk(deps, { shop, actor, id: dismissed.data })
    return ok ? { ok, message: 'Report removed' } : refused(REFUSALS['not-allowed'])
  }
  const said = reason.safeParse(fields.reason ?? '')
  if (!said.success) return refusedFor(said.error)
  const what = bulkWhat.safeParse({ ...fields, reason: said.data })
  const whom = scope.safeParse(fields)
  if (!what.success || !whom.success) return refused(UNREADABLE)
  if (what.data.do === 'reject' && what.data.reason === '')
    return refused('Write a reason; the vendors are told it.')
  const started = await startBulkChange(deps, { shop, actor, what: what.data, scope: whom.data })
  return started.ok
    ? { ok: true, message: `Started for ${started.value.total} vendors`, id: started.value.id }
    : refused(REFUSALS[started.reason])
}
