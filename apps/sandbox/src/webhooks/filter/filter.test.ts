import { expect, test } from 'vitest'
import { passesFilter } from './matches-filter'
import { parseFilter } from './parse-filter'

const product = {
  id: 9,
  title: 'Greatest Hits Collection',
  status: 'active',
  product_type: 'Music',
  tags: 'music, vinyl',
  updated_at: '2026-03-02T10:00:00Z',
  variants: [
    { title: 'Album Edition', price: '129.99', taxable: true, weight: 0.2 },
    { title: 'Single', price: '9.00', taxable: false, weight: 0.1 },
  ],
  line_items: [{ properties: [] }, { properties: [{ name: '_gift', value: 'yes' }] }],
}

test.each([
  // The two filters of the documentation.
  'id:* AND status:active AND (product_type:Music OR product_type:Movies) AND variants.taxable:true AND variants.weight:<5 AND variants.price:>=100 AND variants.title:Album*',
  'id:* AND status:active AND -invalid_field:* AND variants.price:>=100',
  'line_items.properties.name:_gift',
  'status:active product_type:Music',
  'status:archived OR product_type:Music',
  'NOT status:archived',
  'status:active OR status:archived AND id:1',
  "title:'Greatest Hits Collection'",
  'tags:vinyl',
  'variants.price:9',
  'updated_at:>2026-03-01',
  '',
])('the payload passes «%s»', (filter) => {
  expect(parseFilter(filter) === null).toBe(filter === '')
  expect(passesFilter(product, filter)).toBe(true)
})

test.each([
  'status:Active',
  'title:Greatest',
  'no_such_field:*',
  'no_such_field:1 AND status:active',
  'id:abc',
  'status:>5',
  'variants.price:>1000',
  '-status:active',
  '(status:active AND id:1) OR product_type:Movies',
  'updated_at:<2026-03-01',
])('the payload does not pass «%s»', (filter) => {
  expect(parseFilter(filter)).not.toBeNull()
  expect(passesFilter(product, filter)).toBe(false)
})

test.each(['totally bogus syntax', 'id:1 bareword', '(id:1', 'id:1)', 'id:1 AND', 'OR id:1', 'id:', '"id"'])(
  '«%s» is no filter',
  (filter) => {
    expect(parseFilter(filter)).toBeNull()
  },
)
