/** Shopify's theme check over the theme app extension, offline. Prints each finding; exits with 1 when there is one. */
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { themeCheckRun } from '@shopify/theme-check-node'
import { ROOT } from '../root'

const folder = join(ROOT, 'extensions', 'vendor-blocks')
const { offenses } = await themeCheckRun(folder, join(folder, '.theme-check.yml'))

for (const { uri, start, check, message } of offenses) {
  const file = relative(ROOT, fileURLToPath(uri))
  process.stdout.write(`${file}:${start.line + 1}:${start.character + 1} ${check}: ${message}\n`)
}
process.exitCode = offenses.length > 0 ? 1 : 0
