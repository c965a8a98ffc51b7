import { printFailure } from './bootstrap/steps.mjs'
import { runChecks } from './check/run-checks'
import { toldToStop } from './process/told-to-stop'

const signal = toldToStop()
try {
  const { passed, failed } = await runChecks(signal)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exit(failed > 0 ? 1 : 0)
} catch (error) {
  if (!signal.aborted) printFailure(error)
  process.exit(1)
}
