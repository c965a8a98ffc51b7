import { printFailure, step } from './bootstrap/steps.mjs'
import { runChecks } from './check/run-checks'
import { toldToStop } from './process/told-to-stop'
import { ROOT } from './root'
import { build } from './stack/build'
import { runVitest } from './test/run-vitest'

/** `npm test`: checks, production build, every test from unit to browser journey; the last line counts them. */
async function main(signal: AbortSignal): Promise<number> {
  const checks = await runChecks(signal)
  const isBuilt = await attempt(() => step('Build', () => build({ root: ROOT, signal })))
  const tests = await runVitest(ROOT, process.argv.slice(2), signal)
  const passed = checks.passed + Number(isBuilt) + tests.passed
  const failed = checks.failed + Number(!isBuilt) + tests.failed
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return failed > 0 ? 1 : 0
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    printFailure(error)
    return false
  }
}

const signal = toldToStop()
try {
  process.exit(await main(signal))
} catch (error) {
  if (!signal.aborted) printFailure(error)
  process.exit(1)
}
