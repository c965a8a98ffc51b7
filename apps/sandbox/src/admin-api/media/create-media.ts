import { z } from 'zod'
import { createFiles } from '../../files/create-files'
import type { Product } from '../../products/product'
import { appendMedia, countMedia } from '../../products/product-media'
import type { Context } from '../context'
import { saveProduct } from '../products/product-events'
import { mediaInput } from '../products/product-extras'
import { NO_PRODUCT, productOf } from '../products/product-identifier'

const createArguments = z.strictObject({ productId: z.string(), media: mediaInput })

export type MediaError = { field: string[]; message: string; code: string }
type Created = { product: Product | null; fileIds: number[] | null; errors: MediaError[] }

/** Of one product. Source: help.shopify.com, "Product media": 250. */
const MOST_MEDIA = 250

/** `productCreateMedia`: those that are right are made, whatever the others are. */
export function createMedia(args: unknown, context: Context): Created {
  const { productId, media } = createArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, fileIds: null, errors: [NO_PRODUCT] }
  const inputs = media ?? []
  if (countMedia(context.state, product.id) + inputs.length > MOST_MEDIA) {
    const message = `Exceeded the limit of ${MOST_MEDIA} media per product`
    return {
      product,
      fileIds: [],
      errors: [{ field: ['media'], message, code: 'PRODUCT_MEDIA_LIMIT_EXCEEDED' }],
    }
  }
  const errors: MediaError[] = []
  const fileIds: number[] = []
  for (const [index, { alt, mediaContentType: contentType, originalSource }] of inputs.entries()) {
    const made = createFiles({ files: [{ alt, contentType, originalSource }] }, context)
    const [file] = made.files
    if (file) fileIds.push(file.id)
    const field = ['media', String(index), 'originalSource']
    if (!file) errors.push({ field, message: 'Image URL is invalid', code: 'INVALID' })
  }
  for (const fileId of fileIds) appendMedia(context.state, { productId: product.id, fileId })
  if (fileIds.length > 0) saveProduct(context, product)
  return { product, fileIds, errors }
}
