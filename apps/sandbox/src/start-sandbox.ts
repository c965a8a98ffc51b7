import { join } from 'node:path'
import { openBulkWorker } from './admin-api/bulk/bulk-worker'
import type { TimeSource } from './clock'
import type { SandboxConfig } from './config'
import { seedDemo } from './demo'
import { stockOlderItems } from './inventory/level'
import { mailTables } from './mail/mail-tables'
import { openPostOffice } from './mail/post-office'
import { openRedactions } from './oauth/redaction'
import { keyProducts } from './products/product'
import { keyVariants } from './products/variant'
import { listen } from './server/listen'
import { openState, transaction } from './state'
import { storeSessionTables } from './storefront/session'
import { coreTables } from './tables'
import { openAuthority } from './tls/authority'
import { type Urls, urlsOf } from './urls'
import { openWebhooks } from './webhooks/webhooks'

export type Sandbox = { urls: Urls; tlsPort: number; caFile: string; close: () => Promise<void> }

/** Starts the local Shopify with this configuration; everything it knows lives in `config.stateDir`. */
export async function startSandbox(config: SandboxConfig, time?: TimeSource): Promise<Sandbox> {
  const state = openState(
    join(config.stateDir, 'sandbox.sqlite'),
    [...coreTables, storeSessionTables, mailTables],
    time,
  )
  transaction(state, () => {
    keyProducts(state)
    keyVariants(state)
    stockOlderItems(state)
    seedDemo(state)
  })
  const authority = await openAuthority({ dir: join(config.stateDir, 'sandbox-ca') })
  const urls = urlsOf(config.portBase)
  const webhooks = openWebhooks({ state, config })
  const redactions = openRedactions({ state, config })
  const postOffice = openPostOffice({ state, config })
  const bulkWorker = openBulkWorker({ state, config })
  const stopListening = await listen({ state, config, urls, webhooks }, authority)
  return {
    urls,
    tlsPort: config.portBase + 443,
    caFile: authority.caFile,
    async close() {
      await stopListening()
      redactions.stop()
      bulkWorker.stop()
      await webhooks.stop()
      await postOffice.stop()
      state.db.close()
    },
  }
}
