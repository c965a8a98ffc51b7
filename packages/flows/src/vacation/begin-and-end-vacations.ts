import { recordAudit } from '@souk/audit'
import { enqueue } from '@souk/outbox'
import { dayOf, turnVacations } from '@souk/vendors'
import type { Deps } from '../deps'
import { syncVacation } from '../messages'

/** Few enough that a transaction stays short. */
const VENDORS_AT_ONCE = 100

/**
 * Has shoppers told of vacations that have begun, and no longer of those that are over. What was noted and what leaves are
 * one transaction, so each turn is told once whatever dies in between.
 */
export async function beginAndEndVacations({ db, clock }: Deps): Promise<void> {
  let turned: number
  do {
    turned = await db.transaction(async (tx) => {
      const at = clock.now()
      const turns = await turnVacations(tx, { today: dayOf(at), atMost: VENDORS_AT_ONCE })
      await enqueue(
        tx,
        turns.map(({ shop, vendorId: id }) => syncVacation({ shop, id }, at)),
      )
      for (const { shop, vendorId, turn } of turns)
        await recordAudit(tx, {
          shop,
          actor: { kind: 'system', process: 'schedule' },
          action: turn === 'begun' ? 'vacation begun' : 'vacation over',
          subject: `vendor:${vendorId}`,
        })
      return turns.length
    })
  } while (turned > 0)
}
