import { type Search, type Term, wordsOf } from './search-query'
import { ALWAYS, allOf, anyOf, NEVER, not, type Sql } from './sql'

/** What one term asks of the columns. */
export type TermSql = (term: Term) => Sql

/** A whole search as a condition. */
export function searchSql(search: Search, termSql: TermSql): Sql {
  if ('all' in search) return allOf(search.all.map((part) => searchSql(part, termSql)))
  if ('any' in search) return anyOf(search.any.map((part) => searchSql(part, termSql)))
  if ('not' in search) return not(searchSql(search.not, termSql))
  return termSql(search.term)
}

/** How texts are compared without their case: a column that holds it can have an index. */
export const keyOf = (text: string): string => text.toLowerCase()

/** What a column must hold to be searched by words: the words of each text, none across two texts. */
export const wordsKey = (texts: string[]): string =>
  ` ${texts.map((text) => wordsOf(text).join(' ')).join(' | ')} `

/** The column of `keyOf` is the value, begins with it (`*`), or compares to it. */
export const keyTerm =
  (column: string): TermSql =>
  ({ comparator, value }) => {
    const key = keyOf(value)
    if (comparator !== '') return { sql: `${column} ${comparator} ?`, values: [key] }
    if (!key.endsWith('*')) return { sql: `${column} = ?`, values: [key] }
    const start = key.slice(0, -1)
    return { sql: `${column} >= ? and ${column} < ?`, values: [start, `${start}\u{10FFFF}`] }
  }

/** One of the terms holds. */
export const anyTerm =
  (...terms: TermSql[]): TermSql =>
  (term) =>
    anyOf(terms.map((each) => each(term)))

/** Any of the values between commas. */
export const listTerm =
  (each: TermSql): TermSql =>
  (term) =>
    anyOf(term.value.split(',').map((value) => each({ ...term, value: value.trim() })))

export const notTerm =
  (held: TermSql): TermSql =>
  (term) =>
    not(held(term))

/** The column of `wordsKey` has these words one after the other; a star at the end lets the last of them go on. */
export const wordsTerm =
  (column: string): TermSql =>
  ({ value }) => {
    const words = wordsOf(value).join(' ')
    if (words === '') return ALWAYS
    return { sql: `instr(${column}, ?) > 0`, values: [value.endsWith('*') ? ` ${words}` : ` ${words} `] }
  }

export const numberTerm =
  (column: string): TermSql =>
  ({ comparator, value }) => {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    return Number.isNaN(number) ? NEVER : { sql: `${column} ${comparator || '='} ?`, values: [number] }
  }

export const flagTerm =
  (held: Sql): TermSql =>
  ({ value }) =>
    keyOf(value) === 'true' ? held : not(held)

const SECOND_MS = 1000
const DAY_MS = 24 * 3600 * SECOND_MS
/** No moment here is further away; dates as JavaScript has them end a little later. */
const FARTHEST_MS = 8e15

/** The column is a moment as ISO text; what is asked for is a second or, without a time, a day, in UTC. */
export const momentTerm =
  (column: string): TermSql =>
  ({ comparator, value }) => {
    const from = Date.parse(value)
    if (!(Math.abs(from) < FARTHEST_MS)) return NEVER
    const lengthMs = /^\d{4}-\d{2}-\d{2}$/.test(value) ? DAY_MS : SECOND_MS
    const [start, end] = [from, from + lengthMs].map((ms) => new Date(ms).toISOString())
    const bounds = { '<': ['<', start], '<=': ['<', end], '>': ['>=', end], '>=': ['>=', start] } as const
    if (comparator === '')
      return { sql: `${column} >= ? and ${column} < ?`, values: [start ?? '', end ?? ''] }
    const [sign, bound] = bounds[comparator]
    return { sql: `${column} ${sign} ?`, values: [bound ?? ''] }
  }

/** `2026-06-24 14:40:33.000000`: how cursors hold a moment. */
export const momentOf = (column: string): string =>
  `coalesce(replace(substr(${column}, 1, 19), 'T', ' ') || '.000000', '')`
