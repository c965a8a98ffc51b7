import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { prepare } from './prepare'
import { actualCost, requestedCost } from './query-cost'
import { schemasOf } from './schema'

const { schema } = schemasOf('admin').read('2026-07')

/** What Shopify charged for selections like these, in recordings of real shops (evidence/query-cost.ts). */
test.each([
  ['{ __typename }', 1],
  ['{ shop { id } }', 1],
  ['{ shop { features { giftCards } } }', 2],
  ['{ shop { shopAddress { city } } }', 1],
  ['{ products(first: 0) { nodes { id } } }', 2],
  ['{ products(first: 1) { nodes { id } } }', 3],
  ['{ products(first: 5) { nodes { id } } }', 5],
  ['{ products(first: 10) { edges { cursor node { id } } pageInfo { hasNextPage } } }', 6],
  ['{ products(first: 50) { nodes { id } } }', 9],
  ['{ orders(first: 250) { nodes { id } } }', 13],
  ['{ orders(first: 250) { nodes { id lineItems(first: 250) { nodes { id } } } } }', 156],
  ['{ products(first: 250) { nodes { id options { id } variants(first: 250) { nodes { id } } } } }', 167],
  ['{ productsCount { count } }', 10],
  ['{ customers(first: 1) { nodes { amountSpent { amount } defaultAddress { city } } } }', 3],
  ['{ node(id: "gid://shopify/Product/1") { ... on Product { category { id } } ... on Shop { id } } }', 2],
  ['mutation { productCreate(product: {}) { product { id } userErrors { field } } }', 10],
  ['mutation { productCreate(product: {}) { product { id category { id } } } }', 11],
  ['mutation { productCreate(product: {}) { product { variants(first: 1) { nodes { id } } } } }', 13],
])('%s costs %i', (query, cost) => {
  expect(validate(schema, parse(query))).toEqual([])
  expect(planOf(query, (plan) => requestedCost(plan, {}))).toBe(cost)
})

test('a size from a variable counts, and so does what @skip and @include leave', () => {
  const query = `query ($size: Int = 5, $more: Boolean!) {
    products(first: $size) { nodes { id category @include(if: $more) { id } } } }`
  const cost = (variables: Record<string, unknown>) =>
    planOf(query, (plan, defaults) => requestedCost(plan, { ...defaults, ...variables }))
  expect(cost({ more: false })).toBe(5)
  expect(cost({ more: true })).toBe(8)
  expect(cost({ more: false, size: 250 })).toBe(13)
})

/** Items on a page, its size, and what such pages were recorded to have cost. */
test.each([
  [1, 5, 3],
  [3, 5, 4],
  [1, 10, 3],
  [6, 10, 5],
  [10, 10, 6],
  [9, 20, 5],
  [16, 50, 5],
  [85, 100, 10],
  [1, 250, 2],
  [62, 250, 5],
  [250, 250, 13],
  [0, 250, 13],
])('%i items on a page of %i cost %i', (count, size, cost) => {
  const data = { products: { nodes: Array.from({ length: count }, () => ({ id: '1' })) } }
  const query = `{ products(first: ${size}) { nodes { id } } }`
  expect(planOf(query, (plan) => actualCost(plan, data, {}))).toBe(cost)
})

type Plan = Parameters<typeof requestedCost>[0]

function planOf(query: string, use: (plan: Plan, defaults: Record<string, unknown>) => number) {
  const prepared = prepare(schema, query, null)
  if ('errors' in prepared) throw new Error(JSON.stringify(prepared.errors))
  return use(prepared.plan, prepared.defaults)
}
