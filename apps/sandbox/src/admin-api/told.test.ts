import { expect, test } from 'vitest'
import { z } from 'zod'
import { nextOpen } from '../bulk/operation'
import { listening } from '../test-support/listening'
import { workOnce } from './bulk/bulk-worker'

const TIME = '2026-03-02T11:00:00+01:00'
const cap = z.object({
  productCreate: z.object({
    product: z.object({
      id: z.string(),
      variants: z.object({ nodes: z.array(z.object({ inventoryItem: z.object({ id: z.string() }) })) }),
    }),
  }),
})
const MAKE = `mutation Make($title: String!) { productCreate(product: { title: $title }) {
  product { id variants(first: 1) { nodes { inventoryItem { id } } } } } }`

test('stock is told where it is connected and each time it changes, once for each place', async () => {
  const { ask, told } = await listening(
    ['inventory_levels/connect', 'inventory_levels/update'],
    ['write_products', 'write_inventory', 'read_locations'],
  )
  const { product } = cap.parse(await ask(MAKE, { title: 'Peak Cap' })).productCreate
  const item = product.variants.nodes[0]?.inventoryItem.id
  const { location } = z
    .object({ location: z.object({ id: z.string() }) })
    .parse(await ask('{ location { id } }'))
  const set = `mutation Set($item: ID!, $place: ID!) { inventorySetQuantities(input: { name: "available", reason: "correction",
    quantities: [{ inventoryItemId: $item, locationId: $place, quantity: 5, changeFromQuantity: 0 }] }) @idempotent(key: "k") { userErrors { code } } }`
  for (let time = 0; time < 2; time++) await ask(set, { item, place: location.id })
  const payload = (available: number) => ({
    inventory_item_id: Number(item?.split('/').at(-1)),
    location_id: Number(location.id.split('/').at(-1)),
    available,
    updated_at: TIME,
    admin_graphql_api_id: expect.stringMatching(
      /^gid:\/\/shopify\/InventoryLevel\/\d+\?inventory_item_id=\d+$/,
    ),
  })
  expect(told()).toEqual([
    { topic: 'inventory_levels/connect', payload: payload(0) },
    { topic: 'inventory_levels/update', payload: payload(5) },
  ])
})

test('a collection is told when it is made, changed and deleted, with its rules', async () => {
  const { ask, told } = await listening(['collections/create', 'collections/update', 'collections/delete'])
  const made =
    await ask(`mutation { collectionCreate(input: { title: "Hats", ruleSet: { appliedDisjunctively: true,
    rules: [{ column: TITLE, relation: CONTAINS, condition: "cap" }] } }) { collection { id } } }`)
  const form = z.object({ collectionCreate: z.object({ collection: z.object({ id: z.string() }) }) })
  const { id } = form.parse(made).collectionCreate.collection
  await ask(`mutation { collectionUpdate(input: { id: "${id}", title: "Caps" }) { job { id } } }`)
  await ask(`mutation { collectionDelete(input: { id: "${id}" }) { deletedCollectionId } }`)
  const number = Number(id.split('/').at(-1))
  expect(told()).toMatchObject([
    {
      topic: 'collections/create',
      payload: {
        ...{ id: number, title: 'Hats', handle: 'hats', sort_order: 'best-selling', published_at: null },
        ...{ disjunctive: true, rules: [{ column: 'title', relation: 'contains', condition: 'cap' }] },
        ...{ updated_at: TIME, admin_graphql_api_id: id },
      },
    },
    { topic: 'collections/update', payload: { title: 'Caps', handle: 'hats' } },
    { topic: 'collections/delete', payload: { id: number } },
  ])
})

test('what is done in bulk goes on where it was when the sandbox is killed in between, and is told once', async () => {
  const { state, config, ask, told } = await listening(['bulk_operations/finish'])
  for (let made = 0; made < 120; made++) await ask(MAKE, { title: `Cap ${made}` })
  await ask(
    `mutation { bulkOperationRunQuery(query: "{ products { edges { node { id } } } }") { bulkOperation { id } } }`,
  )
  workOnce({ state, config })
  expect(nextOpen(state)).toMatchObject({ status: 'RUNNING', rootCount: 100 })
  // Whoever takes over knows only what is stored.
  while (workOnce({ state, config }));
  const { bulkOperations } = z
    .object({ bulkOperations: z.object({ nodes: z.array(z.unknown()) }) })
    .parse(await ask('{ bulkOperations(first: 5) { nodes { id status objectCount } } }'))
  expect(bulkOperations.nodes).toMatchObject([{ status: 'COMPLETED', objectCount: '120' }])
  expect(told()).toMatchObject([
    {
      topic: 'bulk_operations/finish',
      payload: {
        admin_graphql_api_id: expect.stringMatching(/BulkOperation/),
        ...{ error_code: null, status: 'completed', type: 'query', completed_at: expect.any(String) },
      },
    },
  ])
})
