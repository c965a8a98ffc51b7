import { z } from 'zod'
import { priceText } from '../../products/money'
import type { Variant } from '../../products/variant'
import { metafieldInput } from './metafield-input'

const text = z.string().nullish()
/** `Money` and `Decimal` come as text or as a number. */
const decimal = z.union([z.string(), z.number()]).transform(String).nullish()

const optionValue = z.strictObject({ id: text, name: text, optionId: text, optionName: text })
export type OptionValueInput = z.infer<typeof optionValue>

export const inventoryItemInput = z.strictObject({
  sku: text,
  tracked: z.boolean().nullish(),
  requiresShipping: z.boolean().nullish(),
  cost: decimal,
  countryCodeOfOrigin: text,
  provinceCodeOfOrigin: text,
  harmonizedSystemCode: text,
  measurement: z
    .strictObject({ weight: z.strictObject({ value: z.number(), unit: z.string() }).nullish() })
    .nullish(),
})

/** What a variant is given, by whichever mutation. An input that is not built is an error that names it. */
export const variantInput = z.strictObject({
  id: text,
  price: decimal,
  compareAtPrice: decimal,
  barcode: text,
  taxable: z.boolean().nullish(),
  taxCode: text,
  inventoryPolicy: z.enum(['DENY', 'CONTINUE']).nullish(),
  inventoryItem: inventoryItemInput.nullish(),
  optionValues: z.array(optionValue).nullish(),
  metafields: z.array(metafieldInput).nullish(),
  mediaId: text,
  requiresComponents: z.literal(false).nullish(),
})
export type VariantInput = z.infer<typeof variantInput>

/** `path` is the way to the variant in the request. */
export type VariantError = { field: string[]; message: string; code: string | null }

const LIMIT = 1_000_000_000_000_000_000
const LIMIT_TEXT = `must be less than ${LIMIT}`

/** What is wrong with the amounts, in Shopify's order. */
export function amountErrors(
  { price, compareAtPrice, inventoryItem: item }: VariantInput,
  path: string[],
): VariantError[] {
  const bad = (field: string[], code: string | null, message: string) => ({
    field: [...path, ...field],
    message,
    code,
  })
  const cost = item?.cost ?? null
  return [
    ...(isHuge(compareAtPrice) ? [bad(['compareAtPrice'], 'INVALID_INPUT', LIMIT_TEXT)] : []),
    ...(isNegative(price)
      ? [bad(['price'], 'GREATER_THAN_OR_EQUAL_TO', 'Price must be greater than or equal to 0')]
      : []),
    ...(isHuge(price) ? [bad(['price'], 'INVALID_INPUT', `Price ${LIMIT_TEXT}`)] : []),
    ...(isNegative(cost)
      ? [
          bad([], null, 'must be greater than or equal to 0'),
          bad(
            ['inventoryItem', 'cost'],
            'GREATER_THAN_OR_EQUAL_TO',
            'Cost per item must be greater than or equal to 0',
          ),
        ]
      : []),
    ...(isHuge(cost)
      ? [
          bad([], null, LIMIT_TEXT),
          bad(['inventoryItem', 'cost'], 'INVALID_INPUT', `Cost per item ${LIMIT_TEXT}`),
        ]
      : []),
  ]
}

const isNegative = (amount: string | null | undefined) => amount != null && Number(amount) < 0
const isHuge = (amount: string | null | undefined) => amount != null && Number(amount) >= LIMIT

type Plain = Omit<
  Variant,
  'id' | 'productId' | 'itemId' | 'position' | 'values' | 'available' | 'createdAt' | 'updatedAt'
>

/** A variant's own data after the input: what is not named stays, null clears what may be empty. */
export function applyInput<Given extends Plain>(variant: Given, input: VariantInput): Given {
  const { price, compareAtPrice, barcode, taxable, taxCode, inventoryPolicy, inventoryItem: item } = input
  const weight = item?.measurement?.weight
  return {
    ...variant,
    price: price == null ? variant.price : priceText(price),
    compareAtPrice: named(compareAtPrice && priceText(compareAtPrice), variant.compareAtPrice),
    barcode: named(barcode, variant.barcode),
    taxable: taxable ?? variant.taxable,
    taxCode: named(taxCode, variant.taxCode),
    inventoryPolicy: inventoryPolicy ?? variant.inventoryPolicy,
    sku: named(item?.sku, variant.sku),
    tracked: item?.tracked ?? variant.tracked,
    requiresShipping: item?.requiresShipping ?? variant.requiresShipping,
    cost: named(item?.cost && priceText(item.cost), variant.cost),
    weightValue: weight?.value ?? variant.weightValue,
    weightUnit: weight?.unit ?? variant.weightUnit,
    country: named(item?.countryCodeOfOrigin, variant.country),
    province: named(item?.provinceCodeOfOrigin, variant.province),
    harmonizedSystemCode: named(
      item?.harmonizedSystemCode?.replaceAll('.', ''),
      variant.harmonizedSystemCode,
    ),
  }
}

const named = (given: string | null | undefined, present: string | null): string | null =>
  given === undefined ? present : given || null
