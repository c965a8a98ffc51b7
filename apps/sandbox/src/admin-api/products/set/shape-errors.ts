import { MOST_VARIANTS, optionErrors } from '../option-errors'
import type { SetError, SetInput } from './set-input'

/** In all variants of one request. */
const MOST_QUANTITIES = 50_000

/** What is wrong with the input whatever the product is. */
export function shapeErrors(
  { productOptions: options, variants }: SetInput,
  { isNew }: { isNew: boolean },
): SetError[] {
  const bad = (field: string, code: string, message: string) => [{ field: ['input', field], message, code }]
  if (options && !variants)
    return bad(
      'variants',
      'VARIANTS_INPUT_MISSING',
      'Variants input is required when updating product options',
    )
  if (variants && !options && isNew && !variants.every(isPlain))
    return bad(
      'productOptions',
      'PRODUCT_OPTIONS_INPUT_MISSING',
      'Product options input is required when updating variants',
    )
  if ((variants?.length ?? 0) > MOST_VARIANTS)
    return bad('variants', 'VARIANTS_OVER_LIMIT', `The number of variants exceeds the ${MOST_VARIANTS} limit`)
  const quantities = (variants ?? []).reduce((sum, each) => sum + (each.inventoryQuantities?.length ?? 0), 0)
  if (quantities > MOST_QUANTITIES)
    return bad(
      'variants',
      'INVENTORY_QUANTITIES_LIMIT_EXCEEDED',
      'The number of inventory quantities exceeds the limit',
    )
  const named = (options ?? []).map(({ name, id, values }) => ({
    name: name ?? id ?? '',
    values: (values ?? []).map((value) => value.name ?? value.id ?? ''),
  }))
  return optionErrors(named, { present: [], path: ['input', 'productOptions'] }).map((error) => ({
    ...error,
    code: CODES[error.code] ?? error.code,
  }))
}

/** `productSet` has fewer codes than the mutations of options. */
const CODES: Record<string, string> = {
  INVALID_NAME: 'INVALID_INPUT',
  OPTION_NAME_MISSING: 'INVALID_INPUT',
  OPTION_NAME_TOO_LONG: 'INVALID_INPUT',
  OPTION_VALUE_NAME_TOO_LONG: 'INVALID_INPUT',
}

const isPlain = ({ optionValues }: NonNullable<SetInput['variants']>[number]): boolean =>
  (optionValues ?? []).every(({ optionName, name }) => optionName === 'Title' && name === 'Default Title')
