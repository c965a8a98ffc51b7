import { z } from 'zod'
import { readGid } from '../../graphql/gid'
import { listOptions } from '../../products/option'
import type { Product } from '../../products/product'
import { listVariants, titleOf, updateVariant, type Variant } from '../../products/variant'
import { attempt } from '../../state'
import type { Context } from '../context'
import { alreadyExists, chooseValues, storeChoices, titleOfChoices } from './choose-values'
import { saveProduct } from './product-events'
import { mediaInput, storeExtras } from './product-extras'
import { NO_PRODUCT, productOf } from './product-identifier'
import { pictureOf, writeVariantMetafields } from './variant-extras'
import { amountErrors, applyInput, type VariantError, type VariantInput, variantInput } from './variant-input'

const updateArguments = z.strictObject({
  productId: z.string(),
  variants: z.array(variantInput.extend({ inventoryQuantities: z.array(z.unknown()).nullish() })),
  media: mediaInput,
  allowPartialUpdates: z.boolean().nullish(),
})
type Input = z.infer<typeof updateArguments>['variants'][number]

type Changed = { product: Product | null; variantIds: number[] | null; errors: VariantError[] }

/** `productVariantsBulkUpdate`: all of them or, when anything is wrong with one and the caller did not allow less, none. */
export function changeVariants(args: unknown, context: Context): Changed {
  const { productId, variants: inputs, allowPartialUpdates: isPartial, media } = updateArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, variantIds: null, errors: [NO_PRODUCT] }
  const options = listOptions(context.state, product.id)
  const stored = listVariants(context.state, product.id)
  const changes = inputs.map((input, index) =>
    planChange(context, input, { path: ['variants', String(index)], stored, options }),
  )
  const planned = changes.flatMap((change) => change.errors)
  const isWritten = planned.length === 0 || isPartial === true
  const written = isWritten
    ? attempt(context.state, () => writeAll(context, { product, media, changes }), isSettled)
    : []
  const errors = [...planned, ...written]
  if (isWritten && isSettled(written) && changes.some((change) => change.errors.length === 0)) {
    saveProduct(context, product)
  }
  const isUnknown = changes.some(({ variant }) => variant === null)
  const variantIds = changes.flatMap(({ variant }) => variant?.id ?? [])
  return { product, variantIds: isUnknown ? null : variantIds, errors }
}

const isSettled = (errors: VariantError[]) => errors.length === 0

function writeAll(
  context: Context,
  { product, media, changes }: { product: Product; media: z.infer<typeof mediaInput>; changes: Plan[] },
): VariantError[] {
  const extras = storeExtras(context, product.id, { metafields: null, media })
  if ('errors' in extras) return extras.errors.map((error) => ({ ...error, code: 'INVALID_INPUT' }))
  return changes.flatMap((change) => (change.errors.length === 0 ? change.write() : []))
}

type Plan = { variant: Variant | null; errors: VariantError[]; write: () => VariantError[] }
type Known = { path: string[]; stored: Variant[]; options: ReturnType<typeof listOptions> }

function planChange(context: Context, input: Input, { path, stored, options }: Known): Plan {
  const refuse = (errors: VariantError[], variant: Variant | null = null): Plan => ({
    variant,
    errors,
    write: () => [],
  })
  const bad = (field: string[], code: string, message: string) => ({
    field: [...path, ...field],
    message,
    code,
  })
  if (!input.id)
    return refuse([bad(['id'], 'PRODUCT_VARIANT_ID_MISSING', 'Product variant is missing ID attribute')])
  const variant = stored.find(({ id }) => id === readGid('ProductVariant', input.id ?? ''))
  if (!variant)
    return refuse([bad(['id'], 'PRODUCT_VARIANT_DOES_NOT_EXIST', 'Product variant does not exist')])
  if (input.inventoryQuantities) {
    const message =
      'Inventory quantities can only be provided during create. To update inventory for existing variants, use inventoryAdjustQuantities.'
    return refuse([bad(['inventoryQuantities'], 'NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE', message)])
  }
  const chosen = chooseValues(
    options,
    { asked: input.optionValues ?? [], present: variant },
    { path, unknownOption: 'OPTION_DOES_NOT_EXIST' },
  )
  if ('errors' in chosen) return refuse(chosen.errors)
  const title = titleOfChoices(chosen.choices)
  const isTaken = stored.some((other) => other.id !== variant.id && titleOf(other) === title)
  if (isTaken) return refuse([alreadyExists(title, path)], variant)
  const picture = pictureOf(context, variant.productId, { mediaId: input.mediaId, path })
  const errors = [...amountErrors(input, path), ...picture.errors]
  if (errors.length > 0) return refuse(errors, variant)
  return {
    variant,
    errors: [],
    write: () => write(context, variant, { input, choices: chosen.choices, fileId: picture.fileId, path }),
  }
}

type Change = {
  input: VariantInput
  choices: Parameters<typeof storeChoices>[1]
  fileId: number | null | undefined
  path: string[]
}

function write(context: Context, variant: Variant, { input, choices, fileId, path }: Change): VariantError[] {
  const changed = applyInput(variant, input)
  const valueIds = input.optionValues ? storeChoices(context, choices) : undefined
  updateVariant(
    context.state,
    { ...changed, fileId: fileId === undefined ? changed.fileId : fileId },
    valueIds,
  )
  return writeVariantMetafields(context, variant.id, input, path)
}
