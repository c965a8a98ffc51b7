import type { Tx } from '@souk/db'
import type { Result, VendorId } from '@souk/kernel'
import { markSent, type OutboxMessage } from '@souk/outbox'
import {
  type BulkWhat,
  findBulkChange,
  finishBulkChange,
  type ItemOutcome,
  joinGroup,
  leaveGroup,
  settleItems,
  takeItems,
} from '@souk/vendors'
import { type Decision, takeDecision } from '../decide-vendor'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { offerVendor } from '../team/invite-owner'
import { workInTurns, workOf } from './work-in-turns'

/** Vendors per transaction: a crash repeats no more than these, and nobody waits long for one of them. */
const BATCH = 20

/** Goes on with a change to many vendors for one turn. */
export async function changeInBulk(
  deps: Pick<Deps, 'db' | 'clock' | 'invitationKey'>,
  message: OutboxMessage,
  signal: AbortSignal,
): Promise<void> {
  const { db, clock, invitationKey } = deps
  const { shop } = message
  const id = workOf(message)
  const change = await findBulkChange(db.prisma, { shop, id })
  if (!change || change.finishedAt) return db.transaction((tx) => markSent(tx, message))
  const actor: Operator = { kind: 'operator', shop, userId: change.operatorId }
  await workInTurns(deps, message, signal, {
    kind: 'bulk-change',
    takeSome: async (tx) => {
      const vendorIds = await takeItems(tx, { id, limit: BATCH })
      const outcomes: ItemOutcome[] = []
      for (const vendorId of vendorIds) {
        const one = { actor, what: change.what, vendorId, invitationKey, at: clock.now() }
        outcomes.push({ vendorId, outcome: await changeOne(tx, one) })
      }
      if (outcomes.length > 0) await settleItems(tx, { id, outcomes })
      return outcomes.length
    },
    finish: (tx) => finishBulkChange(tx, { id, at: clock.now() }),
  })
}

type One = { actor: Operator; what: BulkWhat; vendorId: VendorId; invitationKey: Uint8Array; at: Date }

/** `done`, or why the vendor was left as it is. */
async function changeOne(tx: Tx, one: One): Promise<string> {
  const result = await apply(tx, one)
  return result.ok ? 'done' : result.reason
}

async function apply(
  tx: Tx,
  { actor, what, vendorId, invitationKey, at }: One,
): Promise<Result<unknown, string>> {
  const { shop } = actor
  const decideAs = (decision: Decision) => takeDecision(tx, { shop, actor, vendorId, decision, at })
  switch (what.do) {
    case 'approve':
    case 'reinstate':
      return decideAs({ move: what.do })
    case 'reject':
    case 'suspend':
      return decideAs({ move: what.do, reason: what.reason })
    case 'close':
      return decideAs({ move: 'close', reason: what.reason || null })
    case 'join-group':
      return joinGroup(tx, { shop, groupId: what.groupId, vendorId })
    case 'leave-group':
      return leaveGroup(tx, { shop, groupId: what.groupId, vendorId })
    case 'invite-owner':
      return offerVendor(tx, { shop, actor, vendorId, invitationKey, at })
    default:
      return what satisfies never
  }
}
