import type { Tables } from './cases'

/** A cell by its column's name. */
export type Row = (column: string) => string

/** The rows of a table; none if the order has no such table. */
export function rowsOf(tables: Tables, kind: string): Row[] {
  const table = tables.get(kind)
  return (table?.rows ?? []).map((cells) => (column) => {
    const cell = cells[table?.header.indexOf(column) ?? -1]
    if (cell === undefined) throw new Error(`${kind}: no column ${column}`)
    return cell
  })
}

/** A table of two columns: all of these keys must be there, and no others. */
export function keyed<const Key extends string>(tables: Tables, kind: string, keys: readonly Key[]) {
  const said = new Map(tables.get(kind)?.rows.map(([key = '', value = '']) => [key, value]))
  const unknown = [...said.keys()].find((key) => !keys.some((one) => one === key))
  if (unknown !== undefined) throw new Error(`${kind}: "${unknown}" is not known`)
  return (key: Key): string => {
    const value = said.get(key)
    if (value === undefined) throw new Error(`${kind}: "${key}" is not said`)
    return value
  }
}
