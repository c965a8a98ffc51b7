import { type Search, type Term, wordsOf } from './search-query'
import { ALWAYS, allOf, anyOf, NEVER, not, type Sql } from './sql'

/** A whole search as a condition. @param termSql what one term asks of the columns */
export function searchSql(search: Search, termSql: (term: Term) => Sql): Sql {
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
export function keyTerm(column: string, { comparator, value }: Term): Sql {
  const key = keyOf(value)
  if (comparator !== '') return { sql: `${column} ${comparator} ?`, values: [key] }
  if (!key.endsWith('*')) return { sql: `${column} = ?`, values: [key] }
  const start = key.slice(0, -1)
  return { sql: `${column} >= ? and ${column} < ?`, values: [start, `${start}\u{10FFFF}`] }
}

/** Any of the values between commas. */
export const anyKeyTerm = (column: string, term: Term): Sql =>
  anyOf(term.value.split(',').map((value) => keyTerm(column, { ...term, value: value.trim() })))

/** The column of `wordsKey` has these words one after the other; a star at the end lets the last of them go on. */
export function wordsTerm(column: string, { value }: Term): Sql {
  const words = wordsOf(value).join(' ')
  if (words === '') return ALWAYS
  return { sql: `instr(${column}, ?) > 0`, values: [value.endsWith('*') ? ` ${words}` : ` ${words} `] }
}

export function numberTerm(column: string, { comparator, value }: Term): Sql {
  const number = value.trim() === '' ? Number.NaN : Number(value)
  return Number.isNaN(number) ? NEVER : { sql: `${column} ${comparator || '='} ?`, values: [number] }
}

export const flagTerm = (held: Sql, { value }: Term): Sql => (keyOf(value) === 'true' ? held : not(held))

const SECOND_MS = 1000
const DAY_MS = 24 * 3600 * SECOND_MS
/** No moment here is further away; dates as JavaScript has them end a little later. */
const FARTHEST_MS = 8e15

/** The column is a moment as ISO text; what is asked for is a second or, without a time, a day, in UTC. */
export function momentTerm(column: string, { comparator, value }: Term): Sql {
  const from = Date.parse(value)
  if (!(Math.abs(from) < FARTHEST_MS)) return NEVER
  const lengthMs = /^\d{4}-\d{2}-\d{2}$/.test(value) ? DAY_MS : SECOND_MS
  const [start, end] = [from, from + lengthMs].map((ms) => new Date(ms).toISOString())
  const bounds = { '<': ['<', start], '<=': ['<', end], '>': ['>=', end], '>=': ['>=', start] } as const
  if (comparator === '') return { sql: `${column} >= ? and ${column} < ?`, values: [start ?? '', end ?? ''] }
  const [sign, bound] = bounds[comparator]
  return { sql: `${column} ${sign} ?`, values: [bound ?? ''] }
}

/** `2026-06-24 14:40:33.000000`: how cursors hold a moment. */
export const momentOf = (column: string): string =>
  `coalesce(replace(substr(${column}, 1, 19), 'T', ' ') || '.000000', '')`
