import { z } from 'zod'
import { gid } from '../../graphql/gid'
import {
  deleteValue,
  insertValue,
  listOptions,
  moveOption,
  type ProductOption,
  renameOption,
  renameValue,
} from '../../products/option'
import type { Product } from '../../products/product'
import {
  deleteVariant,
  insertVariant,
  listVariants,
  renameVariants,
  renumberVariants,
  type Variant,
} from '../../products/variant'
import type { Context } from '../context'
import { combinations } from './create-options'
import { MOST_VARIANTS, type OptionError } from './option-errors'
import { saveProduct, tellOfNewVariants } from './product-events'
import { NO_PRODUCT, productOf } from './product-identifier'

const named = z.strictObject({ name: z.string().nullish() })
const updateArguments = z.strictObject({
  productId: z.string(),
  option: z.strictObject({ id: z.string(), name: z.string().nullish(), position: z.number().nullish() }),
  optionValuesToAdd: z.array(named).nullish(),
  optionValuesToUpdate: z.array(named.extend({ id: z.string() })).nullish(),
  optionValuesToDelete: z.array(z.string()).nullish(),
  variantStrategy: z.enum(['LEAVE_AS_IS', 'MANAGE']).nullish(),
})
type Asked = z.infer<typeof updateArguments>

type Updated = { product: Product | null; errors: OptionError[] }

/** `productOptionUpdate`: its name, its place and its values. */
export function updateOption(args: unknown, context: Context): Updated {
  const asked = updateArguments.parse(args)
  const product = productOf(context, asked.productId)
  if (!product) return { product: null, errors: [NO_PRODUCT] }
  const options = listOptions(context.state, product.id)
  const option = options.find(({ id }) => gid('ProductOption', id) === asked.option.id)
  if (!option) {
    const error = { field: ['option'], message: 'Option does not exist', code: 'OPTION_DOES_NOT_EXIST' }
    return { product, errors: [error] }
  }
  const variants = listVariants(context.state, product.id)
  const errors = [...nameErrors(asked, options, option), ...valueErrors(asked, option, variants)]
  if (errors.length > 0) return { product, errors }
  write(context, { product, option, options, variants, asked })
  return { product: saveProduct(context, product), errors: [] }
}

function nameErrors({ option: { name, position } }: Asked, options: ProductOption[], option: ProductOption) {
  const bad = (field: string, code: string, message: string) => [{ field: ['option', field], message, code }]
  if (position != null && (position < 1 || position > options.length))
    return bad('position', 'INVALID_POSITION', 'The position is not valid.')
  if (name == null) return []
  if (name.includes(' / ')) return bad('name', 'INVALID_NAME', "The name contains unsupported sequence ' / '")
  if (name.length > 255) return bad('name', 'OPTION_NAME_TOO_LONG', 'Option name is too long.')
  return options.some((other) => other.id !== option.id && other.name === name)
    ? bad('name', 'OPTION_ALREADY_EXISTS', `Option '${name}' already exists.`)
    : []
}

const idOf = ({ id }: { id: number }) => gid('ProductOptionValue', id)

function valueErrors(asked: Asked, { values }: ProductOption, variants: Variant[]): OptionError[] {
  const { optionValuesToAdd: added, optionValuesToUpdate: updated, optionValuesToDelete: deleted } = asked
  const bad = (field: string, index: number, code: string, message: string) => ({
    field: [field, String(index)],
    message,
    code,
  })
  const isKnown = (id: string) => values.some((value) => idOf(value) === id)
  const isUsed = (id: string) =>
    variants.some((variant) => variant.values.some(({ valueId }) => idOf({ id: valueId }) === id))
  const missing = (field: string, ids: string[]) =>
    ids.flatMap((id, index) =>
      isKnown(id) ? [] : [bad(field, index, 'OPTION_VALUE_DOES_NOT_EXIST', 'Option value does not exist')],
    )
  const taken = (added ?? []).flatMap(({ name }, index) =>
    values.some((value) => value.name === name)
      ? [
          bad(
            'optionValuesToAdd',
            index,
            'OPTION_VALUE_ALREADY_EXISTS',
            `Option value '${name}' already exists.`,
          ),
        ]
      : [],
  )
  const used = (deleted ?? []).flatMap((id, index) =>
    asked.variantStrategy !== 'MANAGE' && isUsed(id)
      ? [
          bad(
            'optionValuesToDelete',
            index,
            'OPTION_VALUE_HAS_VARIANTS',
            'Cannot delete an option value that has variants.',
          ),
        ]
      : [],
  )
  const isEmptied =
    values.every((value) => (deleted ?? []).includes(idOf(value))) && (added ?? []).length === 0
  return [
    ...missing(
      'optionValuesToUpdate',
      (updated ?? []).map(({ id }) => id),
    ),
    ...missing('optionValuesToDelete', deleted ?? []),
    ...taken,
    ...used,
    ...(isEmptied
      ? [
          {
            field: ['optionValuesToDelete'],
            message: 'Cannot delete all option values of an option.',
            code: 'CANNOT_DELETE_ALL_OPTION_VALUES_IN_OPTION',
          },
        ]
      : []),
  ]
}

type Work = {
  product: Product
  option: ProductOption
  options: ProductOption[]
  variants: Variant[]
  asked: Asked
}

function write(context: Context, { product, option, options, variants, asked }: Work): void {
  const { state } = context
  const { name, position } = asked.option
  if (name != null) renameOption(state, { id: option.id, name })
  for (const { id, name: renamed } of asked.optionValuesToUpdate ?? []) {
    const value = option.values.find((each) => idOf(each) === id)
    if (value && renamed != null) renameValue(state, { id: value.id, name: renamed })
  }
  const last = option.values.length
  const made = (asked.optionValuesToAdd ?? []).map((value, index) =>
    insertValue(state, { optionId: option.id, name: value.name ?? '', position: last + index + 1 }),
  )
  const gone = option.values.filter((value) => (asked.optionValuesToDelete ?? []).includes(idOf(value)))
  const stands = (variant: Variant) =>
    variant.values.some(({ valueId }) => gone.some(({ id }) => id === valueId))
  for (const variant of variants.filter(stands)) deleteVariant(state, variant.id)
  for (const { id } of gone) deleteValue(state, id)
  if (position != null) moveOption(state, { productId: product.id, id: option.id, position })
  if (asked.variantStrategy === 'MANAGE' && made.length > 0) {
    const others = options.filter(({ id }) => id !== option.id)
    const taken = combinations([made, ...others.map(({ values }) => values)])
    const left = MOST_VARIANTS - variants.length
    const ids = taken.slice(0, left).map((values, index) =>
      insertVariant(state, {
        ...(variants[0] ?? neverWithout()),
        ...{ sku: null, barcode: null, position: variants.length + index + 1 },
        valueIds: values.map(({ id }) => id),
      }),
    )
    tellOfNewVariants(context, ids)
  }
  renumberVariants(state, product.id)
  renameVariants(state, product.id)
}

function neverWithout(): never {
  throw new Error('a product has a variant')
}
