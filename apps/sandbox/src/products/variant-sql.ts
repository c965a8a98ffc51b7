import type { Sql } from '../graphql/sql'

/** That a product has a variant of which this holds. */
export const variantsThat = ({ sql, values }: Sql): Sql => ({
  sql: `product.id in (select variant.product_id from product_variant variant
    join inventory_item item on item.variant_id = variant.id where ${sql})`,
  values,
})

/** A price of a variant as a number of hundredths. */
export const hundredthsSql = (column: 'price' | 'compare_at_price'): string =>
  `cast(replace(variant.${column}, '.', '') as integer)`

/** What the cheapest variant of a product costs, in hundredths. */
export const LOWEST_PRICE = `(select coalesce(min(${hundredthsSql('price')}), 0) from product_variant variant
  where variant.product_id = product.id)`
