import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import type { Tx } from '@souk/db'
import { fail, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { addGroup, changeGroup, deleteGroup, type GroupColour, joinGroup, leaveGroup } from '@souk/vendors'
import type { Deps } from '../deps'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

export type GroupChange =
  | { change: 'add'; name: string; colour: GroupColour | null }
  | { change: 'edit'; id: string; name: string; colour: GroupColour | null }
  | { change: 'delete'; id: string }
  | { change: 'join' | 'leave'; id: string; vendorId: VendorId }

type Refusal = 'not-allowed' | 'not-found' | 'name-taken' | 'too-many'

/** Makes, changes or deletes a group of vendors, or changes whether one vendor is in it. */
export async function changeGroups(
  { db }: Pick<Deps, 'db'>,
  { shop, actor, ...change }: { shop: ShopDomain; actor: Operator } & GroupChange,
): Promise<Result<unknown, Refusal>> {
  if (!can(actor, { do: 'manage groups', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const changed = await apply(tx, shop, change)
    if (changed.ok)
      await recordAudit(tx, {
        shop,
        actor: { kind: 'operator', userId: actor.userId },
        action: DONE[change.change],
        subject: 'vendorId' in change ? `vendor:${change.vendorId}` : `shop:${shop}`,
        detail: { group: 'id' in change ? change.id : change.name },
      })
    else if (changed.reason === 'not-found' && 'id' in change)
      await noteUnknown(tx, { shop, actor, what: 'group', id: change.id })
    return changed
  })
}

/** How the audit names it. */
const DONE: Record<GroupChange['change'], string> = {
  add: 'vendor group made',
  edit: 'vendor group changed',
  delete: 'vendor group deleted',
  join: 'vendor put into a group',
  leave: 'vendor taken out of a group',
}

function apply(tx: Tx, shop: ShopDomain, change: GroupChange): Promise<Result<unknown, Refusal>> {
  switch (change.change) {
    case 'add':
      return addGroup(tx, { shop, name: change.name, colour: change.colour })
    case 'edit':
      return changeGroup(tx, { shop, id: change.id, name: change.name, colour: change.colour })
    case 'delete':
      return deleteGroup(tx, { shop, id: change.id })
    case 'join':
      return joinGroup(tx, { shop, groupId: change.id, vendorId: change.vendorId })
    case 'leave':
      return leaveGroup(tx, { shop, groupId: change.id, vendorId: change.vendorId })
    default:
      return change satisfies never
  }
}
