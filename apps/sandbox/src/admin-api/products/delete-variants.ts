import { z } from 'zod'
import { gid } from '../../graphql/gid'
import type { Product } from '../../products/product'
import { deleteVariant, listVariants, updateVariant, type Variant } from '../../products/variant'
import type { Context } from '../context'
import { saveProduct } from './product-events'
import { NO_PRODUCT, productOf } from './product-identifier'
import type { VariantError } from './variant-input'

const deleteArguments = z.strictObject({ productId: z.string(), variantsIds: z.array(z.string()) })

/** `productVariantsBulkDelete`: those that stay move up. */
export function deleteVariants(
  args: unknown,
  context: Context,
): { product: Product | null; errors: VariantError[] } {
  const { productId, variantsIds } = deleteArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, errors: [NO_PRODUCT] }
  const { state } = context
  const stored = listVariants(state, product.id)
  const idOf = ({ id }: Variant) => gid('ProductVariant', id)
  const strangers = variantsIds.flatMap((id, index) =>
    stored.some((each) => idOf(each) === id) ? [] : [index],
  )
  if (strangers.length > 0) {
    const message = 'At least one variant does not belong to the product'
    const code = 'AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT'
    return {
      product: null,
      errors: strangers.map((index) => ({ field: ['variantsIds', String(index)], message, code })),
    }
  }
  if (variantsIds.length === 0) return { product, errors: [] }
  const staying = stored.filter((variant) => !variantsIds.includes(idOf(variant)))
  if (staying.length === 0) {
    const error = {
      field: ['variantsIds'],
      message: 'Cannot delete default variant',
      code: 'CANNOT_DELETE_LAST_VARIANT',
    }
    return { product: null, errors: [error] }
  }
  for (const variant of stored) if (!staying.includes(variant)) deleteVariant(state, variant.id)
  for (const [index, variant] of staying.entries())
    if (variant.position !== index + 1) updateVariant(state, { ...variant, position: index + 1 })
  saveProduct(context, product)
  return { product, errors: [] }
}
