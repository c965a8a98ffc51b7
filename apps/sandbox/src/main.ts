import { join } from 'node:path'
import { readConfig } from './config'
import { keepHeapSmall } from './heap'
import { startSandbox } from './start-sandbox'

keepHeapSmall()
const appFile = process.env.SANDBOX_APP_FILE ?? join(import.meta.dirname, '../../../shopify.app.toml')

const sandbox = await startSandbox(readConfig({ env: process.env, appFile }))
process.stdout.write(`The local Shopify is at ${sandbox.urls.local}\n`)
process.send?.('ready')

let isStopping = false
const stop = () => {
  if (isStopping) return
  isStopping = true
  sandbox.close().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
// Whoever started this process is gone: nothing may stay behind.
process.once('disconnect', stop)
