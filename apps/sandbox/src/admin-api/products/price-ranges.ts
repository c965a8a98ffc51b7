import { amountOfHundredths } from '../../products/money'
import type { VariantFacts } from '../../products/variant-facts'
import type { Context } from '../context'

/** `priceRangeV2` of a product. */
export function priceRange(context: Context, { lowest, highest }: VariantFacts) {
  const money = moneyIn(context)
  return { minVariantPrice: money(lowest ?? 0), maxVariantPrice: money(highest ?? 0) }
}

/** `compareAtPriceRange` of a product; null when none of its variants is reduced. */
export function compareAtPriceRange(context: Context, { lowestCompared, highestCompared }: VariantFacts) {
  if (lowestCompared === null || highestCompared === null) return null
  const money = moneyIn(context)
  return {
    minVariantCompareAtPrice: money(lowestCompared),
    maxVariantCompareAtPrice: money(highestCompared),
  }
}

const moneyIn =
  ({ shop }: Context) =>
  (hundredths: number) => ({ amount: amountOfHundredths(hundredths), currencyCode: shop.currency })
