import { z } from 'zod'
import { statusOf } from '../../files/present-file'
import { gid, typeOfGid } from '../../graphql/gid'
import type { Product } from '../../products/product'
import { listMedia } from '../../products/product-media'
import { listVariants, updateVariant, type Variant } from '../../products/variant'
import type { Context } from '../context'
import { saveProduct } from '../products/product-events'
import { NO_PRODUCT, productOf } from '../products/product-identifier'
import type { MediaError } from './create-media'

const variantMediaArguments = z.strictObject({
  productId: z.string(),
  variantMedia: z.array(z.strictObject({ variantId: z.string(), mediaIds: z.array(z.string()) })),
})
type Asked = z.infer<typeof variantMediaArguments>['variantMedia']

type Changed = { product: Product | null; variantIds: number[]; errors: MediaError[] }

const MOST_PAIRS = 100

/** `productVariantAppendMedia` and `productVariantDetachMedia`: a variant shows one picture, or none. */
export function changeVariantMedia(args: unknown, context: Context, verb: 'append' | 'detach'): Changed {
  const { productId, variantMedia } = variantMediaArguments.parse(args)
  const product = productOf(context, productId)
  const refused = (errors: MediaError[]): Changed => ({ product, variantIds: [], errors })
  if (!product) return refused([NO_PRODUCT])
  if (variantMedia.length > MOST_PAIRS) {
    const message = `Exceeded ${MOST_PAIRS} variant-media pairs per mutation.`
    return refused([{ field: ['variantMedia'], message, code: 'MAXIMUM_VARIANT_MEDIA_PAIRS_EXCEEDED' }])
  }
  const variants = listVariants(context.state, product.id)
  const pairs = variantMedia.map((pair, index) =>
    pairOf(context, { product, variants, verb, asked: variantMedia, index, pair }),
  )
  const errors = pairs.flatMap((pair) => ('error' in pair ? pair.error : []))
  if (errors.length > 0) return refused(errors)
  const done = pairs.flatMap((pair) => ('variant' in pair ? pair : []))
  for (const { variant, fileId } of done)
    updateVariant(context.state, { ...variant, fileId: verb === 'append' ? fileId : null })
  saveProduct(context, product)
  return { product, variantIds: done.map(({ variant }) => variant.id), errors: [] }
}

type Look = {
  product: Product
  variants: Variant[]
  verb: 'append' | 'detach'
  asked: Asked
  index: number
  pair: Asked[number]
}

function pairOf(
  context: Context,
  { product, variants, verb, asked, index, pair: { variantId, mediaIds } }: Look,
): { variant: Variant; fileId: number } | { error: MediaError } {
  const bad = (field: string, code: string, message: string) => ({
    error: { field: ['variantMedia', String(index), field], message, code },
  })
  const [mediaId, ...others] = mediaIds
  if (mediaId === undefined) return bad('mediaIds', 'BLANK', 'The mediaIds list cannot be empty.')
  if (others.length > 0)
    return bad('mediaIds', 'TOO_MANY_MEDIA_PER_INPUT_PAIR', 'Only one mediaId is allowed per media input.')
  if (asked.filter((each) => each.variantId === variantId).length > 1)
    return bad(
      'variantId',
      'PRODUCT_VARIANT_SPECIFIED_MULTIPLE_TIMES',
      'Variant was specified in more than one media input.',
    )
  const variant = variants.find(({ id }) => gid('ProductVariant', id) === variantId)
  if (!variant)
    return bad(
      'variantId',
      'PRODUCT_VARIANT_DOES_NOT_EXIST_ON_PRODUCT',
      'Variant does not exist on the specified product.',
    )
  if (typeOfGid(mediaId) !== 'MediaImage')
    return bad('mediaIds', 'INVALID_MEDIA_TYPE', 'Non-image media cannot be attached to variants.')
  const media = listMedia(context.state, { shop: context.shop.domain, id: product.id })
  const file = media.find(({ id }) => gid('MediaImage', id) === mediaId)
  if (!file)
    return bad(
      'mediaIds',
      'MEDIA_DOES_NOT_EXIST_ON_PRODUCT',
      'Media does not exist on the specified product.',
    )
  if (verb === 'detach')
    return variant.fileId === file.id
      ? { variant, fileId: file.id }
      : bad(
          'variantId',
          'MEDIA_IS_NOT_ATTACHED_TO_VARIANT',
          'The specified media is not attached to the specified variant.',
        )
  if (statusOf(context, file) !== 'READY')
    return bad('mediaIds', 'NON_READY_MEDIA', 'Non-ready media cannot be attached to variants.')
  return variant.fileId === null
    ? { variant, fileId: file.id }
    : bad('variantId', 'PRODUCT_VARIANT_ALREADY_HAS_MEDIA', 'The given variant already has attached media.')
}
