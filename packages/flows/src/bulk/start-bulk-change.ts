import { type Action, can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { addBulkChange, type BulkScope, type BulkWhat, findImport, listGroups } from '@souk/vendors'
import type { Deps } from '../deps'
import { nextTurn } from '../messages'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

type Start = { shop: ShopDomain; actor: Operator; what: BulkWhat; scope: BulkScope }

/** A hundred thousand vendors are written down in a second or two; this is room for a busy machine. */
const TIMEOUT_MS = 60_000

/** Writes down a change to many vendors; the worker makes it, however often it is interrupted. */
export async function startBulkChange(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { shop, actor, what, scope }: Start,
): Promise<Result<{ id: string; total: number }, 'not-allowed' | 'not-found' | 'nobody'>> {
  if (!can(actor, actionOf(what, shop))) return fail('not-allowed')
  if ('groupId' in what) {
    const groups = await listGroups(db.prisma, { shop })
    if (!groups.some(({ id }) => id === what.groupId)) {
      await noteUnknown(db.pool, { shop, actor, what: 'group', id: what.groupId })
      return fail('not-found')
    }
  }
  if ('importId' in scope && !(await findImport(db.prisma, { shop, id: scope.importId }))) {
    await noteUnknown(db.pool, { shop, actor, what: 'import', id: scope.importId })
    return fail('not-found')
  }
  const started = db.transaction(
    async (tx) => {
      const added = await addBulkChange(tx, { shop, operatorId: actor.userId, what, scope, at: clock.now() })
      if (added.total === 0) throw new Nobody()
      await enqueue(tx, [nextTurn(shop, { kind: 'bulk-change', id: added.id, turn: 1 })])
      await recordAudit(tx, {
        shop,
        actor: { kind: 'operator', userId: actor.userId },
        action: 'bulk change started',
        subject: `bulk-change:${added.id}`,
        detail: { do: what.do, total: String(added.total) },
      })
      return ok(added)
    },
    { timeoutMs: TIMEOUT_MS },
  )
  return started.catch((error: unknown) => {
    if (error instanceof Nobody) return fail('nobody')
    throw error
  })
}

/** Rolls back what was written down for nobody. */
class Nobody extends Error {}

function actionOf(what: BulkWhat, shop: ShopDomain): Action {
  switch (what.do) {
    case 'approve':
    case 'reject':
    case 'suspend':
    case 'reinstate':
    case 'close':
      return { do: 'decide about a vendor', vendor: { shop } }
    case 'join-group':
    case 'leave-group':
      return { do: 'manage groups', shop }
    case 'invite-owner':
      return { do: 'invite an owner', vendor: { shop } }
    default:
      return what satisfies never
  }
}
