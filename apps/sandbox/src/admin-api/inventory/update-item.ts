import { z } from 'zod'
import { findProduct } from '../../products/product'
import { findVariant, updateVariant, type Variant } from '../../products/variant'
import type { Context } from '../context'
import { tellOfProduct } from '../products/product-events'
import { applyInput, inventoryItemInput } from '../products/variant-input'
import { itemOf } from './item-identifier'

const updateArguments = z.strictObject({ id: z.string(), input: inventoryItemInput })
type Updated = { variant: Variant | null; errors: { field: string[]; message: string }[] }

/** `inventoryItemUpdate`: what is counted, shipped and declared at customs; never how many there are. */
export function updateItem(args: unknown, context: Context): Updated {
  const { id, input } = updateArguments.parse(args)
  const variant = itemOf(context, id)
  if (!variant) {
    const message = "The product couldn't be updated because it does not exist."
    return { variant: null, errors: [{ field: ['id'], message }] }
  }
  const errors = itemErrors(input)
  if (errors.length > 0) return { variant: null, errors }
  updateVariant(context.state, applyInput(variant, { inventoryItem: input }))
  const { state, shop } = context
  const product = findProduct(state, { shop: shop.domain, id: variant.productId })
  if (product) tellOfProduct(context, 'products/update', product)
  return { variant: findVariant(state, { shop: shop.domain, id: variant.id }), errors: [] }
}

const WEIGHT_UNITS: Record<string, string> = { KILOGRAMS: 'kg', GRAMS: 'g', POUNDS: 'lb', OUNCES: 'oz' }

function itemErrors({
  cost,
  measurement,
  countryCodeOfOrigin: country,
  harmonizedSystemCode: code,
}: z.infer<typeof inventoryItemInput>) {
  const bad = (field: string[], message: string) => [{ field: ['input', ...field], message }]
  const { value = 0, unit = 'KILOGRAMS' } = measurement?.weight ?? {}
  const named = WEIGHT_UNITS[unit]
  return [
    ...(cost != null && Number(cost) < 0 ? bad(['cost'], 'Cost must be greater than or equal to 0') : []),
    ...(value < 0
      ? bad(['measurement', 'weight'], `Measurement weight value ${value} ${named} must be >= 0 ${named}`)
      : []),
    ...(country === 'ZZ' ? bad(['countryCodeOfOrigin'], 'Country code of origin is invalid') : []),
    ...(code && !/^\d{6,13}$/.test(code.replaceAll('.', ''))
      ? bad(
          ['harmonizedSystemCode'],
          'Harmonized system code must be a number between six and thirteen digits',
        )
      : []),
  ]
}
