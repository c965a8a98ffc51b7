import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GraphQLError } from 'graphql'

const GID = /^gid:\/\/shopify\/TaxonomyCategory\/([a-z]{2}(?:-\d+)*)$/

export const categoryGid = (id: string): string => `gid://shopify/TaxonomyCategory/${id}`

/** The category that an input names, by its own part of the global id; throws as Shopify does for one that is not there. */
export function categoryOf(input: string | null | undefined): string | null {
  if (input == null || input === '') return null
  const [, id = ''] = GID.exec(input) ?? []
  if (findCategory(id)) return id
  throw new GraphQLError('Invalid product_taxonomy_node_id', {
    extensions: { code: 'INVALID_PRODUCT_TAXONOMY_NODE_ID' },
  })
}

export type Category = { id: string; name: string; fullName: string; level: number; parentId: string | null }

let known: Map<string, Category> | null = null

/** Shopify's categories as far as `categories.txt` has them. */
export function categories(): Map<string, Category> {
  known ??= readCategories()
  return known
}

export const findCategory = (id: string): Category | null => categories().get(id) ?? null

/** Each line is an id and a name; the parent is the id without its last number, and stands before. */
function readCategories(): Map<string, Category> {
  const read = new Map<string, Category>()
  const text = readFileSync(join(import.meta.dirname, 'categories.txt'), 'utf8')
  for (const line of text.split('\n')) {
    const [, id, name] = /^(\S+) (.+)$/.exec(line) ?? []
    if (id === undefined || name === undefined) continue
    const parent = read.get(id.replace(/-\d+$/, ''))
    read.set(id, {
      ...{ id, name },
      fullName: parent ? `${parent.fullName} > ${name}` : name,
      level: parent ? parent.level + 1 : 1,
      parentId: parent?.id ?? null,
    })
  }
  return read
}
