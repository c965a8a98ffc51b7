import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { isUnpaged } from './unpaged'

export const pageArguments = z.object({
  first: z.number().nullish(),
  last: z.number().nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  reverse: z.boolean().nullish(),
})

const MOST = 250
const ALL = Number.MAX_SAFE_INTEGER
/** Shopify does not page any further than this. */
const DEEPEST = 25_000

export type Cursor = { id: number; value: string | number }

/** What a page was asked for, as far as Shopify allows it. */
export function readPage({ first, last, after, before, reverse }: z.infer<typeof pageArguments>) {
  const size = first ?? last ?? (isUnpaged() ? ALL : null)
  if (size === null || size === undefined) throw badPage('you must provide one of first or last')
  if (first != null && last != null) throw badPage('providing both first and last is not supported')
  const asked = first == null ? 'last' : 'first'
  if (size > MOST && size !== ALL) throw badPage(`${asked} cannot exceed ${MOST}`)
  if (size < 0) throw badPage(`${asked} cannot be negative`)
  return {
    size,
    isFirst: last == null,
    after: after ? readCursor(after) : null,
    before: before ? readCursor(before) : null,
    isReversed: reverse === true,
  }
}

/** @param start how many come before the page */
export function refuseDepth({ start, size }: { start: number; size: number }): void {
  if (start > DEEPEST - size && !isUnpaged())
    throw badPage(`Pagination is limited to ${DEEPEST} objects: use a filter, or a bulk operation`)
}

/**
 * One page of a list that is already in its order, with Shopify's cursors: base64 of the last id and the value it was
 * sorted by. What is stored in numbers pages in SQL instead: `sql-page.ts`.
 */
export function connection<Item extends { id: number }, Node extends object>(
  items: Item[],
  given: z.infer<typeof pageArguments>,
  { present, sortValue }: { present: (item: Item) => Node; sortValue: (item: Item) => string | number },
) {
  const { size, isFirst, after, before, isReversed } = readPage(given)
  const ordered = isReversed ? [...items].reverse() : items
  const positionOf = ({ id }: Cursor) => ordered.findIndex((item) => item.id === id)
  const start = after ? positionOf(after) + 1 : 0
  const end = before ? positionOf(before) : ordered.length
  const page = isFirst
    ? ordered.slice(start, Math.min(end, start + size))
    : ordered.slice(Math.max(start, end - size), end)
  if (page.length > 0) refuseDepth({ start, size })
  const [head] = page
  const tail = page.at(-1)
  return pageOf(
    page.map((item) => ({ cursor: { id: item.id, value: sortValue(item) }, node: present(item) })),
    {
      hasNextPage: tail !== undefined && ordered.indexOf(tail) < ordered.length - 1,
      hasPreviousPage: head !== undefined && ordered.indexOf(head) > 0,
    },
  )
}

/** A connection as the schema has it, whoever found its page. */
export function pageOf<Node extends object, Has extends boolean | (() => boolean)>(
  found: { cursor: Cursor; node: Node }[],
  { hasNextPage, hasPreviousPage }: { hasNextPage: Has; hasPreviousPage: Has },
) {
  const edges = found.map(({ cursor, node }) => ({ cursor: writeCursor(cursor), node }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

const badPage = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })

const writeCursor = ({ id, value }: Cursor): string =>
  Buffer.from(JSON.stringify({ last_id: id, last_value: value })).toString('base64')

const cursorForm = z.object({
  last_id: z.number(),
  last_value: z.union([z.string(), z.number()]).default(''),
})

function readCursor(text: string): Cursor {
  try {
    const read = cursorForm.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
    return { id: read.last_id, value: read.last_value }
  } catch {
    throw badPage('Malformed cursor')
  }
}
