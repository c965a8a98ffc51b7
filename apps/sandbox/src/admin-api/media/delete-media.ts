import { z } from 'zod'
import { deleteFile, type StoredFile } from '../../files/file'
import type { Product } from '../../products/product'
import type { Context } from '../context'
import { saveProduct } from '../products/product-events'
import { NO_PRODUCT, productOf } from '../products/product-identifier'
import type { MediaError } from './create-media'
import { findMedia } from './find-media'

const deleteArguments = z.strictObject({ productId: z.string(), mediaIds: z.array(z.string()) })

type Deleted = { product: Product | null; media: StoredFile[] | null; errors: MediaError[] }

/** `productDeleteMedia`: the files go too, and with them the pictures of variants. */
export function deleteMedia(args: unknown, context: Context): Deleted {
  const { productId, mediaIds } = deleteArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, media: null, errors: [NO_PRODUCT] }
  const found = findMedia(context, product.id, { ids: mediaIds, field: 'mediaIds' })
  if ('error' in found) return { product, media: null, errors: [found.error] }
  for (const { id } of found.media) deleteFile(context.state, id)
  saveProduct(context, product)
  return { product, media: found.media, errors: [] }
}
