import {
  beginAndEndVacations,
  bringShopsUpToDate,
  clearOldImports,
  deliverMessage,
  dropAbandonedDrafts,
  handleInboxEvent,
  remindVendors,
} from '@souk/flows'
import { runInbox } from '@souk/inbox'
import { runOutbox } from '@souk/outbox'
import { runSchedule } from '@souk/queue'
import { readEnvOrExit } from './app/platform/env.server'
import { announceReady, stopWhenTold } from './app/platform/lifecycle.server'
import { openLogger } from './app/platform/logger.server'
import { openDeps } from './app/platform/platform.server'

const env = readEnvOrExit()
const log = openLogger({ process: 'worker', level: env.logLevel })
const { flows } = openDeps({ env, log })
const { pool } = flows.db

const onError = (error: unknown) =>
  log.warn({ err: error }, 'an attempt failed; it is made again later, or kept after the last one')
const inbox = runInbox({ pool, handle: handleInboxEvent(flows), onError })
const outbox = runOutbox({ pool, deliver: deliverMessage(flows), onError })

/** What time brings: each job finds out by itself what is due. */
const MINUTE_MS = 60_000
const jobs = [
  // At the start above all, when this may be a newer version of Souk; later for what an outage kept from it then.
  { everyMs: 60 * MINUTE_MS, run: () => bringShopsUpToDate(flows) },
  { everyMs: 60 * MINUTE_MS, run: () => clearOldImports(flows) },
  { everyMs: 15 * MINUTE_MS, run: () => remindVendors(flows) },
  { everyMs: 60 * MINUTE_MS, run: () => dropAbandonedDrafts(flows) },
  { everyMs: 5 * MINUTE_MS, run: () => beginAndEndVacations(flows) },
]
const schedule = runSchedule({ jobs, onError })

stopWhenTold({
  log,
  stop: async () => {
    await Promise.all([inbox.stop(), outbox.stop(), schedule.stop()])
    await flows.db.close()
  },
})
announceReady()
log.info('worker is ready')
