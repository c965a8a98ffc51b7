import { z } from 'zod'
import { deleteValue, listOptions } from '../../products/option'
import { type Product, updateProduct } from '../../products/product'
import {
  deleteVariant,
  insertVariant,
  isDefaultOnly,
  listVariants,
  PLAIN_VARIANT,
  titleOf,
  type Variant,
} from '../../products/variant'
import type { Context } from '../context'
import { alreadyExists, chooseValues, storeChoices, titleOfChoices } from './choose-values'
import { tellOfProduct } from './product-events'
import { productOf } from './product-identifier'
import { amountErrors, applyInput, type VariantError, type VariantInput, variantInput } from './variant-input'

const createArguments = z.strictObject({
  productId: z.string(),
  variants: z.array(variantInput.omit({ id: true })),
  strategy: z
    .enum(['DEFAULT', 'REMOVE_STANDALONE_VARIANT', 'PRESERVE_STANDALONE_VARIANT'])
    .nullish()
    .transform((given) => given ?? 'DEFAULT'),
})
type Strategy = z.infer<typeof createArguments>['strategy']

type Created = { product: Product | null; variantIds: number[]; errors: VariantError[] }

/** `productVariantsBulkCreate`: all of them or, when anything is wrong with one, none. */
export function createVariants(args: unknown, context: Context): Created {
  const { productId, variants: inputs, strategy } = createArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) {
    const error = { field: ['productId'], message: 'Product does not exist', code: 'PRODUCT_DOES_NOT_EXIST' }
    return { product: null, variantIds: [], errors: [error] }
  }
  if (inputs.length === 0) return { product, variantIds: [], errors: [] }
  const { state } = context
  const stored = listVariants(state, product.id)
  const doomed = standalone(stored, strategy)
  const plans = planAll(context, product.id, { inputs, staying: stored.filter((each) => each !== doomed) })
  const many = tooMany(stored.length - (doomed ? 1 : 0) + inputs.length)
  if (many) return { product: null, variantIds: [], errors: [many] }
  if ('errors' in plans) return { product: null, variantIds: [], errors: plans.errors }
  if (doomed) dropVariant(context, doomed)
  const before = doomed ? 0 : stored.length
  const variantIds = plans.choices.map((choices, index) =>
    insertVariant(state, {
      ...applyInput(PLAIN_VARIANT, inputs[index] ?? {}),
      ...{ productId: product.id, position: before + index + 1, valueIds: storeChoices(context, choices) },
    }),
  )
  tellOfProduct(context, 'products/update', updateProduct(state, product))
  return { product, variantIds, errors: [] }
}

/** The only variant, when the strategy gives it up for the new ones. */
function standalone(stored: Variant[], strategy: Strategy): Variant | null {
  const [only, ...others] = stored
  if (!only || others.length > 0 || strategy === 'PRESERVE_STANDALONE_VARIANT') return null
  return strategy === 'REMOVE_STANDALONE_VARIANT' || isDefaultOnly(stored) ? only : null
}

/** Of one product. */
const MOST_VARIANTS = 2048

function tooMany(count: number): VariantError | null {
  if (count <= MOST_VARIANTS) return null
  const message = `The number of created variants would exceed the ${MOST_VARIANTS} variants per product limit`
  return { field: ['variants'], message, code: 'INVALID_INPUT' }
}

type Choices = Parameters<typeof storeChoices>[1]

function planAll(
  context: Context,
  productId: number,
  { inputs, staying }: { inputs: VariantInput[]; staying: Variant[] },
): { choices: Choices[] } | { errors: VariantError[] } {
  const options = listOptions(context.state, productId)
  const titles = new Set(staying.map(titleOf))
  const errors: VariantError[] = []
  const choices: Choices[] = []
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
    errors.push(...amountErrors(input, path))
    choices.push(chosen.choices)
  }
  return errors.length > 0 ? { errors } : { choices }
}

/** The values that only this variant stood for go with it. */
function dropVariant({ state }: Context, variant: Variant): void {
  deleteVariant(state, variant.id)
  for (const { valueId } of variant.values) deleteValue(state, valueId)
}
