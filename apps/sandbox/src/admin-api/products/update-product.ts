import { z } from 'zod'
import type { Product } from '../../products/product'
import type { Context } from '../context'
import { applyProduct } from './apply-product'
import { joinCollections } from './product-collections'
import { saveProduct } from './product-events'
import { extrasInput, mediaInput, storeExtras } from './product-extras'
import { identifier, productBy, productOf } from './product-identifier'
import { type PlainError, productInput, textErrors } from './product-input'

const updateInput = productInput.extend({
  ...extrasInput,
  id: z.string().nullish(),
  collectionsToJoin: z.array(z.string()).nullish(),
  collectionsToLeave: z.array(z.string()).nullish(),
  deleteConflictingConstrainedMetafields: z.literal(false).optional(),
})
const updateArguments = z.strictObject({
  product: updateInput.nullish(),
  input: updateInput.nullish(),
  identifier: identifier.nullish(),
  media: mediaInput,
})

/** `productUpdate`: changes what is named; a product that may not change so is answered as it is. */
export function changeProduct(
  args: unknown,
  context: Context,
): { product: Product | null; errors: PlainError[]; fileIds?: number[] } {
  const { product, input: older, identifier: by, media } = updateArguments.parse(args)
  const { id, metafields, ...input }: z.infer<typeof updateInput> = product ?? older ?? {}
  const found = by ? productBy(context, by) : productOf(context, id ?? '')
  if (!found) return { product: null, errors: [{ field: ['id'], message: 'Product does not exist' }] }
  const errors = textErrors(input, { isNew: false })
  if (errors.length > 0) return { product: found, errors }
  const changed = applyProduct(context, found, input)
  if ('error' in changed) return { product: found, errors: [changed.error] }
  const extras = storeExtras(context, found.id, { metafields, media })
  if ('errors' in extras) return { product: found, errors: extras.errors }
  const { collectionsToJoin: join, collectionsToLeave: leave } = input
  joinCollections(context, found.id, { join, leave })
  return { product: saveProduct(context, changed.product), errors: [], fileIds: extras.fileIds }
}
