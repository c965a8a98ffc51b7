import type { Tx } from '@souk/db'
import type { Result, VendorId } from '@souk/kernel'
import { enqueue, markSent, type OutboxMessage } from '@souk/outbox'
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
import { z } from 'zod'
import { takeDecision } from '../decide-vendor'
import type { Deps } from '../deps'
import { bulkChange } from '../messages'
import type { Operator } from '../operator'

/** Vendors per transaction: a crash repeats no more than these, and nobody waits long for one of them. */
const BATCH = 20

/** Well within the time that a message may take. */
const TURN_MS = 8_000

const payloadSchema = z.object({ id: z.uuid(), turn: z.int() })

/**
 * Goes on with a change to many vendors for one turn. What is done to a vendor and that it was done are one transaction,
 * so a worker that dies leaves nothing half done, and whoever goes on does nothing twice.
 */
export async function changeInBulk(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  message: OutboxMessage,
  signal: AbortSignal,
): Promise<void> {
  const { shop } = message
  const { id, turn } = payloadSchema.parse(message.payload)
  const change = await findBulkChange(db.prisma, { shop, id })
  if (!change || change.finishedAt) return db.transaction((tx) => markSent(tx, message))
  const actor: Operator = { kind: 'operator', shop, userId: change.operatorId }
  const until = performance.now() + TURN_MS
  const nextBatch = () =>
    db.transaction(async (tx) => {
      const vendorIds = await takeItems(tx, { id, limit: BATCH })
      const outcomes: ItemOutcome[] = []
      for (const vendorId of vendorIds) {
        const outcome = await changeOne(tx, { actor, what: change.what, vendorId, at: clock.now() })
        outcomes.push({ vendorId, outcome })
      }
      if (outcomes.length > 0) await settleItems(tx, { id, outcomes })
      return outcomes.length
    })
  while (performance.now() < until && !signal.aborted) if ((await nextBatch()) === 0) break
  await db.transaction(async (tx) => {
    const finished = await finishBulkChange(tx, { id, at: clock.now() })
    await markSent(tx, message)
    if (!finished) await enqueue(tx, [bulkChange(shop, id, turn + 1)])
  })
}

type One = { actor: Operator; what: BulkWhat; vendorId: VendorId; at: Date }

/** `done`, or why the vendor was left as it is. */
async function changeOne(tx: Tx, one: One): Promise<string> {
  const result = await apply(tx, one)
  return result.ok ? 'done' : result.reason
}

async function apply(tx: Tx, { actor, what, vendorId, at }: One): Promise<Result<unknown, string>> {
  const { shop } = actor
  switch (what.do) {
    case 'approve':
      return takeDecision(tx, { shop, actor, vendorId, decision: { move: 'approve' }, at })
    case 'reject': {
      const decision = { move: 'reject', reason: what.reason } as const
      return takeDecision(tx, { shop, actor, vendorId, decision, at })
    }
    case 'join-group':
      return joinGroup(tx, { shop, groupId: what.groupId, vendorId })
    case 'leave-group':
      return leaveGroup(tx, { shop, groupId: what.groupId, vendorId })
    default:
      return what satisfies never
  }
}
