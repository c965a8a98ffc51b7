/** One condition of Shopify's search syntax: `field:value`, `field:>value`, `field:prefix*`, or words without a field. */
export type Term = { field: string; comparator: '' | '<' | '<=' | '>' | '>='; value: string }

/** A whole query; built by `parseSearch`, asked by `matchesAll`. */
export type Search = { all: Search[] } | { any: Search[] } | { not: Search } | { term: Term }

type Token = { kind: 'open' | 'close' | 'and' | 'or' | 'not' } | { kind: 'term'; term: Term }

const TOKEN =
  /\s*(?:(\()|(\))|(-(?=\S))|(?:([\w.$-]+):)?(<=|>=|<|>)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()]+))/gy

/**
 * Reads a query: terms one after the other must all hold; `OR` binds tighter than that, `NOT` and `-` tighter still. A
 * parenthesis or a connective that leads nowhere is overlooked.
 */
export function parseSearch(query: string): Search {
  const tokens = tokensOf(query)
  let at = 0
  const kind = () => tokens[at]?.kind

  function readAll(): Search {
    const parts: Search[] = []
    while (at < tokens.length && kind() !== 'close') {
      const part = readAny()
      if (part) parts.push(part)
    }
    return { all: parts }
  }
  function readAny(): Search | null {
    const parts: Search[] = []
    let part = readOne()
    if (part) parts.push(part)
    while (kind() === 'or') {
      at += 1
      part = readOne()
      if (part) parts.push(part)
    }
    return parts.length > 1 ? { any: parts } : (parts[0] ?? null)
  }
  function readOne(): Search | null {
    const token = tokens[at]
    if (!token || token.kind === 'close') return null
    at += 1
    if (token.kind === 'term') return { term: token.term }
    if (token.kind === 'open') {
      const inner = readAll()
      at += 1
      return inner
    }
    if (token.kind !== 'not') return null
    const negated = readOne()
    return negated && { not: negated }
  }

  const parts: Search[] = []
  while (at < tokens.length) {
    parts.push(readAll())
    // A closing parenthesis that nothing opened.
    at += 1
  }
  return { all: parts }
}

function tokensOf(query: string): Token[] {
  return [...query.trim().matchAll(TOKEN)].map(
    ([whole, open, close, minus, field = '', comparator = '', text = '']) => {
      if (open) return { kind: 'open' }
      if (close) return { kind: 'close' }
      if (minus) return { kind: 'not' }
      if (field !== '' && text === '')
        throw new Error(`Souk sandbox: ${whole.trim()} in a search is not built`)
      if (field === '' && comparator === '') {
        if (text === 'AND') return { kind: 'and' }
        if (text === 'OR') return { kind: 'or' }
        if (text === 'NOT') return { kind: 'not' }
      }
      const value = /^["']/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text
      return { kind: 'term', term: { field, comparator: asComparator(comparator), value } }
    },
  )
}

const asComparator = (text: string): Term['comparator'] =>
  text === '<' || text === '<=' || text === '>' || text === '>=' ? text : ''

type Found = string | number | null

/** @param fieldOf the value of the term's field, or all it has; a number compares as a number. */
export function matchesAll(search: Search, fieldOf: (term: Term) => Found | Found[]): boolean {
  if ('all' in search) return search.all.every((part) => matchesAll(part, fieldOf))
  if ('any' in search) return search.any.some((part) => matchesAll(part, fieldOf))
  if ('not' in search) return !matchesAll(search.not, fieldOf)
  const found = fieldOf(search.term)
  return (Array.isArray(found) ? found : [found]).some(
    (value) => value !== null && matches(search.term, value),
  )
}

function matches({ comparator, value: wanted }: Term, value: string | number): boolean {
  if (comparator !== '') {
    const [left, right] = typeof value === 'number' ? [value, Number(wanted)] : [value, wanted]
    if (comparator === '<') return left < right
    if (comparator === '<=') return left <= right
    return comparator === '>' ? left > right : left >= right
  }
  if (typeof value === 'number') return value === Number(wanted)
  const text = value.toLowerCase()
  const sought = wanted.toLowerCase()
  return sought.endsWith('*') ? text.startsWith(sought.slice(0, -1)) : text === sought
}

/** The words of a text, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
