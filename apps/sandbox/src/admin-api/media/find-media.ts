import type { StoredFile } from '../../files/file'
import { gid } from '../../graphql/gid'
import { listMedia } from '../../products/product-media'
import type { Context } from '../context'
import type { MediaError } from './create-media'

/** The media of a product with these ids, or which of them it has not. @param field the argument that names them */
export function findMedia(
  { state, shop }: Context,
  productId: number,
  { ids, field }: { ids: string[]; field: string },
): { media: StoredFile[] } | { error: MediaError } {
  const all = listMedia(state, { shop: shop.domain, id: productId })
  const missing = ids.filter((id) => !all.some((file) => gid(file.kind, file.id) === id))
  if (missing.length > 0) {
    const message = `Media id${missing.length > 1 ? 's' : ''} ${missing.join(',')} do${missing.length > 1 ? '' : 'es'} not exist`
    return { error: { field: [field], message, code: 'MEDIA_DOES_NOT_EXIST' } }
  }
  return { media: ids.flatMap((id) => all.find((file) => gid(file.kind, file.id) === id) ?? []) }
}
