/** `npm run sandbox:coverage` prints which fields of Shopify's schemas the sandbox has built: docs/sandbox-coverage.md, anew. */
import { areas } from '../apps/sandbox/evidence/cases'
import { coveragePage, watchFields } from '../apps/sandbox/evidence/coverage-page'
import { runCase } from '../apps/sandbox/evidence/run-case'
import { printFailure } from './bootstrap/steps.mjs'

try {
  const seen = watchFields()
  for (const each of Object.values(areas).flat()) await runCase(each)
  process.stdout.write(coveragePage(seen))
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
