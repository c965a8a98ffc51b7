import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openDb } from '@souk/db'
import { systemClock } from '@souk/kernel'
import { RetryLater, runOutbox } from '@souk/outbox'
import { changeInBulk } from '../deliver/change-in-bulk'

/** A worker that gets stuck in the middle of a change to many vendors, for a test to kill. Argument: database url. */
const [url = ''] = process.argv.slice(2)
const opened = openDb({ url, connections: 3 })
let transactions = 0

/** Its second batch is done and not committed yet. */
const db: typeof opened = {
  ...opened,
  transaction: (run, options) =>
    opened.transaction(async (tx) => {
      const value = await run(tx)
      transactions += 1
      if (transactions === 2) {
        process.stdout.write('stuck')
        await pause(600_000)
      }
      return value
    }, options),
}

runOutbox({
  pool: opened.pool,
  leaseMs: 3_000,
  timeLimitMs: 600_000,
  onError: () => undefined,
  deliver: async (message, signal) => {
    if (message.kind !== 'bulk-change') throw new RetryLater(100)
    await changeInBulk({ db, clock: systemClock, invitationKey: randomBytes(32) }, message, signal)
  },
})
