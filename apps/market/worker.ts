import { bringShopsUpToDate, deliverMessage, handleInboxEvent } from '@souk/flows'
import { runInbox } from '@souk/inbox'
import { runOutbox } from '@souk/outbox'
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

await bringShopsUpToDate(flows).catch(onError)

stopWhenTold({
  log,
  stop: async () => {
    await Promise.all([inbox.stop(), outbox.stop()])
    await flows.db.close()
  },
})
announceReady()
log.info('worker is ready')
