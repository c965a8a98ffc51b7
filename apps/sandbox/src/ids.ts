import { z } from 'zod'
import { readOne, type State } from './state'

/**
 * The id of the next row of a table whose key is `integer primary key autoincrement`: long, as Shopify's are (starting
 * high catches code that takes them for a small counter), and never used twice.
 */
export function nextId(state: State, table: string, first: number): number {
  const row = z.object({ seq: z.number() })
  const last = readOne(state, row, 'select seq from sqlite_sequence where name = ?', table)
  return last ? last.seq + 1 : first
}
