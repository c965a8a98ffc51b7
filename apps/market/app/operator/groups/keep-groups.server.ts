import { changeGroups, type Deps, type Operator } from '@souk/flows'
import { vendorId } from '@souk/kernel'
import { groupColour, groupId, shortName } from '@souk/vendors'
import { z } from 'zod'
import { type Outcome, refused, refusedFor } from '../outcome.server'

const colour = z
  .string()
  .transform((text) => text || null)
  .pipe(groupColour)
const vendor = z.uuid().toLowerCase().transform(vendorId)

const groupForm = z.discriminatedUnion('change', [
  z.object({ change: z.literal('add'), name: shortName, colour }),
  z.object({ change: z.literal('edit'), id: groupId, name: shortName, colour }),
  z.object({ change: z.literal('delete'), id: groupId }),
  z.object({ change: z.enum(['join', 'leave']), id: groupId, vendorId: vendor }),
])

const DONE = {
  add: 'Group made',
  edit: 'Group saved',
  delete: 'Group deleted',
  join: 'Added to the group',
  leave: 'Removed from the group',
}

const REFUSALS = {
  'not-allowed': 'You may not change groups. Nothing was changed.',
  'not-found': 'This does not exist any more. Nothing was changed.',
  'name-taken': 'There is a group with this name already. Choose another one.',
  'too-many': 'There are 100 groups already. Delete one first.',
}

type Sent = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes one change of the groups from the form to its flow. */
export async function keepGroups({ actor, deps, form }: Sent): Promise<Outcome> {
  const parsed = groupForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refusedFor(parsed.error)
  const changed = await changeGroups(deps, { shop: actor.shop, actor, ...parsed.data })
  return changed.ok ? { ok: true, message: DONE[parsed.data.change] } : refused(REFUSALS[changed.reason])
}
