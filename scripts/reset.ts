import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { printFailure, step } from './bootstrap/steps.mjs'
import { isServerLeft, removeState, stopServerLeft } from './postgres'
import { signal, untilGone } from './process/living'
import { ROOT } from './root'
import { isBound } from './stack/bind-database'
import { runningSupervisor, takeOver } from './stack/state-file'

const STOP_TIMEOUT_MS = 60_000
const stateDir = join(ROOT, '.souk')

const REMOVED =
  'Removed: the database, the local Shopify’s data, keys and logs. The next npm start begins with a fresh demo.'
const REMOVED_BESIDE_EXTERNAL = `Removed: the local Shopify’s data, keys and logs.
  NOT touched: the database of your own that DATABASE_URL named. It belongs to what was removed: empty it, or name an
  empty one, before the next npm start.`

/** `npm run reset`: stops what runs and removes `.souk/`. */
async function reset(): Promise<void> {
  const running = runningSupervisor(stateDir)
  if (running) {
    await step(`Stopping the Souk that runs (process ${running.pid})`, async () => {
      signal(running.pid, 'SIGTERM')
      if (!(await untilGone(running.pid, STOP_TIMEOUT_MS)))
        throw new Error(`Process ${running.pid} does not stop.`)
    })
  }
  if (!existsSync(stateDir)) return say('There is nothing to remove: .souk/ does not exist.')
  await takeOver(stateDir)
  if (isServerLeft(stateDir)) await step('Stopping PostgreSQL', () => stopServerLeft(stateDir))
  const external = isBound(stateDir)
  await step('Removing .souk/', () => removeState(stateDir))
  say(external ? REMOVED_BESIDE_EXTERNAL : REMOVED)
}

const say = (sentence: string) => void process.stdout.write(`  ${sentence}\n`)

try {
  await reset()
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
