import { can } from '@souk/access'
import type { Tx } from '@souk/db'
import { fail, type Result, type ShopDomain } from '@souk/kernel'
import { addView, deleteView, renameView, updateView } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

export type ViewChange =
  | { change: 'add'; name: string; query: string }
  | { change: 'rename'; id: string; name: string }
  | { change: 'update'; id: string; query: string }
  | { change: 'delete'; id: string }

type Refusal = 'not-allowed' | 'not-found' | 'name-taken' | 'too-many'

/** Keeps, renames, changes or deletes a view of the list of vendors; every operator of the shop has the same ones. */
export async function changeViews(
  { db }: Pick<Deps, 'db'>,
  { shop, actor, ...sent }: { shop: ShopDomain; actor: Operator } & ViewChange,
): Promise<Result<{ id: string }, Refusal>> {
  if (!can(actor, { do: 'list vendors', shop })) return fail('not-allowed')
  return db.transaction<Result<{ id: string }, Refusal>>(async (tx) => {
    const changed = await apply(tx, shop, sent)
    if (!changed.ok && changed.reason === 'not-found' && 'id' in sent)
      await noteUnknown(tx, { shop, actor, what: 'view', id: sent.id })
    return changed
  })
}

function apply(tx: Tx, shop: ShopDomain, sent: ViewChange): Promise<Result<{ id: string }, Refusal>> {
  switch (sent.change) {
    case 'add':
      return addView(tx, { shop, name: sent.name, query: sent.query })
    case 'rename':
      return renameView(tx, { shop, id: sent.id, name: sent.name })
    case 'update':
      return updateView(tx, { shop, id: sent.id, query: sent.query })
    case 'delete':
      return deleteView(tx, { shop, id: sent.id })
    default:
      return sent satisfies never
  }
}
