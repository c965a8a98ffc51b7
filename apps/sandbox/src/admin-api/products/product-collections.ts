import { z } from 'zod'
import { collectionsWith, listSmart } from '../../collections/collection'
import { addMembers, hasMember, removeMembers } from '../../collections/members'
import { connection, pageArguments } from '../../graphql/connection'
import type { Product } from '../../products/product'
import { collectionOf } from '../collections/collection-identifier'
import { presentCollection } from '../collections/present-collection'
import type { Context } from '../context'

/** `collections` of a product: those it was added to and those whose rules find it. @param present how a product is presented */
export function collectionsOf(
  context: Context,
  product: Product,
  { args, present }: { args: unknown; present: (product: Product) => object },
) {
  const { state, shop } = context
  const {
    sortKey: _,
    query: __,
    ...page
  } = pageArguments.extend({ sortKey: z.string().nullish(), query: z.literal('').nullish() }).parse(args)
  const smart = listSmart(state, shop.domain).filter((each) => hasMember(state, each, product.id))
  const all = [...collectionsWith(state, product.id), ...smart].sort((a, b) => a.id - b.id)
  return connection(all, page, {
    present: (collection) => presentCollection(context, collection, present),
    sortValue: ({ id }) => id,
  })
}

export function isInCollection(context: Context, product: Product, args: unknown): boolean {
  const found = collectionOf(context, z.object({ id: z.string() }).parse(args).id)
  return found !== null && hasMember(context.state, found, product.id)
}

type Change = { join?: string[] | null | undefined; leave?: string[] | null | undefined }

/** Adds the product to the collections, and takes it out of others; those with rules choose for themselves. */
export function joinCollections(context: Context, productId: number, { join, leave }: Change): void {
  for (const id of manual(context, join)) addMembers(context.state, id, [productId])
  for (const id of manual(context, leave)) removeMembers(context.state, id, [productId])
}

/** The product is in these collections and, but for those with rules, in no other. */
export function setCollections(context: Context, productId: number, ids: string[]): void {
  const wanted = manual(context, ids)
  for (const { id } of collectionsWith(context.state, productId))
    if (!wanted.includes(id)) removeMembers(context.state, id, [productId])
  for (const id of wanted) addMembers(context.state, id, [productId])
}

const manual = (context: Context, ids: string[] | null | undefined): number[] =>
  (ids ?? []).flatMap((id) => {
    const found = collectionOf(context, id)
    return found && !found.rules ? found.id : []
  })
