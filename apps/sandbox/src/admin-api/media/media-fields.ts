import { findFile, type StoredFile } from '../../files/file'
import { presentFile } from '../../files/present-file'
import { gid } from '../../graphql/gid'
import type { Product } from '../../products/product'
import type { Context, Roots } from '../context'
import { beginJob } from '../jobs'
import { presentProduct } from '../products/present-product'
import { presentNow, presentVariants } from '../products/present-stored'
import { createMedia, type MediaError } from './create-media'
import { deleteMedia } from './delete-media'
import { reorderMedia } from './reorder-media'
import { updateMedia } from './update-media'
import { changeVariantMedia } from './variant-media'

export const mediaFields: Roots = {
  QueryRoot: {},
  Mutation: {
    productCreateMedia: (args, context) => {
      const { product, fileIds, errors } = createMedia(args, context)
      const media = fileIds?.flatMap((id) => findFile(context.state, { shop: context.shop.domain, id }) ?? [])
      return {
        media: media ? media.map((file) => presentFile(context, file, { fresh: true })) : null,
        product: product && presentProduct(context, product, { newFileIds: fileIds ?? [] }),
        ...twice(errors),
      }
    },
    productUpdateMedia: (args, context) => {
      const { product, media, errors } = updateMedia(args, context)
      return { media: shown(context, media), product: now(context, product), ...twice(errors) }
    },
    productDeleteMedia: (args, context) => {
      const { product, media, errors } = deleteMedia(args, context)
      return {
        deletedMediaIds: media?.map(({ kind, id }) => gid(kind, id)) ?? null,
        deletedProductImageIds: media?.map(({ id }) => gid('ProductImage', id)) ?? null,
        product: now(context, product),
        ...twice(errors),
      }
    },
    productReorderMedia: (args, context) => {
      const errors = reorderMedia(args, context)
      const job = errors.length > 0 ? null : beginJob(context.state, context.shop.domain)
      return { job, ...twice(errors) }
    },
    productVariantAppendMedia: (args, context) =>
      answered(context, changeVariantMedia(args, context, 'append')),
    productVariantDetachMedia: (args, context) =>
      answered(context, changeVariantMedia(args, context, 'detach')),
  },
}

const now = (context: Context, product: Product | null) => product && presentNow(context, product.id)

const shown = (context: Context, media: StoredFile[] | null) =>
  media ? media.map((file) => presentFile(context, file)) : null

/** The older list of errors is the same without codes. */
const twice = (errors: MediaError[]) => ({
  mediaUserErrors: errors,
  userErrors: errors.map(({ field, message }) => ({ field, message })),
})

function answered(context: Context, { product, variantIds, errors }: ReturnType<typeof changeVariantMedia>) {
  return {
    product: now(context, product),
    productVariants: errors.length > 0 ? null : presentVariants(context, variantIds),
    userErrors: errors,
  }
}
