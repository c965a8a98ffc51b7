import { keyOf } from '../graphql/search-sql'
import { not, type Sql } from '../graphql/sql'
import { hundredthsSql, variantsThat } from '../products/variant-sql'
import type { Rule } from './collection'

/** The condition that one rule of a collection puts on a product. */
export function ruleSql({ column, relation, condition }: Rule): Sql {
  switch (column) {
    case 'TITLE':
      return textRule('product.title_key', relation, condition)
    case 'VENDOR':
      return textRule('product.vendor_key', relation, condition)
    case 'TYPE':
      return textRule('product.type_key', relation, condition)
    case 'TAG':
      return {
        sql: 'product.id in (select product_id from product_tag where tag_key = ?)',
        values: [keyOf(condition)],
      }
    case 'IS_PRICE_REDUCED':
      return setRule(
        variantsThat({ sql: `${hundredthsSql('compare_at_price')} > ${hundredthsSql('price')}`, values: [] }),
        relation,
      )
    case 'VARIANT_TITLE':
      return variantsThat(textRule('variant.title_key', relation, condition))
    case 'VARIANT_PRICE':
      return variantsThat(numberRule(hundredthsSql('price'), relation, Number(condition) * 100))
    case 'VARIANT_COMPARE_AT_PRICE':
      return relation === 'IS_SET' || relation === 'IS_NOT_SET'
        ? setRule(variantsThat({ sql: 'variant.compare_at_price is not null', values: [] }), relation)
        : variantsThat(numberRule(hundredthsSql('compare_at_price'), relation, Number(condition) * 100))
    case 'VARIANT_INVENTORY':
      return variantsThat(numberRule('item.available', relation, Number(condition)))
    case 'VARIANT_WEIGHT':
      return variantsThat(numberRule('item.weight_value', relation, Number(condition)))
    case 'PRODUCT_CATEGORY_ID':
    case 'PRODUCT_TAXONOMY_NODE_ID':
      return textRule('product.category', relation, condition.replace(/^.*\//, ''))
    case 'PRODUCT_CATEGORY_ID_WITH_DESCENDANTS': {
      const id = condition.replace(/^.*\//, '')
      return { sql: "product.category = ? or product.category like ? || '-%'", values: [id, id] }
    }
    default:
      throw new Error(`Souk sandbox: collections by ${column} are not built`)
  }
}

const setRule = (held: Sql, relation: string): Sql => (relation === 'IS_NOT_SET' ? not(held) : held)

function textRule(column: string, relation: string, condition: string): Sql {
  const key = keyOf(condition)
  switch (relation) {
    case 'EQUALS':
      return { sql: `${column} = ?`, values: [key] }
    case 'NOT_EQUALS':
      return { sql: `coalesce(${column}, '') <> ?`, values: [key] }
    case 'CONTAINS':
      return { sql: `instr(${column}, ?) > 0`, values: [key] }
    case 'NOT_CONTAINS':
      return { sql: `instr(${column}, ?) = 0`, values: [key] }
    case 'STARTS_WITH':
      return { sql: `substr(${column}, 1, length(?)) = ?`, values: [key, key] }
    case 'ENDS_WITH':
      return { sql: `substr(${column}, -length(?)) = ?`, values: [key, key] }
    default:
      throw new Error(`Souk sandbox: the relation ${relation} is not built for texts`)
  }
}

function numberRule(column: string, relation: string, value: number): Sql {
  const sign = { EQUALS: '=', NOT_EQUALS: '<>', GREATER_THAN: '>', LESS_THAN: '<' }[relation]
  if (!sign) throw new Error(`Souk sandbox: the relation ${relation} is not built for numbers`)
  return { sql: `${column} ${sign} ?`, values: [Math.round(value * 1000) / 1000] }
}
