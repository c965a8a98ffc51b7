import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { markProcessed, runInbox } from './run-inbox'

/** A worker that gets stuck at `stage` of its first event, for a test to kill. Arguments: database url, stage. */
const [url, stage] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url })

const stuckAt = async (here: string) => {
  if (here !== stage) return
  process.stdout.write('stuck')
  await pause(600_000)
}

runInbox({
  pool,
  leaseMs: 500,
  timeLimitMs: 600_000,
  handle: async (event) => {
    await stuckAt('before')
    const client = await pool.connect()
    await client.query('begin')
    await client.query('insert into effect (webhook_id) values ($1)', [event.webhookId])
    await markProcessed(client, event)
    await stuckAt('inside')
    await client.query('commit')
    await stuckAt('after')
  },
})
