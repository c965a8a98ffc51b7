import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { readAll } from '../../state'
import type { Context, Roots } from '../context'

/** What the shop's products have as vendors, types and tags, each once and in order. */
export const wordLists: Roots['QueryRoot'] = {
  productVendors: (args, context) =>
    page(args, words(context, 'select distinct vendor as word from product where shop = ?')),
  productTypes: (args, context) =>
    page(
      args,
      words(
        context,
        "select distinct product_type as word from product where shop = ? and product_type <> ''",
      ),
    ),
  productTags: (args, context) =>
    page(
      args,
      words(
        context,
        'select distinct tag.value as word from product, json_each(product.tags) tag where shop = ?',
      ),
    ),
}

const row = z.object({ word: z.string() })

const words = ({ state, shop }: Context, sql: string): string[] =>
  readAll(state, row, sql, shop.domain)
    .map(({ word }) => word)
    .sort((a, b) => a.localeCompare(b, 'en'))

/** A `StringConnection`: its nodes are the words themselves. */
function page(args: unknown, all: string[]) {
  const { edges, pageInfo } = connection(
    all.map((word, index) => ({ id: index + 1, word })),
    pageArguments.parse(args),
    { present: (item) => item, sortValue: ({ word }) => word },
  )
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: node.word })),
    nodes: edges.map(({ node }) => node.word),
    pageInfo,
  }
}
