import { z } from 'zod'
import { statusOf } from '../../files/present-file'
import { readGid } from '../../graphql/gid'
import { findLocation } from '../../inventory/location'
import { listMedia } from '../../products/product-media'
import type { Context } from '../context'
import { writeMetafields } from './metafield-input'
import type { VariantError, VariantInput } from './variant-input'

/** What of a variant lies outside of it: pictures, stock and metafields. */
export const stockInput = z.array(z.strictObject({ availableQuantity: z.number(), locationId: z.string() }))

export type Stock = { locationId: number; available: number }[]

/** Where a new variant is stocked, and with how much. */
export function stockOf(
  { state, shop }: Context,
  quantities: z.infer<typeof stockInput>,
  path: string[],
): { stock: Stock; errors: VariantError[] } {
  const stock: Stock = []
  const errors: VariantError[] = []
  for (const { locationId, availableQuantity: available } of quantities) {
    const found = findLocation(state, { shop: shop.domain, id: readGid('Location', locationId) ?? 0 })
    if (found) stock.push({ locationId: found.id, available })
    else
      errors.push({
        field: [...path, 'inventoryQuantities'],
        message: "Quantity couldn't be set because the location was deleted.",
        code: 'TRACKED_VARIANT_LOCATION_NOT_FOUND',
      })
  }
  return { stock, errors }
}

/** The picture that a variant is asked to show: one of its product's that is ready. Undefined leaves it as it is. */
export function pictureOf(
  context: Context,
  productId: number,
  { mediaId, path }: { mediaId: string | null | undefined; path: string[] },
): { fileId: number | null | undefined; errors: VariantError[] } {
  if (mediaId == null) return { fileId: mediaId, errors: [] }
  const bad = (message: string) => ({
    fileId: undefined,
    errors: [{ field: [...path, 'mediaId'], message, code: 'INVALID_INPUT' }],
  })
  const media = listMedia(context.state, { shop: context.shop.domain, id: productId })
  const found = media.find(({ id }) => id === readGid('MediaImage', mediaId))
  if (!found) return bad('Media does not exist on the specified product.')
  if (statusOf(context, found) !== 'READY') return bad('Non-ready media cannot be attached to variants.')
  return { fileId: found.id, errors: [] }
}

export function writeVariantMetafields(
  context: Context,
  variantId: number,
  { metafields }: VariantInput,
  path: string[],
): VariantError[] {
  const errors = writeMetafields(
    context,
    { type: 'PRODUCTVARIANT', id: variantId },
    { metafields: metafields ?? [], path: [...path, 'metafields'] },
  )
  return errors.map((error) => ({ ...error, code: 'INVALID_VALUE' }))
}
