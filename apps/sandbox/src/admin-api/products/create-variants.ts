import { z } from 'zod'
import { deleteValue, listOptions } from '../../products/option'
import type { Product } from '../../products/product'
import {
  deleteVariant,
  insertVariant,
  isDefaultOnly,
  listVariants,
  PLAIN_VARIANT,
  titleOf,
  type Variant,
} from '../../products/variant'
import { attempt } from '../../state'
import type { Context } from '../context'
import { alreadyExists, chooseValues, storeChoices, titleOfChoices } from './choose-values'
import { MOST_VARIANTS } from './option-errors'
import { saveProduct, tellOfNewVariants } from './product-events'
import { mediaInput, storeExtras } from './product-extras'
import { NO_PRODUCT, productOf } from './product-identifier'
import { pictureOf, type Stock, stockInput, stockOf, writeVariantMetafields } from './variant-extras'
import { amountErrors, applyInput, type VariantError, variantInput } from './variant-input'

const createArguments = z.strictObject({
  productId: z.string(),
  variants: z.array(variantInput.omit({ id: true }).extend({ inventoryQuantities: stockInput.nullish() })),
  media: mediaInput,
  strategy: z
    .enum(['DEFAULT', 'REMOVE_STANDALONE_VARIANT', 'PRESERVE_STANDALONE_VARIANT'])
    .nullish()
    .transform((given) => given ?? 'DEFAULT'),
})
type Input = z.infer<typeof createArguments>['variants'][number]
type Strategy = z.infer<typeof createArguments>['strategy']

type Created = { product: Product | null; variantIds: number[]; errors: VariantError[] }

/** `productVariantsBulkCreate`: all of them or, when anything is wrong with one, none. */
export function createVariants(args: unknown, context: Context): Created {
  const { productId, variants: inputs, strategy, media } = createArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return refused([NO_PRODUCT])
  if (inputs.length === 0) return { product, variantIds: [], errors: [] }
  const stored = listVariants(context.state, product.id)
  const doomed = standalone(stored, strategy)
  const many = tooMany(stored.length - (doomed ? 1 : 0) + inputs.length)
  if (many) return refused([many])
  const plans = planAll(context, product.id, { inputs, staying: stored.filter((each) => each !== doomed) })
  if ('errors' in plans) return refused(plans.errors)
  return attempt(
    context.state,
    () => store(context, { product, doomed, before: doomed ? 0 : stored.length, plans: plans.plans, media }),
    ({ errors }) => errors.length === 0,
  )
}

const refused = (errors: VariantError[]): Created => ({ product: null, variantIds: [], errors })

type Stored = {
  product: Product
  doomed: Variant | null
  before: number
  plans: Plan[]
  media: z.infer<typeof mediaInput>
}

function store(context: Context, { product, doomed, before, plans, media }: Stored): Created {
  const { state } = context
  const extras = storeExtras(context, product.id, { metafields: null, media })
  if ('errors' in extras) return refused(extras.errors.map((error) => ({ ...error, code: 'INVALID_INPUT' })))
  if (doomed) dropVariant(context, doomed)
  const errors: VariantError[] = []
  const variantIds = plans.map(({ input, choices, stock, fileId, path }, index) => {
    const id = insertVariant(state, {
      ...applyInput(PLAIN_VARIANT, input),
      ...{ productId: product.id, position: before + index + 1, valueIds: storeChoices(context, choices) },
      ...{ stock, fileId: fileId ?? null },
    })
    errors.push(...writeVariantMetafields(context, id, input, path))
    return id
  })
  if (errors.length > 0) return refused(errors)
  tellOfNewVariants(context, variantIds)
  saveProduct(context, product)
  return { product, variantIds, errors: [] }
}

/** The only variant, when the strategy gives it up for the new ones. */
function standalone(stored: Variant[], strategy: Strategy): Variant | null {
  const [only, ...others] = stored
  if (!only || others.length > 0 || strategy === 'PRESERVE_STANDALONE_VARIANT') return null
  return strategy === 'REMOVE_STANDALONE_VARIANT' || isDefaultOnly(stored) ? only : null
}

function tooMany(count: number): VariantError | null {
  if (count <= MOST_VARIANTS) return null
  const message = `The number of created variants would exceed the ${MOST_VARIANTS} variants per product limit`
  return { field: ['variants'], message, code: 'INVALID_INPUT' }
}

type Choices = Parameters<typeof storeChoices>[1]
type Plan = {
  input: Input
  choices: Choices
  stock: Stock
  fileId: number | null | undefined
  path: string[]
}

function planAll(
  context: Context,
  productId: number,
  { inputs, staying }: { inputs: Input[]; staying: Variant[] },
): { plans: Plan[] } | { errors: VariantError[] } {
  const options = listOptions(context.state, productId)
  const titles = new Set(staying.map(titleOf))
  const errors: VariantError[] = []
  const plans: Plan[] = []
  for (const [index, input] of inputs.entries()) {
    const path = ['variants', String(index)]
    const asked = input.optionValues ?? []
    const chosen = chooseValues(options, { asked, present: null }, { path, unknownOption: 'INVALID_INPUT' })
    if ('errors' in chosen) {
      errors.push(...chosen.errors)
      continue
    }
    const title = titleOfChoices(chosen.choices)
    if (titles.has(title)) errors.push(alreadyExists(title, path))
    titles.add(title)
    const { stock, errors: lost } = stockOf(context, input.inventoryQuantities ?? [], path)
    const { fileId, errors: unseen } = pictureOf(context, productId, { mediaId: input.mediaId, path })
    errors.push(...amountErrors(input, path), ...lost, ...unseen)
    plans.push({ input, choices: chosen.choices, stock, fileId, path })
  }
  return errors.length > 0 ? { errors } : { plans }
}

/** The values that only this variant stood for go with it. */
function dropVariant({ state }: Context, variant: Variant): void {
  deleteVariant(state, variant.id)
  for (const { valueId } of variant.values) deleteValue(state, valueId)
}
