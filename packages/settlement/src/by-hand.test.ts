import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { balancesOf, balancesOnPage } from './testing/by-hand/balances'
import { readCases } from './testing/by-hand/cases'
import { factsOf } from './testing/by-hand/facts'
import { termsOf } from './testing/by-hand/terms'
import { oracle } from './testing/oracle'

const page = readFileSync(new URL('../by-hand.md', import.meta.url), 'utf8')

describe('orders worked out by hand', () => {
  const cases = readCases(page)

  it('are thirty', () => {
    expect(new Set(cases.map(({ title }) => Number.parseInt(title, 10))).size).toBe(30)
  })

  it.each(cases)('$title', ({ tables }) => {
    expect(balancesOf(oracle(factsOf(tables), termsOf(tables)))).toEqual(balancesOnPage(tables))
  })
})

describe('a page that is not whole is refused', () => {
  /** The first order's side of the page, with one slip of the pen. */
  const first = page.slice(0, page.indexOf('## 2. '))
  const read = (from: string, to: string) => {
    expect(first).toContain(from)
    const [one] = readCases(first.replace(from, to))
    if (!one) throw new Error('no order')
    return [factsOf(one.tables), termsOf(one.tables), balancesOnPage(one.tables)]
  }

  it('but as it is, it can be read', () => {
    expect(read('9000', '9000')).toHaveLength(3)
  })

  it.each([
    ['without balances', /\| account [\s\S]*/, '', 'no expected balances'],
    ['balances without their sum', '| sum | 0 |', '', 'must end with their sum'],
    ['balances that do not sum to nought', '| vendor 7 | 9000 |', '| vendor 7 | 9001 |', 'sum to nought'],
    ['an account that does not exist', 'operator:commission |', 'operator:comission |', 'not one of'],
    [
      'an account twice',
      '| operator:commission ',
      '| vendor 7 | 0 |\n| operator:commission ',
      'stands twice',
    ],
    ['an amount with a point', '| vendor 7 | 9000 |', '| vendor 7 | 90.00 |', 'not an amount'],
    ['a row without its end', '| vendor 7 | 9000 |', '| vendor 7 | 9000', 'not a row'],
    ['a row with a cell too many', '| vendor 7 | 9000 |', '| vendor 7 | 9000 | |', 'cells under'],
    ['a table cut in two', '| operator:commission', '\n| operator:commission', 'without a rule'],
    ['a table of another kind', '| account | balance |', '| accounts | balance |', 'no such table'],
    ['a setting that is not known', '| tax to |', '| taxes to |', 'is not known'],
    ['a setting that is not said', '| tax to | operator |\n', '', 'is not said'],
    ['an order without a total', '| order | |\n|---|---|\n| total | 10000 |', '', 'is not said'],
    ['an order under another number', '## 1. ', '## 2. ', 'order 1 is expected'],
  ])('%s', (_, from, to, reason) => {
    const slip = typeof from === 'string' ? from : (from.exec(first)?.[0] ?? 'not on the page')
    expect(() => read(slip, to)).toThrow(reason)
  })
})
