import { z } from 'zod'
import { gid } from '../../graphql/gid'
import type { Product } from '../../products/product'
import { listVariants, placeVariants } from '../../products/variant'
import type { Context } from '../context'
import { saveProduct } from './product-events'
import { NO_PRODUCT, productOf } from './product-identifier'
import type { VariantError } from './variant-input'

const reorderArguments = z.strictObject({
  productId: z.string(),
  positions: z.array(z.strictObject({ id: z.string(), position: z.number() })),
})
type Asked = z.infer<typeof reorderArguments>['positions']

/** `productVariantsBulkReorder`: those that are named go to their places, the others close up in their order. */
export function reorderVariants(
  args: unknown,
  context: Context,
): { product: Product | null; errors: VariantError[] } {
  const { productId, positions } = reorderArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, errors: [NO_PRODUCT] }
  const stored = listVariants(context.state, product.id).map(({ id }) => id)
  const errors = positionErrors(positions, stored)
  if (errors.length > 0) return { product: null, errors }
  const order = reordered(stored, positions)
  placeVariants(context.state, order)
  return { product: saveProduct(context, product), errors: [] }
}

function positionErrors(positions: Asked, stored: number[]): VariantError[] {
  if (new Set(positions.map(({ id }) => id)).size < positions.length)
    return [
      { field: ['positions'], message: 'Product variant IDs must be unique', code: 'DUPLICATED_VARIANT_ID' },
    ]
  const known = new Set(stored.map((id) => gid('ProductVariant', id)))
  return positions.flatMap(({ id, position }, index) => {
    const bad = (field: string, code: string, message: string) => [
      { field: ['positions', String(index), field], message, code },
    ]
    if (position < 1)
      return bad('position', 'INVALID_POSITION', 'Position can not be zero or negative number')
    return known.has(id) ? [] : bad('id', 'MISSING_VARIANT', 'Product variant does not exist')
  })
}

function reordered(stored: number[], positions: Asked): number[] {
  const moved = positions
    .map(({ id, position }) => ({
      id: stored.find((each) => gid('ProductVariant', each) === id) ?? 0,
      position,
    }))
    .sort((a, b) => a.position - b.position)
  const order = stored.filter((id) => !moved.some((each) => each.id === id))
  for (const { id, position } of moved) order.splice(position - 1, 0, id)
  return order
}
