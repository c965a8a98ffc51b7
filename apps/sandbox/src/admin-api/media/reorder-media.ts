import { z } from 'zod'
import { readGid, typeOfGid } from '../../graphql/gid'
import { listMedia, replaceMedia } from '../../products/product-media'
import type { Context } from '../context'
import { moved, moveInput } from '../moves'
import { saveProduct } from '../products/product-events'
import { NO_PRODUCT, productOf } from '../products/product-identifier'
import type { MediaError } from './create-media'

const reorderArguments = z.strictObject({ id: z.string(), moves: z.array(moveInput) })

/** `productReorderMedia`: answers what is wrong, or nothing. */
export function reorderMedia(args: unknown, context: Context): MediaError[] {
  const { id, moves } = reorderArguments.parse(args)
  const product = productOf(context, id)
  if (!product) return [{ ...NO_PRODUCT, field: ['id'] }]
  const { state, shop } = context
  const ids = listMedia(state, { shop: shop.domain, id: product.id }).map((file) => file.id)
  const steps = moves.map(({ id: media, newPosition }) => ({
    id: readGid(typeOfGid(media) ?? '', media),
    newPosition,
  }))
  replaceMedia(state, product.id, moved(ids, steps))
  saveProduct(context, product)
  return []
}
