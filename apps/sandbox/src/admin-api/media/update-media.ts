import { z } from 'zod'
import { changeFile, type StoredFile } from '../../files/file'
import type { Product } from '../../products/product'
import type { Context } from '../context'
import { saveProduct } from '../products/product-events'
import { NO_PRODUCT, productOf } from '../products/product-identifier'
import type { MediaError } from './create-media'
import { findMedia } from './find-media'

const updateArguments = z.strictObject({
  productId: z.string(),
  media: z.array(
    z.strictObject({ id: z.string(), alt: z.string().nullish(), previewImageSource: z.null().optional() }),
  ),
})

type Updated = { product: Product | null; media: StoredFile[] | null; errors: MediaError[] }

/** `productUpdateMedia`: their alt texts. */
export function updateMedia(args: unknown, context: Context): Updated {
  const { productId, media: asked } = updateArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, media: null, errors: [NO_PRODUCT] }
  const found = findMedia(context, product.id, { ids: asked.map(({ id }) => id), field: 'media' })
  if ('error' in found) return { product, media: null, errors: [found.error] }
  const media = found.media.map((file, index) => {
    const alt = asked[index]?.alt
    return alt === undefined
      ? file
      : changeFile(context.state, file, { alt, filename: file.filename, content: null })
  })
  saveProduct(context, product)
  return { product, media, errors: [] }
}
