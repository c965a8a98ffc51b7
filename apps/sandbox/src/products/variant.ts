import { z } from 'zod'
import { keyOf, wordsKey } from '../graphql/search-sql'
import { nextId } from '../ids'
import { stockItem } from '../inventory/level'
import { readAll, readOne, run, type State } from '../state'

/**
 * `inventory_item` is what is counted and shipped; it has a row of its own because Shopify gives it an id of its own.
 * `title`, `…_key` and `words` say again what stands elsewhere, to search and sort by; `storeKeys` keeps them.
 */
export const variantTables = `
  create table if not exists product_variant (
    id integer primary key autoincrement,
    product_id integer not null references product (id) on delete cascade,
    position integer not null,
    price text not null,
    compare_at_price text,
    barcode text,
    taxable integer not null,
    tax_code text,
    inventory_policy text not null check (inventory_policy in ('DENY', 'CONTINUE')),
    file_id integer references file (id) on delete set null,
    created_at text not null,
    updated_at text not null,
    title text not null default '',
    title_key text not null default '',
    barcode_key text,
    title_words text not null default '',
    words text not null default ''
  ) strict;
  create index if not exists product_variant_product on product_variant (product_id);
  create index if not exists product_variant_barcode on product_variant (barcode_key);
  create index if not exists product_variant_file on product_variant (file_id);
  create index if not exists product_variant_without_keys on product_variant (id) where words = '';
  create table if not exists product_variant_value (
    variant_id integer not null references product_variant (id) on delete cascade,
    value_id integer not null references product_option_value (id) on delete cascade,
    primary key (variant_id, value_id)
  ) strict;
  create index if not exists product_variant_value_value on product_variant_value (value_id);
  create table if not exists inventory_item (
    id integer primary key autoincrement,
    variant_id integer not null unique references product_variant (id) on delete cascade,
    sku text,
    tracked integer not null,
    requires_shipping integer not null,
    cost text,
    weight_value real not null,
    weight_unit text not null,
    country text,
    province text,
    harmonized_system_code text,
    available integer not null,
    sku_key text
  ) strict;
  create index if not exists inventory_item_sku_key on inventory_item (sku_key);
`

const FIRST_ID = 45_600_100_000_001
const FIRST_ITEM_ID = 47_700_100_000_001

const yes = z.number().transform((value) => value === 1)
const variantRow = z.object({
  id: z.number(),
  productId: z.number(),
  /** Counted from 1 within the product. */
  position: z.number(),
  /** Decimal text in the shop's currency, for example `24.00`. */
  price: z.string(),
  compareAtPrice: z.string().nullable(),
  barcode: z.string().nullable(),
  taxable: yes,
  taxCode: z.string().nullable(),
  inventoryPolicy: z.enum(['DENY', 'CONTINUE']),
  fileId: z.number().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  itemId: z.number(),
  sku: z.string().nullable(),
  tracked: yes,
  requiresShipping: yes,
  cost: z.string().nullable(),
  weightValue: z.number(),
  weightUnit: z.string(),
  country: z.string().nullable(),
  province: z.string().nullable(),
  harmonizedSystemCode: z.string().nullable(),
  available: z.number(),
})

/** A variant with its inventory item, and its values in the order of the product's options. */
export type Variant = z.infer<typeof variantRow> & { values: SelectedValue[] }
type SelectedValue = { valueId: number; option: string; value: string }

const SELECT = `select variant.id as id, product_id as productId, variant.position as position, price,
  compare_at_price as compareAtPrice, barcode, taxable, tax_code as taxCode, inventory_policy as inventoryPolicy,
  file_id as fileId, variant.created_at as createdAt, variant.updated_at as updatedAt, item.id as itemId, sku, tracked,
  requires_shipping as requiresShipping, cost, weight_value as weightValue, weight_unit as weightUnit, country, province,
  harmonized_system_code as harmonizedSystemCode, available
  from product_variant variant join inventory_item item on item.variant_id = variant.id`

const selectedRow = z.object({
  variantId: z.number(),
  valueId: z.number(),
  option: z.string(),
  value: z.string(),
})
const SELECTED = `select variant_id as variantId, value.id as valueId, product_option.name as option, value.name as value
  from product_variant_value selected join product_option_value value on value.id = selected.value_id
  join product_option on product_option.id = value.option_id`

/** The variants of a product in their order. */
export function listVariants(state: State, productId: number): Variant[] {
  const rows = readAll(
    state,
    variantRow,
    `${SELECT} where product_id = ? order by variant.position, variant.id`,
    productId,
  )
  const selected = readAll(
    state,
    selectedRow,
    `${SELECTED} where product_option.product_id = ? order by product_option.position, product_option.id`,
    productId,
  )
  const byVariant = Map.groupBy(selected, ({ variantId }) => variantId)
  return rows.map((row) => ({ ...row, values: (byVariant.get(row.id) ?? []).map(toSelected) }))
}

export function findVariant(state: State, { shop, id }: { shop: string; id: number }): Variant | null {
  const row = readOne(
    state,
    variantRow,
    `${SELECT} join product on product.id = product_id where shop = ? and variant.id = ?`,
    shop,
    id,
  )
  if (!row) return null
  const order = 'order by product_option.position, product_option.id'
  return {
    ...row,
    values: readAll(state, selectedRow, `${SELECTED} where variant_id = ? ${order}`, id).map(toSelected),
  }
}

const toSelected = ({ valueId, option, value }: z.infer<typeof selectedRow>): SelectedValue => ({
  valueId,
  option,
  value,
})

export type NewVariant = Omit<
  Variant,
  'id' | 'itemId' | 'createdAt' | 'updatedAt' | 'values' | 'available'
> & {
  valueIds: number[]
  /** How many there are, and where; nowhere said, it is the shop's first location that has none. */
  stock?: { locationId: number; available: number }[]
}

/** What a variant is when nobody says otherwise. */
export const PLAIN_VARIANT: Omit<NewVariant, 'productId' | 'position' | 'valueIds'> = {
  price: '0.00',
  compareAtPrice: null,
  barcode: null,
  taxable: true,
  taxCode: null,
  inventoryPolicy: 'DENY',
  fileId: null,
  sku: null,
  tracked: false,
  requiresShipping: true,
  cost: null,
  weightValue: 0,
  weightUnit: 'KILOGRAMS',
  country: null,
  province: null,
  harmonizedSystemCode: null,
}

export function insertVariant(state: State, variant: NewVariant): number {
  const now = state.clock.now().toISOString()
  const id = nextId(state, 'product_variant', FIRST_ID)
  const itemId = nextId(state, 'inventory_item', FIRST_ITEM_ID)
  run(
    state,
    `insert into product_variant (id, product_id, position, price, compare_at_price, barcode, taxable, tax_code,
       inventory_policy, file_id, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    variant.productId,
    variant.position,
    variant.price,
    variant.compareAtPrice,
    variant.barcode,
    Number(variant.taxable),
    variant.taxCode,
    variant.inventoryPolicy,
    variant.fileId,
    now,
    now,
  )
  run(
    state,
    `insert into inventory_item (id, variant_id, sku, tracked, requires_shipping, cost, weight_value, weight_unit, country,
       province, harmonized_system_code, available) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    itemId,
    id,
    variant.sku,
    Number(variant.tracked),
    Number(variant.requiresShipping),
    variant.cost,
    variant.weightValue,
    variant.weightUnit,
    variant.country,
    variant.province,
    variant.harmonizedSystemCode,
  )
  selectValues(state, id, variant.valueIds)
  stockItem(state, { shop: shopOf(state, variant.productId), itemId, stock: variant.stock ?? [] })
  return id
}

function shopOf(state: State, productId: number): string {
  const row = z.object({ shop: z.string() })
  const found = readOne(state, row, 'select shop from product where id = ?', productId)
  if (!found) throw new Error(`product ${productId} is not there`)
  return found.shop
}

/** After the values it stands for, its stock keeping unit or its barcode: what it is searched and sorted by. */
function storeKeys(state: State, id: number): void {
  const row = readOne(state, keyed, `${KEYED} where variant.id = ?`, id)
  if (!row) return
  const { title, sku, barcode } = row
  run(
    state,
    'update product_variant set title = ?, title_key = ?, title_words = ?, barcode_key = ?, words = ? where id = ?',
    title,
    keyOf(title),
    wordsKey([title]),
    barcode === null ? null : keyOf(barcode),
    wordsKey([sku ?? '', barcode ?? '']),
    id,
  )
  run(
    state,
    'update inventory_item set sku_key = ? where variant_id = ?',
    sku === null ? null : keyOf(sku),
    id,
  )
}

const keyed = z.object({ title: z.string(), sku: z.string().nullable(), barcode: z.string().nullable() })

const KEYED = `select item.sku as sku, barcode, coalesce((select group_concat(name, ' / ') from
    (select value.name as name from product_variant_value selected
     join product_option_value value on value.id = selected.value_id
     join product_option on product_option.id = value.option_id
     where selected.variant_id = variant.id order by product_option.position, product_option.id)), '') as title
  from product_variant variant join inventory_item item on item.variant_id = variant.id`

/** After an option or a value of the product was renamed or moved. */
export function renameVariants(state: State, productId: number): void {
  const sql = 'select id from product_variant where product_id = ?'
  for (const { id } of readAll(state, z.object({ id: z.number() }), sql, productId)) storeKeys(state, id)
}

/** Makes what an older version of the sandbox has written searchable. */
export function keyVariants(state: State): void {
  const sql = "select id from product_variant where words = ''"
  for (const { id } of readAll(state, z.object({ id: z.number() }), sql)) storeKeys(state, id)
}

/** Everything but its stock. @param valueIds what it stands for from now on; without them it keeps its own values */
export function updateVariant(state: State, variant: Variant, valueIds?: number[]): void {
  run(
    state,
    `update product_variant set position = ?, price = ?, compare_at_price = ?, barcode = ?, taxable = ?, tax_code = ?,
       inventory_policy = ?, file_id = ?, updated_at = ? where id = ?`,
    variant.position,
    variant.price,
    variant.compareAtPrice,
    variant.barcode,
    Number(variant.taxable),
    variant.taxCode,
    variant.inventoryPolicy,
    variant.fileId,
    state.clock.now().toISOString(),
    variant.id,
  )
  run(
    state,
    `update inventory_item set sku = ?, tracked = ?, requires_shipping = ?, cost = ?, weight_value = ?, weight_unit = ?,
       country = ?, province = ?, harmonized_system_code = ? where id = ?`,
    variant.sku,
    Number(variant.tracked),
    Number(variant.requiresShipping),
    variant.cost,
    variant.weightValue,
    variant.weightUnit,
    variant.country,
    variant.province,
    variant.harmonizedSystemCode,
    variant.itemId,
  )
  if (valueIds) putValues(state, variant.id, valueIds)
  storeKeys(state, variant.id)
}

export function selectValues(state: State, variantId: number, valueIds: number[]): void {
  putValues(state, variantId, valueIds)
  storeKeys(state, variantId)
}

function putValues(state: State, variantId: number, valueIds: number[]): void {
  run(state, 'delete from product_variant_value where variant_id = ?', variantId)
  for (const valueId of valueIds) {
    run(state, 'insert into product_variant_value (variant_id, value_id) values (?, ?)', variantId, valueId)
  }
}

/** The option values of a product that one of its variants stands for. */
export function usedValues(state: State, productId: number): Set<number> {
  const sql = `select distinct value_id as id from product_variant_value
    join product_variant variant on variant.id = variant_id where product_id = ?`
  return new Set(readAll(state, z.object({ id: z.number() }), sql, productId).map(({ id }) => id))
}

/** `Red / Small`. */
export const titleOf = ({ values }: Pick<Variant, 'values'>): string =>
  values.map(({ value }) => value).join(' / ')

/** Whether the product offers no choice. */
export const isDefaultOnly = (variants: Variant[]): boolean => {
  const [only, ...others] = variants
  return others.length === 0 && only !== undefined && titleOf(only) === 'Default Title'
}

export function deleteVariant(state: State, id: number): void {
  run(state, 'delete from product_variant where id = ?', id)
}

/** Gives the variants the places in which they are listed. */
export function placeVariants(state: State, ids: number[]): void {
  for (const [index, id] of ids.entries())
    run(
      state,
      'update product_variant set position = ? where id = ? and position <> ?',
      index + 1,
      id,
      index + 1,
    )
}

/** After some are gone, the others close up. */
export function renumberVariants(state: State, productId: number): void {
  placeVariants(
    state,
    listVariants(state, productId).map(({ id }) => id),
  )
}
