import { z } from 'zod'
import { createFiles } from '../../files/create-files'
import type { StoredFile } from '../../files/file'
import { appendMedia } from '../../products/product-media'
import type { Context } from '../context'
import { metafieldInput, writeMetafields } from './metafield-input'
import type { PlainError } from './product-input'

/** What comes along with a product: metafields and media. */
export const extrasInput = { metafields: z.array(metafieldInput).nullish() }
export const mediaInput = z
  .array(
    z.strictObject({ alt: z.string().nullish(), mediaContentType: z.string(), originalSource: z.string() }),
  )
  .nullish()

type Extras = {
  metafields: z.infer<(typeof extrasInput)['metafields']>
  media: z.infer<typeof mediaInput>
}

/** Stores all of it and answers the new files, or answers what is wrong and stores nothing. */
export function storeExtras(
  context: Context,
  productId: number,
  { metafields, media }: Extras,
): { fileIds: number[] } | { errors: PlainError[] } {
  const made = makeMedia(context, media ?? [])
  if ('errors' in made) return made
  const owner = { type: 'PRODUCT' as const, id: productId }
  const errors = writeMetafields(context, owner, { metafields: metafields ?? [], path: ['metafields'] })
  if (errors.length > 0) return { errors }
  const fileIds = made.files.map(({ id }) => id)
  for (const fileId of fileIds) appendMedia(context.state, { productId, fileId })
  return { fileIds }
}

function makeMedia(
  context: Context,
  media: NonNullable<Extras['media']>,
): { files: StoredFile[] } | { errors: PlainError[] } {
  const wrong = media.flatMap(({ originalSource }, index) => {
    const isAddress = /^https?:/.test(originalSource) && URL.canParse(originalSource)
    const field = ['media', String(index), 'originalSource']
    return isAddress ? [] : [{ field, message: 'Image URL is invalid' }]
  })
  if (wrong.length > 0) return { errors: wrong }
  const files = media.map(({ alt, mediaContentType: contentType, originalSource }) => ({
    ...{ alt, contentType, originalSource },
  }))
  const { files: stored, errors } = createFiles({ files }, context)
  return errors.length > 0
    ? { errors: errors.map(({ field, message }) => ({ field: ['media', ...field.slice(1)], message })) }
    : { files: stored }
}
