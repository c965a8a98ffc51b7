import { freeHandle, slugOf } from '../../products/handle'
import { findProductByHandle } from '../../products/product'
import type { Context } from '../context'
import type { PlainError } from './product-input'

/**
 * The handle a product gets: made from the title and from there on unique, or the one that was asked for, which must be
 * free. One of which nothing is left but signs becomes `product`, and that one is made unique again.
 *
 * @param own the product's present handle, which is not in its own way
 */
export function chooseHandle(
  { state, shop }: Context,
  { asked, title, own }: { asked: string | null; title: string; own: string | null },
): { handle: string } | { error: PlainError } {
  const free = (wanted: string) =>
    wanted === own ? wanted : freeHandle(state, { shop: shop.domain, wanted })
  if (!asked?.trim()) return { handle: free(slugOf(title) || 'product') }
  const handle = slugOf(asked)
  if (handle === '') return { handle: free('product') }
  if (handle === own || !findProductByHandle(state, { shop: shop.domain, handle })) return { handle }
  const message = `Handle '${asked}' already in use. Please provide a new handle.`
  return { error: { field: ['input', 'handle'], message } }
}
