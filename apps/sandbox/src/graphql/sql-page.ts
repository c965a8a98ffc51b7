import { z } from 'zod'
import { readAll, readOne, type State } from '../state'
import { type Cursor, type pageArguments, pageOf, readPage, refuseDepth } from './connection'
import { allOf, type Sql } from './sql'

/** A list that is too long to be read as a whole. `sort` is an expression that is never null; ties keep the order of ids. */
export type Listing = { from: string; where: Sql; id: string; sort: string }

const found = z.object({ id: z.number(), value: z.union([z.string(), z.number()]) })

/** One page of it, found by where the page before ended and not by how many came before. */
export function sqlPage<Node extends object>(
  state: State,
  listing: Listing,
  { given, present }: { given: z.infer<typeof pageArguments>; present: (id: number) => Node | null },
) {
  const { size, isFirst, after, before, isReversed } = readPage(given)
  const { from, where, id, sort } = listing
  const isBeyond = (cursor: Cursor, side: 'after' | 'before'): Sql => {
    const sign = (side === 'after') === isReversed ? '<' : '>'
    return sort === id
      ? { sql: `${id} ${sign} ?`, values: [cursor.id] }
      : { sql: `(${sort}, ${id}) ${sign} (?, ?)`, values: [cursor.value, cursor.id] }
  }
  const wanted = [
    where,
    ...(after ? [isBeyond(after, 'after')] : []),
    ...(before ? [isBeyond(before, 'before')] : []),
  ]
  const { sql, values } = allOf(wanted)
  const direction = isReversed === isFirst ? 'desc' : 'asc'
  const order = sort === id ? `${id} ${direction}` : `${sort} ${direction}, ${id} ${direction}`
  const rows = readAll(
    state,
    found,
    `select ${id} as id, ${sort} as value from ${from} where ${sql} order by ${order} limit ?`,
    ...values,
    size,
  )
  if (!isFirst) rows.reverse()
  if (after && rows.length > 0) refuseDepth({ start: countBefore(after), size })
  const [head] = rows
  const tail = rows.at(-1)
  const isThere = (beyond: Sql) => countUpTo(state, { from, where: allOf([where, beyond]) }, 1) > 0
  return pageOf(
    rows.flatMap((cursor) => {
      const node = present(cursor.id)
      return node ? [{ cursor, node }] : []
    }),
    {
      hasNextPage: () => tail !== undefined && isThere(isBeyond(tail, 'after')),
      hasPreviousPage: () => head !== undefined && isThere(isBeyond(head, 'before')),
    },
  )

  /** The one at the cursor is one of them. */
  function countBefore(cursor: Cursor): number {
    return 1 + countUpTo(state, { from, where: allOf([where, isBeyond(cursor, 'before')]) }, MOST_COUNTED)
  }
}

/** Counting goes no further than paging does. */
const MOST_COUNTED = 25_000

const counted = z.object({ count: z.number() })

/** How many there are, but never more than `most`. */
export function countUpTo(
  state: State,
  { from, where }: Pick<Listing, 'from' | 'where'>,
  most: number,
): number {
  const sql = `select count(*) as count from (select 1 from ${from} where ${where.sql} limit ?)`
  return readOne(state, counted, sql, ...where.values, most)?.count ?? 0
}
