/**
 * What a subscription's `filter` says: Shopify's search syntax, always with the field named (`status:active`).
 * Source: shopify.dev, "Filter webhook deliveries".
 */
export type Filter =
  | { kind: 'term'; term: Term }
  | { kind: 'and'; all: Filter[] }
  | { kind: 'or'; any: Filter[] }
  | { kind: 'not'; filter: Filter }

type Comparator = '=' | '<' | '<=' | '>' | '>='
/** `isPrefix`: the value ended in a star; alone, a star asks for any value at all. */
export type Term = { path: string[]; comparator: Comparator; value: string; isPrefix: boolean }

type Token = { kind: '(' | ')' | 'and' | 'or' | 'not' } | { kind: 'term'; term: Term }

const TERM = /^([A-Za-z_]\w*(?:\.\w+)*):(<=|>=|<|>)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?:[^\s()\\]|\\.)+)/

/** Null when it cannot be understood: a word without a field, a parenthesis too many, a connective at the end. */
export function parseFilter(text: string): Filter | null {
  const tokens = tokensOf(text)
  if (!tokens) return null
  let at = 0
  const filter = either()
  return at === tokens.length ? filter : null

  /** `OR` binds least, then `AND` (which may be left out), then `NOT`. */
  function either(): Filter | null {
    return chain(both, 'or', (any) => ({ kind: 'or', any }))
  }

  function both(): Filter | null {
    const first = negated()
    if (!first) return null
    const all = [first]
    while (startsTerm() || tokens?.[at]?.kind === 'and') {
      if (tokens?.[at]?.kind === 'and') at += 1
      const next = negated()
      if (!next) return null
      all.push(next)
    }
    return all.length === 1 ? first : { kind: 'and', all }
  }

  function negated(): Filter | null {
    if (tokens?.[at]?.kind !== 'not') return single()
    at += 1
    const filter = negated()
    return filter && { kind: 'not', filter }
  }

  function single(): Filter | null {
    const token = tokens?.[at]
    at += 1
    if (token?.kind === 'term') return { kind: 'term', term: token.term }
    if (token?.kind !== '(') return null
    const inner = either()
    const closed = tokens?.[at]?.kind === ')'
    at += 1
    return closed ? inner : null
  }

  function startsTerm(): boolean {
    const kind = tokens?.[at]?.kind
    return kind === 'term' || kind === '(' || kind === 'not'
  }

  function chain(part: () => Filter | null, joint: Token['kind'], join: (parts: Filter[]) => Filter) {
    const first = part()
    if (!first) return null
    const parts = [first]
    while (tokens?.[at]?.kind === joint) {
      at += 1
      const next = part()
      if (!next) return null
      parts.push(next)
    }
    return parts.length === 1 ? first : join(parts)
  }
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  let rest = text.trim()
  while (rest !== '') {
    const [token, length] = nextToken(rest)
    if (!token) return null
    tokens.push(token)
    rest = rest.slice(length).trimStart()
  }
  return tokens
}

function nextToken(rest: string): [token: Token | null, length: number] {
  const [first] = rest
  if (first === '(' || first === ')') return [{ kind: first }, 1]
  if (first === '-') return [{ kind: 'not' }, 1]
  const word = /^(AND|OR|NOT)(?=[\s(]|$)/.exec(rest)?.[1]
  if (word === 'AND') return [{ kind: 'and' }, 3]
  if (word === 'OR') return [{ kind: 'or' }, 2]
  if (word === 'NOT') return [{ kind: 'not' }, 3]
  const found = TERM.exec(rest)
  if (!found) return [null, 0]
  const [whole, path = '', comparator, written = ''] = found
  const isQuoted = /^["']/.test(written)
  const isPrefix = !isQuoted && /(^|[^\\])\*$/.test(written)
  const bare = isQuoted ? written.slice(1, -1) : isPrefix ? written.slice(0, -1) : written
  const value = bare.replace(/\\(.)/g, '$1')
  return [
    { kind: 'term', term: { path: path.split('.'), comparator: asComparator(comparator), value, isPrefix } },
    whole.length,
  ]
}

const asComparator = (text: string | undefined): Comparator =>
  text === '<' || text === '<=' || text === '>' || text === '>=' ? text : '='
