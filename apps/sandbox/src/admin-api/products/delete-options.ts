import { z } from 'zod'
import { gid } from '../../graphql/gid'
import {
  deleteOption,
  insertOption,
  listOptions,
  type ProductOption,
  renumberOptions,
} from '../../products/option'
import type { Product } from '../../products/product'
import {
  deleteVariant,
  listVariants,
  renameVariants,
  renumberVariants,
  selectValues,
  titleOf,
  type Variant,
} from '../../products/variant'
import type { Context } from '../context'
import type { OptionError } from './option-errors'
import { saveProduct } from './product-events'
import { NO_PRODUCT, productOf } from './product-identifier'

const deleteArguments = z.strictObject({
  productId: z.string(),
  options: z.array(z.string()),
  strategy: z
    .enum(['DEFAULT', 'NON_DESTRUCTIVE', 'POSITION'])
    .nullish()
    .transform((given) => given ?? 'DEFAULT'),
})

type Deleted = { product: Product | null; ids: string[]; errors: OptionError[] }

/** `productOptionsDelete`: variants that no longer differ are told apart by nothing, so all but the first of them go. */
export function deleteOptions(args: unknown, context: Context): Deleted {
  const { productId, options: ids, strategy } = deleteArguments.parse(args)
  const product = productOf(context, productId)
  if (!product) return { product: null, ids: [], errors: [NO_PRODUCT] }
  const { state } = context
  const present = listOptions(state, product.id)
  const found = ids.map((id) => present.find((option) => gid('ProductOption', option.id) === id))
  const doomed = found.flatMap((option) => option ?? [])
  const unknown = found.flatMap((option, index) =>
    option
      ? []
      : [
          {
            field: ['options', String(index)],
            message: 'Option does not exist',
            code: 'OPTION_DOES_NOT_EXIST',
          },
        ],
  )
  if (unknown.length > 0) return { product, ids: [], errors: unknown }
  const variants = listVariants(state, product.id)
  const surplus = surplusOf(variants, doomed)
  const refused = refusal(doomed, { strategy, surplus })
  if (refused) return { product, ids: [], errors: [refused] }
  for (const { id } of surplus) deleteVariant(state, id)
  for (const { id } of doomed) deleteOption(state, id)
  if (doomed.length === present.length) makePlain(context, product.id)
  renumberOptions(state, product.id)
  renumberVariants(state, product.id)
  renameVariants(state, product.id)
  return { product: saveProduct(context, product), ids, errors: [] }
}

/** Those that are like one before them once the options are gone. */
function surplusOf(variants: Variant[], doomed: ProductOption[]): Variant[] {
  const names = doomed.map(({ name }) => name)
  const kept = new Set<string>()
  return variants.filter((variant) => {
    const title = titleOf({ values: variant.values.filter(({ option }) => !names.includes(option)) })
    if (kept.has(title)) return true
    kept.add(title)
    return false
  })
}

function refusal(
  doomed: ProductOption[],
  { strategy, surplus }: { strategy: string; surplus: Variant[] },
): OptionError | null {
  if (strategy === 'DEFAULT') {
    const index = doomed.findIndex(({ values }) => values.length > 1)
    const message = 'Cannot delete an option that has multiple option values.'
    return index < 0
      ? null
      : { field: ['options', String(index)], message, code: 'CANNOT_DELETE_OPTION_WITH_MULTIPLE_VALUES' }
  }
  if (strategy === 'POSITION' || surplus.length === 0) return null
  const message = 'The non-destructive strategy cannot be used: variants would be deleted.'
  return { field: ['options'], message, code: 'CANNOT_USE_NON_DESTRUCTIVE_STRATEGY' }
}

function makePlain({ state }: Context, productId: number): void {
  const { values } = insertOption(state, { productId, name: 'Title', position: 1, values: ['Default Title'] })
  for (const { id } of listVariants(state, productId))
    selectValues(
      state,
      id,
      values.map((value) => value.id),
    )
}
