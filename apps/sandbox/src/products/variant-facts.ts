import { z } from 'zod'
import { readOne, type State } from '../state'
import { hundredthsSql } from './variant-sql'

const flag = z
  .number()
  .nullable()
  .transform((value) => value === 1)

const facts = z.object({
  count: z.number(),
  units: z.number(),
  isTracked: flag,
  hasOutOfStock: flag,
  /** The prices in hundredths; null without any. */
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  lowestCompared: z.number().nullable(),
  highestCompared: z.number().nullable(),
  onlyTitle: z.string().nullable(),
})

export type VariantFacts = z.infer<typeof facts>

/** What a product says of its variants without reading each of them. */
export function variantFacts(state: State, productId: number): VariantFacts {
  const found = readOne(
    state,
    facts,
    `select count(*) as count, coalesce(sum(available), 0) as units, max(tracked) as isTracked,
       max(tracked = 1 and available <= 0) as hasOutOfStock,
       min(${hundredthsSql('price')}) as lowest, max(${hundredthsSql('price')}) as highest,
       min(${hundredthsSql('compare_at_price')}) as lowestCompared, max(${hundredthsSql('compare_at_price')}) as highestCompared,
       max(title) as onlyTitle
     from product_variant variant join inventory_item item on item.variant_id = variant.id where product_id = ?`,
    productId,
  )
  if (!found) throw new Error('an aggregate always answers')
  return found
}

/** Whether the product offers no choice. */
export const offersNoChoice = ({ count, onlyTitle }: VariantFacts): boolean =>
  count === 1 && onlyTitle === 'Default Title'
