import { z } from 'zod'
import {
  deleteOption,
  insertOption,
  listOptions,
  moveOption,
  type ProductOption,
} from '../../products/option'
import type { Product } from '../../products/product'
import { insertVariant, listVariants, selectValues, type Variant } from '../../products/variant'
import type { Context } from '../context'
import { MOST_VARIANTS, type OptionError, optionErrors } from './option-errors'
import { saveProduct, tellOfNewVariants } from './product-events'
import { NO_PRODUCT, productOf } from './product-identifier'
import { optionInput } from './product-input'

const createArguments = z.strictObject({
  productId: z.string(),
  options: z.array(optionInput),
  variantStrategy: z
    .enum(['LEAVE_AS_IS', 'CREATE'])
    .nullish()
    .transform((given) => given ?? 'LEAVE_AS_IS'),
})

type Created = { product: Product | null; errors: OptionError[] }

/** `productOptionsCreate`: the variants there are take the first value of each new option. */
export function createOptions(args: unknown, context: Context): Created {
  const { productId, options: asked, variantStrategy: strategy } = createArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, errors: [NO_PRODUCT] }
  const { state } = context
  const present = listOptions(state, product.id)
  const isPlain = offersNothing(present)
  const inputs = asked.map(({ name, values, position }) => ({
    ...{ name: name ?? '', values: (values ?? []).map((value) => value.name ?? ''), position },
  }))
  const names = isPlain ? [] : present.map(({ name }) => name)
  const errors = optionErrors(inputs, { present: names, path: ['options'] })
  if (errors.length > 0) return { product, errors }
  const variants = listVariants(state, product.id)
  const grown = inputs.reduce((count, { values }) => count * values.length, variants.length)
  if (strategy === 'CREATE' && grown > MOST_VARIANTS) {
    const message = `The number of created variants would exceed the ${MOST_VARIANTS} variants per product limit`
    return { product, errors: [{ field: ['options'], message, code: 'TOO_MANY_VARIANTS_CREATED' }] }
  }
  if (isPlain) for (const { id } of present) deleteOption(state, id)
  const made = inputs.map(({ name, values }, index) =>
    insertOption(state, { productId: product.id, name, values, position: names.length + index + 1 }),
  )
  for (const [index, { position }] of inputs.entries()) {
    const option = made[index]
    if (option && position != null) moveOption(state, { productId: product.id, id: option.id, position })
  }
  const stored = spread(context, variants, { made, isPlain, strategy })
  tellOfNewVariants(context, stored)
  return { product: saveProduct(context, product), errors: [] }
}

/** A product without choices has one option that stands for nothing. */
const offersNothing = ([only, ...others]: ProductOption[]): boolean =>
  others.length === 0 && only?.name === 'Title' && only.values.every(({ name }) => name === 'Default Title')

/** Gives the variants their values of the new options; answers the variants that are made. */
function spread(
  { state }: Context,
  variants: Variant[],
  {
    made,
    isPlain,
    strategy,
  }: { made: ProductOption[]; isPlain: boolean; strategy: 'LEAVE_AS_IS' | 'CREATE' },
): number[] {
  const before = (variant: Variant) => (isPlain ? [] : variant.values.map(({ valueId }) => valueId))
  const [first = [], ...others] = combinations(made.map(({ values }) => values.map(({ id }) => id)))
  for (const variant of variants) selectValues(state, variant.id, [...before(variant), ...first])
  if (strategy === 'LEAVE_AS_IS') return []
  return variants.flatMap((variant, at) =>
    others.map((values, index) =>
      insertVariant(state, {
        ...variant,
        position: variants.length + at * others.length + index + 1,
        valueIds: [...before(variant), ...values],
      }),
    ),
  )
}

/** Every way to take one of each, the first ones first. */
export function combinations<Item>(lists: Item[][]): Item[][] {
  return lists.reduce<Item[][]>(
    (before, list) => before.flatMap((taken) => list.map((item) => [...taken, item])),
    [[]],
  )
}
