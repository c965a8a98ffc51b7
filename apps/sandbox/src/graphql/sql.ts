/** A condition in SQL with the values of its question marks. */
export type Sql = { sql: string; values: (string | number)[] }

export const ALWAYS: Sql = { sql: '1', values: [] }
export const NEVER: Sql = { sql: '0', values: [] }

export const allOf = (parts: Sql[]): Sql => joined(parts, ' and ', ALWAYS)
export const anyOf = (parts: Sql[]): Sql => joined(parts, ' or ', NEVER)

/** What is unknown (null) does not hold. */
export const not = ({ sql, values }: Sql): Sql => ({ sql: `not coalesce((${sql}), 0)`, values })

function joined(parts: Sql[], word: string, none: Sql): Sql {
  const [first, ...others] = parts
  if (!first) return none
  if (others.length === 0) return first
  return { sql: parts.map(({ sql }) => `(${sql})`).join(word), values: parts.flatMap(({ values }) => values) }
}
