import { readPage, type Section, type Table } from './page'

/** The tables that hold for one order on the page, by the first word of their header. */
export type Case = { readonly title: string; readonly tables: Tables }
export type Tables = ReadonlyMap<string, Table>

/** What each kind of table must have on top. `rule from …` are the rules of a later version of the terms. */
const HEADERS = [
  'order |',
  'terms |',
  'line | product | pieces | price | discount | tax | ships',
  'shipping | price | discount | tax',
  'refund | of | pieces | amount | tax',
  'gift card | amount',
  'dispute | type | status | amount',
  'rule | for | percent | fixed | floor | cap',
  'link | from | vendor',
  'vendor | earned | refunded | commission | VAT | net',
  'account | balance',
]

/** The expected side: each order says it itself, nothing is inherited. */
const EXPECTED = ['vendor', 'account']

/**
 * Orders are headings of the second level, numbered from 1; those of the third, lettered from a, are the same order with other
 * tables. An order with such cases is not itself one. The section before the first order holds what is usual.
 */
export function readCases(markdown: string): Case[] {
  const [title, usually, ...sections] = readPage(markdown)
  if (title?.level !== 1 || title.tables.length > 0 || usually?.level !== 2)
    throw new Error('the page must begin with its title and what is usual')
  refuseExpected(usually)
  const usual = add(new Map(), usually)
  const cases: Case[] = []
  let number = 0
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at] as Section
    if (section.level !== 2 || !section.title.startsWith(`${++number}. `))
      throw new Error(`order ${number} is expected, not "${section.title}"`)
    const shared = add(usual, section)
    if (sections[at + 1]?.level !== 3) cases.push({ title: section.title, tables: complete(shared, section) })
    else refuseExpected(section)
    for (let letter = 0; sections[at + 1]?.level === 3; letter++) {
      const one = sections[++at] as Section
      const label = `${number}${String.fromCharCode(97 + letter)}. `
      if (!one.title.startsWith(label)) throw new Error(`${label} is expected, not "${one.title}"`)
      cases.push({ title: one.title, tables: complete(add(shared, one), one) })
    }
  }
  return cases
}

/** Rows of `order` and `terms` replace rows of the same name, any other table the whole table. */
function add(before: Tables, section: Section): Tables {
  const own = new Map<string, Table>()
  for (const table of section.tables) {
    const kind = table.header[0] ?? ''
    const header = [kind.replace(/ from .*/, ''), ...table.header.slice(1)].join(' | ').trim()
    if (!HEADERS.includes(header)) throw new Error(`${section.title}: no such table: ${header}`)
    if (own.has(kind)) throw new Error(`${section.title}: two tables of ${kind}`)
    const inherited = before.get(kind)
    const rows = kind === 'order' || kind === 'terms' ? merge(inherited?.rows ?? [], table.rows) : table.rows
    own.set(kind, { header: table.header, rows })
  }
  return new Map([...before, ...own])
}

function merge(before: Table['rows'], rows: Table['rows']): Table['rows'] {
  const keys = rows.map(([key]) => key)
  const twice = keys.find((key, n) => keys.indexOf(key) !== n)
  if (twice !== undefined) throw new Error(`"${twice}" is said twice`)
  return [...before.filter(([key]) => !keys.includes(key)), ...rows]
}

function complete(tables: Tables, section: Section): Tables {
  if (!section.tables.some(({ header }) => header[0] === 'account'))
    throw new Error(`${section.title}: no expected balances`)
  for (const kind of ['order', 'terms', 'line'])
    if (!tables.has(kind)) throw new Error(`${section.title}: no table of ${kind}`)
  return tables
}

function refuseExpected(section: Section) {
  const found = section.tables.find(({ header }) => EXPECTED.includes(header[0] ?? ''))
  if (found) throw new Error(`${section.title}: ${found.header[0]} belongs to the cases of the order`)
}
