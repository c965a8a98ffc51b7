/** One condition of Shopify's search syntax: `field:value`, `field:>value`, `field:prefix*`. */
export type Term = { field: string; comparator: '' | '<' | '<=' | '>' | '>='; value: string }

const TERM = /(?:([\w.]+):)?(<=|>=|<|>)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\S+)/g

/** Splits a query into terms, all of which must hold. `OR`, `NOT` and parentheses are not built. */
export function parseSearch(query: string): Term[] {
  return [...query.matchAll(TERM)].flatMap(([whole, field = '', comparator = '', quoted = '']) => {
    if (whole === 'AND') return []
    if (['OR', 'NOT'].includes(whole) || /^[-(]/.test(whole)) {
      throw new Error(`Souk sandbox: ${whole} in a search is not built`)
    }
    const value = /^["']/.test(quoted) ? quoted.slice(1, -1).replace(/\\(.)/g, '$1') : quoted
    return [{ field, comparator: asComparator(comparator), value }]
  })
}

const asComparator = (text: string): Term['comparator'] =>
  text === '<' || text === '<=' || text === '>' || text === '>=' ? text : ''

/** @param fieldOf the value of the term's field; a number compares as a number. */
export function matchesAll(terms: Term[], fieldOf: (term: Term) => string | number | null): boolean {
  return terms.every((term) => {
    const value = fieldOf(term)
    return value !== null && matches(term, value)
  })
}

function matches({ comparator, value: wanted }: Term, value: string | number): boolean {
  if (comparator !== '') {
    const [left, right] = typeof value === 'number' ? [value, Number(wanted)] : [value, wanted]
    if (comparator === '<') return left < right
    if (comparator === '<=') return left <= right
    return comparator === '>' ? left > right : left >= right
  }
  const text = String(value).toLowerCase()
  const sought = wanted.toLowerCase()
  return sought.endsWith('*') ? text.startsWith(sought.slice(0, -1)) : text === sought
}
