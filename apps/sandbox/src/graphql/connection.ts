import { GraphQLError } from 'graphql'
import { z } from 'zod'

export const pageArguments = z.object({
  first: z.number().nullish(),
  last: z.number().nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  reverse: z.boolean().nullish(),
})

const MOST = 250
/** Shopify does not page any further than this. */
const DEEPEST = 25_000

/**
 * One page of a list that is already in its order, with Shopify's cursors: base64 of the last id and the value it was
 * sorted by.
 */
export function connection<Item extends { id: number }>(
  items: Item[],
  given: z.infer<typeof pageArguments>,
  { present, sortValue }: { present: (item: Item) => object; sortValue: (item: Item) => string | number },
) {
  const { first, last, after, before, reverse } = given
  const size = first ?? last
  if (size === null || size === undefined) throw badPage('you must provide one of first or last')
  if (first != null && last != null) throw badPage('providing both first and last is not supported')
  const asked = first == null ? 'last' : 'first'
  if (size > MOST) throw badPage(`${asked} cannot exceed ${MOST}`)
  if (size < 0) throw badPage(`${asked} cannot be negative`)
  const ordered = reverse ? [...items].reverse() : items
  const start = after ? positionOf(ordered, after) + 1 : 0
  const end = before ? positionOf(ordered, before) : ordered.length
  const page =
    first == null
      ? ordered.slice(Math.max(start, end - size), end)
      : ordered.slice(start, Math.min(end, start + size))
  if (start > DEEPEST - size && page.length > 0)
    throw badPage(`Pagination is limited to ${DEEPEST} objects: use a filter, or a bulk operation`)
  const cursor = (item: Item) => writeCursor({ id: item.id, value: sortValue(item) })
  const edges = page.map((item) => ({ cursor: cursor(item), node: present(item) }))
  const [head] = page
  const tail = page.at(-1)
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: tail !== undefined && ordered.indexOf(tail) < ordered.length - 1,
      hasPreviousPage: head !== undefined && ordered.indexOf(head) > 0,
      startCursor: head ? cursor(head) : null,
      endCursor: tail ? cursor(tail) : null,
    },
  }
}

const badPage = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })

const writeCursor = ({ id, value }: { id: number; value: string | number }): string =>
  Buffer.from(JSON.stringify({ last_id: id, last_value: value })).toString('base64')

function positionOf(items: { id: number }[], cursor: string): number {
  const read = z.object({ last_id: z.number() })
  try {
    const { last_id: id } = read.parse(JSON.parse(Buffer.from(cursor, 'base64').toString()))
    return items.findIndex((item) => item.id === id)
  } catch {
    throw badPage('Malformed cursor')
  }
}
