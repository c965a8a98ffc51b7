import { type Filter, parseFilter, type Term } from './parse-filter'

/**
 * Whether a payload passes a subscription's filter. Case counts and `:` is equality, unlike in searches; a field that the
 * payload has not, or whose type is another, matches nothing. Of a list, one element that matches is enough.
 * Source: shopify.dev, "Filter webhook deliveries".
 */
export function passesFilter(payload: unknown, text: string | null): boolean {
  if (text === null || text.trim() === '') return true
  const filter = parseFilter(text)
  return filter !== null && matches(filter, payload)
}

function matches(filter: Filter, payload: unknown): boolean {
  switch (filter.kind) {
    case 'term':
      return valuesAt(payload, filter.term.path).some((value) => satisfies(filter.term, value))
    case 'and':
      return filter.all.every((each) => matches(each, payload))
    case 'or':
      return filter.any.some((each) => matches(each, payload))
    case 'not':
      return !matches(filter.filter, payload)
    default:
      return filter satisfies never
  }
}

/** Every plain value that the path leads to, through lists and objects. */
function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path))
  const [name, ...below] = path
  if (name === undefined) return [value]
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return []
  const found: unknown = Reflect.get(value, name)
  // The tags of a product or an order are one text, each a keyword in it.
  if (name === 'tags' && below.length === 0 && typeof found === 'string') return [found, ...found.split(', ')]
  return valuesAt(found, below)
}

function satisfies({ comparator, value: wanted, isPrefix }: Term, value: unknown): boolean {
  if (isPrefix && wanted === '') return value !== null && value !== ''
  if (comparator !== '=') return compares(value, comparator, wanted)
  switch (typeof value) {
    case 'string':
      return isPrefix ? value.startsWith(wanted) : value === wanted || isSameNumber(value, wanted)
    case 'number':
      return isPrefix ? String(value).startsWith(wanted) : isSameNumber(String(value), wanted)
    case 'boolean':
      return String(value) === wanted
    default:
      return false
  }
}

const NUMBER = /^-?\d+(\.\d+)?$/
/** Prices are texts: `100` is `100.00`. */
const isSameNumber = (left: string, right: string) =>
  NUMBER.test(left) && NUMBER.test(right) && Number(left) === Number(right)

function compares(value: unknown, comparator: '<' | '<=' | '>' | '>=', wanted: string): boolean {
  const left = magnitude(String(value))
  const right = magnitude(wanted)
  if (left === null || right === null || left.kind !== right.kind) return false
  switch (comparator) {
    case '<':
      return left.size < right.size
    case '<=':
      return left.size <= right.size
    case '>':
      return left.size > right.size
    case '>=':
      return left.size >= right.size
    default:
      return comparator satisfies never
  }
}

function magnitude(text: string): { kind: 'number' | 'moment'; size: number } | null {
  if (NUMBER.test(text)) return { kind: 'number', size: Number(text) }
  const size = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(size) ? null : { kind: 'moment', size }
}
