import { z } from 'zod'
import { metafieldInput } from '../metafield-input'
import { optionInput, productInput } from '../product-input'
import { variantInput } from '../variant-input'

const text = z.string().nullish()

const fileSetInput = z.strictObject({
  id: text,
  alt: text,
  contentType: text,
  duplicateResolutionMode: z.string().optional(),
  filename: text,
  originalSource: text,
})
export type FileSetInput = z.infer<typeof fileSetInput>

const variantSetInput = variantInput.omit({ mediaId: true }).extend({
  sku: text,
  position: z.number().nullish(),
  file: fileSetInput.nullish(),
  inventoryQuantities: z
    .array(
      z.strictObject({
        locationId: z.string(),
        name: z.enum(['available', 'on_hand']),
        quantity: z.number(),
      }),
    )
    .nullish(),
})
export type VariantSetInput = z.infer<typeof variantSetInput>

const optionSetInput = optionInput.extend({
  id: text,
  values: z
    .array(z.strictObject({ id: text, name: text, linkedMetafieldValue: z.null().optional() }))
    .nullish(),
})
export type OptionSetInput = z.infer<typeof optionSetInput>

export const setInput = productInput.extend({
  id: text,
  metafields: z.array(metafieldInput).nullish(),
  productOptions: z.array(optionSetInput).nullish(),
  variants: z.array(variantSetInput).nullish(),
  files: z.array(fileSetInput).nullish(),
  collections: z.array(z.string()).nullish(),
})
export type SetInput = z.infer<typeof setInput>

export type SetError = { field: string[]; message: string; code: string }
