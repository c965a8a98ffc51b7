import { expect, test } from 'vitest'
import { checkCoverage } from './coverage-page'

const files = {
  exists: (path: string) => path === 'apps/a.ts' || path === 'apps/a.test.ts',
  read: () => `
    // test('in a comment', …)
    test('a guarantee | of ours', async () => expect('only a text'))
    test.skip('put aside', …)
    test.each([['one'], ['two']])('each %s', …)
  `,
}
const check = (...rows: string[]) =>
  checkCoverage({
    items: 'one/A\tTitle\tWhat\ntwo/B\tTitle\tWhat\n',
    page: ['| id | what it is here | code | test |', '|---|---|---|---|', ...rows].join('\n'),
    files,
  })

const pending = '| two/B | what | none | not yet |'

test('an id without a row is wrong', () => {
  expect(check(pending).wrong).toEqual(['one/A: no row'])
})

test('a row counts when its code exists and its test holds the title', () => {
  const row = '| `one/A` | what | `apps/a.ts:12` | `apps/a.test.ts › a guarantee` |'
  expect(check(row, pending)).toEqual({ wrong: [], done: 1, total: 2 })
})

test('the beginning of the title of a parameterised test is enough', () => {
  expect(check('| one/A | what | `apps/a.ts` | `apps/a.test.ts › each` |', pending).done).toBe(1)
})

test.each(['in a comment', 'only a text', 'guarantee', 'put aside', 'one'])(
  '"%s" is in the file, but is no title',
  (title) => {
    const row = `| one/A | what | \`apps/a.ts\` | \`apps/a.test.ts › ${title}\` |`
    expect(check(row, pending).wrong).toEqual([`one/A: apps/a.test.ts › ${title}`])
  },
)

test.each([
  ['| one/A | what | `apps/b.ts` | `apps/a.test.ts › a guarantee` |', 'one/A: apps/b.ts'],
  ['| one/A | what | `apps/a.ts` | `apps/b.test.ts › a guarantee` |', 'one/A: apps/b.test.ts'],
  ['| one/A | what | `apps/a.ts` | `apps/a.test.ts › another` |', 'one/A: apps/a.test.ts › another'],
  ['| one/A | what | `apps/a.ts` | `apps/a.test.ts` |', 'one/A: apps/a.test.ts'],
  ['| one/A | what | none | `apps/a.test.ts › a guarantee` |', 'one/A: names no code'],
  ['| one/A | what | `apps/a.ts` | some day |', 'one/A: names no test'],
])('%s is wrong', (row, fault) => {
  expect(check(row, pending).wrong).toEqual([fault])
})

test('"not yet" is no fault and does not count', () => {
  expect(check('| one/A | what | none | Not yet |', pending)).toEqual({ wrong: [], done: 0, total: 2 })
})
