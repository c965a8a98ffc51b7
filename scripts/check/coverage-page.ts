import { testTitles } from './test-titles'

/** How the page finds out about files: given by the caller, so that the rules need no disk. */
export type Files = { exists: (path: string) => boolean; read: (path: string) => string }

export type Coverage = {
  /** What is wrong, one sentence each, beginning with the id. */
  wrong: string[]
  /** How many ids name code that exists and a test that is found. */
  done: number
  total: number
}

type Row = { code: string; test: string }

/**
 * Holds docs/coverage.md against the list of the specification: every id has a row
 * `| id | what it is here | code | test |`; code names paths in backticks; test names
 * `path/of/file.test.ts › title of the test` (or how the title begins) in backticks, or says "not yet".
 */
export function checkCoverage({
  items,
  page,
  files,
}: {
  items: string
  page: string
  files: Files
}): Coverage {
  const ids = items.split('\n').flatMap((line) => line.split('\t')[0] || [])
  const rows = rowsOf(page)
  const wrong: string[] = []
  let done = 0
  for (const id of ids) {
    const row = rows.get(id)
    if (!row) wrong.push(`${id}: no row`)
    else if (isPending(row)) continue
    else {
      const faults = faultsOf(row, files)
      if (faults.length === 0) done += 1
      else wrong.push(`${id}: ${faults.join(', ')}`)
    }
  }
  return { wrong, done, total: ids.length }
}

const isPending = ({ test }: Row) => test === '' || test.toLowerCase().startsWith('not yet')

function faultsOf({ code, test }: Row, files: Files): string[] {
  const paths = quoted(code)
  const tests = quoted(test)
  if (paths.length === 0) return ['names no code']
  if (tests.length === 0) return ['names no test']
  return [
    ...paths.filter((path) => !files.exists(path.split(':')[0] ?? '')),
    ...tests.flatMap((name) => testFault(name, files)),
  ]
}

function testFault(name: string, files: Files): string[] {
  const [path = '', ...rest] = name.split('›')
  const title = rest.join('›').trim()
  if (!files.exists(path.trim())) return [path.trim()]
  const titles = testTitles(files.read(path.trim()))
  // A title of a parameterised test goes on with its parameters.
  return title !== '' && titles.some((each) => each.startsWith(title)) ? [] : [name]
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)

function rowsOf(page: string): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const line of page.split('\n')) {
    const cells = line
      .trim()
      .replace(/^\|+|\|+$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
    const [id, , code, test] = cells
    if (id !== undefined && code !== undefined && test !== undefined)
      rows.set(id.replaceAll('`', ''), { code, test })
  }
  return rows
}
