import { expect, test } from 'vitest'
import { compareFacts } from './compare-facts'

const wanted = {
  name: 'Vendor',
  description: null,
  'fields.about.type': 'text',
  'fields.about.name': 'About',
}

test('what is as Souk wants it is left alone', () => {
  expect(compareFacts({ wanted, found: wanted, written: {} })).toEqual({
    write: [],
    differences: [],
    right: Object.keys(wanted),
  })
})

test('what is as Souk last wrote it is only old, and is brought up to date', () => {
  const found = { ...wanted, name: 'Seller' }
  expect(compareFacts({ wanted, found, written: { name: 'Seller' } }).write).toEqual(['name'])
})

test('what differs from what Souk last wrote was changed by somebody else, and is reported, not written', () => {
  const found = { ...wanted, name: 'Maker', description: 'Ours.' }
  expect(compareFacts({ wanted, found, written: { name: 'Seller', description: null } })).toMatchObject({
    write: [],
    differences: [
      { item: 'name', expected: 'Vendor', found: 'Maker' },
      { item: 'description', expected: null, found: 'Ours.' },
    ],
  })
})

test('a validation that somebody added is a difference', () => {
  const found = { ...wanted, 'fields.about.validations.max': '10' }
  expect(compareFacts({ wanted, found, written: wanted }).differences).toEqual([
    { item: 'fields.about.validations.max', expected: null, found: '10' },
  ])
})

test('a field that is gone is added again, with everything that it has', () => {
  const found = { name: 'Vendor', description: null }
  expect(compareFacts({ wanted, found, written: wanted }).write).toEqual([
    'fields.about.type',
    'fields.about.name',
  ])
})

test('a shop from before Souk remembered: what it wrote then is old, anything else is somebody’s', () => {
  const item = 'fields.status.validations.choices'
  const known = { 'fields.status.type': 'text' }
  const now = { ...known, [item]: '["applied","approved","rejected","suspended","closed"]' }
  const before = { ...known, [item]: '["applied","approved","rejected"]' }
  expect(compareFacts({ wanted: now, found: before, written: {} }).write).toEqual([item])
  expect(compareFacts({ wanted: now, found: { ...known, [item]: '["gold"]' }, written: {} })).toMatchObject({
    write: [],
    differences: [{ item, found: '["gold"]' }],
  })
})

test('a type is never written: Shopify does not change one', () => {
  const found = { ...wanted, 'fields.about.type': 'number' }
  expect(compareFacts({ wanted, found, written: found }).write).toEqual([])
})
