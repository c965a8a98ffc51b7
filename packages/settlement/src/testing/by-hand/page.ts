/**
 * The tables of a page, by its headings. Strict: a line with a bar that is not part of a whole table is an error, never prose, so
 * that no number on the page goes unread.
 */
export type Table = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
export type Section = { readonly level: number; readonly title: string; readonly tables: readonly Table[] }

export function readPage(markdown: string): Section[] {
  const sections: { level: number; title: string; tables: Table[] }[] = []
  const lines = markdown.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const heading = /^(#+) (.+)$/.exec(lines[at] ?? '')
    if (heading) sections.push({ level: heading[1]?.length ?? 0, title: heading[2] ?? '', tables: [] })
    if (!lines[at]?.includes('|')) continue
    const start = at
    while (lines[at + 1]?.includes('|')) at++
    const section = sections.at(-1)
    if (!section) throw new Error(`line ${start + 1}: a table before the first heading`)
    section.tables.push(readTable(lines.slice(start, at + 1), start + 1))
  }
  return sections
}

function readTable(lines: readonly string[], lineNumber: number): Table {
  const [header, rule, ...rows] = lines.map((line, n) => {
    const cells = /^\|(.*)\|$/.exec(line)?.[1]?.split('|')
    if (!cells) throw new Error(`line ${lineNumber + n}: not a row of a table: ${line}`)
    return cells.map((cell) => cell.trim())
  })
  if (!header || !rule || rule.some((cell) => !/^:?-{3,}:?$/.test(cell)))
    throw new Error(`line ${lineNumber}: a table without a rule under its header`)
  if (rows.length === 0) throw new Error(`line ${lineNumber}: a table without rows`)
  for (const [n, row] of [rule, ...rows].entries())
    if (row.length !== header.length)
      throw new Error(`line ${lineNumber + 1 + n}: ${row.length} cells under ${header.length}`)
  return { header, rows }
}
