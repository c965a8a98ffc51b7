/** Holds docs/coverage.md against docs/spec/items.tsv. Prints what is wrong, then "N of 289"; exits with 1 when something is. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root'
import { checkCoverage } from './coverage-page'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const { wrong, done, total } = checkCoverage({
  items: read('docs/spec/items.tsv'),
  page: read('docs/coverage.md'),
  files: { exists: (path) => existsSync(join(ROOT, path)), read },
})
process.stdout.write(`${[...wrong, `${done} of ${total}`].join('\n')}\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
