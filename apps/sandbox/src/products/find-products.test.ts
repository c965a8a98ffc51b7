import { expect, test } from 'vitest'
import { z } from 'zod'
import { openState, readAll } from '../state'
import { coreTables } from '../tables'
import { productListing } from './find-products'

const state = openState(':memory:', coreTables)
const step = z.object({ detail: z.string() })

function planOf(asked: { query?: string; sortKey?: string }): string {
  const { from, where, sort, id } = productListing('tea-house.myshopify.com', asked)
  const sql = `explain query plan select ${id} from ${from} where ${where.sql} order by ${sort} desc, ${id} desc limit 50`
  return readAll(state, step, sql, ...where.values)
    .map(({ detail }) => detail)
    .join('\n')
}

test.each(['ID', 'TITLE', 'VENDOR', 'PRODUCT_TYPE', 'CREATED_AT', 'UPDATED_AT'])(
  'a page by %s reads no more products than it shows, however many there are',
  (sortKey) => {
    expect(planOf({ sortKey })).toMatch(/^SEARCH product USING (COVERING )?INDEX \S+ \(shop=\?\)$/)
  },
)

test.each([
  ['tag:summer', /SEARCH product_tag USING .*tag_key=/],
  ['sku:CAP-1', /SEARCH item USING INDEX inventory_item_sku_key/],
  ['barcode:400', /SEARCH variant USING INDEX product_variant_barcode/],
  ['vendor:vale', /vendor_key=/],
  ['product_type:caps', /type_key=/],
  ['updated_at:>2026-03-01', /updated_at>/],
])('a search for %s goes by an index', (query, plan) => {
  expect(planOf({ query, sortKey: 'RELEVANCE' })).toMatch(plan)
})
