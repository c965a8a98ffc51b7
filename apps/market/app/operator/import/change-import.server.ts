import { type Deps, discardImport, type Operator, startImport } from '@souk/flows'
import { z } from 'zod'
import { forbidden, notFound } from '../authenticate-operator.server'
import { type Outcome, refused, UNREADABLE } from '../outcome.server'

const choice = z.enum(['yes', 'no']).transform((said) => said === 'yes')

const form = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), lookAlikes: choice, invite: choice }),
  z.object({ do: z.literal('discard') }),
])

type Change = { actor: Operator; deps: Deps; id: string; form: FormData | null }

const REFUSALS = {
  nothing: 'No line of this file would become a vendor. Nothing was imported.',
  another: 'Another import is under way. Start this one when it has ended; what was checked is kept.',
  over: 'What this file said was deleted meanwhile. Choose the file once more.',
  started: 'The import has begun already, so it cannot be discarded.',
}

/**
 * Has a checked file imported, or takes it away.
 * @throws a 404 Response for an import that the shop does not have
 */
export async function changeImport({ actor, deps, id, form: sent }: Change): Promise<Outcome> {
  const parsed = form.safeParse(Object.fromEntries(sent ?? []))
  if (!parsed.success) return refused(UNREADABLE)
  const asked = { shop: actor.shop, actor, id }
  const done =
    parsed.data.do === 'discard'
      ? await discardImport(deps, asked)
      : await startImport(deps, {
          ...asked,
          withLookAlikes: parsed.data.lookAlikes,
          inviting: parsed.data.invite,
        })
  if (done.ok)
    return { ok: true, message: parsed.data.do === 'discard' ? 'File discarded' : 'Import started' }
  if (done.reason === 'not-found') throw notFound()
  if (done.reason === 'not-allowed') throw forbidden()
  return refused(REFUSALS[done.reason])
}
