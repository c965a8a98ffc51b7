import type { Tx } from '@souk/db'
import { enqueue, markSent, type OutboxMessage } from '@souk/outbox'
import { z } from 'zod'
import type { Deps } from '../deps'
import { type LongWork, nextTurn } from '../messages'

/** Well within the time that a message may take. */
const TURN_MS = 8_000

const payloadSchema = z.object({ id: z.uuid(), turn: z.int() })

type Work = {
  kind: LongWork
  /** Takes some of what is left, does it and notes that it is done, all in one transaction. Answers how much it took. */
  takeSome: (tx: Tx) => Promise<number>
  /** Ends the work unless something is left, also in another worker's hands. */
  finish: (tx: Tx) => Promise<boolean>
}

/** Which work a message is a turn of. */
export const workOf = (message: OutboxMessage): string => payloadSchema.parse(message.payload).id

/**
 * Goes on with long work for one turn, and has the next one follow. Each turn is short, so that a worker who is told to stop
 * can. A worker that dies leaves nothing half done, and whoever goes on does nothing twice.
 */
export async function workInTurns(
  { db }: Pick<Deps, 'db'>,
  message: OutboxMessage,
  signal: AbortSignal,
  { kind, takeSome, finish }: Work,
): Promise<void> {
  const { id, turn } = payloadSchema.parse(message.payload)
  const until = performance.now() + TURN_MS
  while (performance.now() < until && !signal.aborted) if ((await db.transaction(takeSome)) === 0) break
  await db.transaction(async (tx) => {
    const finished = await finish(tx)
    await markSent(tx, message)
    if (!finished) await enqueue(tx, [nextTurn(message.shop, { kind, id, turn: turn + 1 })])
  })
}
