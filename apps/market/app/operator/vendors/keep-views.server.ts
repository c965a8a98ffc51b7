import { changeViews, type Deps, type Operator } from '@souk/flows'
import { shortName } from '@souk/vendors'
import { z } from 'zod'
import { refused, refusedFor } from '../outcome.server'
import type { Answer } from './send-form'
import { vendorSearchParams } from './vendor-query'
import { parseVendorQuery } from './vendor-query.server'

const id = z.uuid().toLowerCase()

/** Kept as the list itself would write it, so that it can be told from a view that was changed. */
const query = z
  .string()
  .max(2000)
  .transform((text) => vendorSearchParams(parseVendorQuery(new URLSearchParams(text))).toString())

const viewForm = z.discriminatedUnion('change', [
  z.object({ change: z.literal('add'), name: shortName, query }),
  z.object({ change: z.literal('rename'), id, name: shortName }),
  z.object({ change: z.literal('update'), id, query }),
  z.object({ change: z.literal('delete'), id }),
])

const DONE = { add: 'View saved', rename: 'View renamed', update: 'View saved', delete: 'View deleted' }

const REFUSALS = {
  'not-allowed': 'You may not change the views. Nothing was changed.',
  'not-found': 'This view does not exist any more. Nothing was changed.',
  'name-taken': 'There is a view with this name already. Choose another one.',
  'too-many': 'There are 30 views already. Delete one first.',
}

type Sent = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes one change of the saved views from the form to its flow. */
export async function keepViews({ actor, deps, form }: Sent): Promise<Answer> {
  const parsed = viewForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refusedFor(parsed.error)
  const changed = await changeViews(deps, { shop: actor.shop, actor, ...parsed.data })
  return changed.ok
    ? { ok: true, message: DONE[parsed.data.change], id: changed.value.id }
    : refused(REFUSALS[changed.reason])
}
