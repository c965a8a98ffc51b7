import { findCollectionByHandle } from '../../collections/collection'
import { countedOn, slugOf } from '../../products/handle'
import type { Context } from '../context'
import type { CollectionError } from './collection-input'

/** As the handle of a product: made from the title and from there on unique, or the one that was asked for. */
export function collectionHandle(
  { state, shop }: Context,
  { asked, title, own }: { asked: string | null | undefined; title: string; own: string | null },
): { handle: string } | { error: CollectionError } {
  const isTaken = (handle: string) =>
    handle !== own && findCollectionByHandle(state, { shop: shop.domain, handle }) !== null
  const wanted = slugOf(asked ?? '')
  if (wanted === '') return { handle: countedOn(slugOf(title) || 'collection', isTaken) }
  if (!isTaken(wanted)) return { handle: wanted }
  return { error: { field: ['handle'], message: 'Handle has already been taken' } }
}
