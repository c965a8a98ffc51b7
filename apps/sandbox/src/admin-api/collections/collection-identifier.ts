import { type Collection, findCollection } from '../../collections/collection'
import { readGid } from '../../graphql/gid'
import type { Context } from '../context'

/** The asking shop's collection with this global id. */
export function collectionOf({ state, shop }: Context, id: string): Collection | null {
  const number = readGid('Collection', id)
  return number === null ? null : findCollection(state, { shop: shop.domain, id: number })
}
