import { expect, test } from 'vitest'
import { z } from 'zod'
import { listening } from '../test-support/listening'

const made = z.object({ productCreate: z.object({ product: z.object({ id: z.string() }) }) })

test('a product that is made is told as REST knew it, in the shop’s time', async () => {
  const { ask, told } = await listening(['products/create', 'products/update', 'products/delete'])
  await ask(`mutation { productCreate(product: { title: "Peak Cap", tags: ["b", "a"], productOptions: [
    { name: "Colour", values: [{ name: "Red" }] }] }) { product { id } } }`)
  const [first, ...others] = told()
  expect(others).toEqual([])
  expect(first).toMatchObject({
    topic: 'products/create',
    payload: {
      admin_graphql_api_id: expect.stringMatching(/^gid:\/\/shopify\/Product\/\d+$/),
      body_html: '',
      created_at: '2026-03-02T11:00:00+01:00',
      handle: 'peak-cap',
      product_type: '',
      published_at: null,
      template_suffix: null,
      title: 'Peak Cap',
      vendor: 'Tea House',
      status: 'active',
      published_scope: 'global',
      tags: 'a, b',
      variants: [
        {
          title: 'Red',
          price: '0.00',
          position: 1,
          inventory_policy: 'deny',
          option1: 'Red',
          option2: null,
          option3: null,
          inventory_item_id: expect.any(Number),
        },
      ],
      options: [{ name: 'Colour', position: 1, values: ['Red'] }],
      images: [],
      image: null,
      media: [],
      variant_gids: [{ updated_at: '2026-03-02T10:00:00.000Z' }],
      has_variants_that_requires_components: false,
      category: null,
    },
  })
})

test('a change is told with all that the product is then, a refused one is not, and of a deletion only the id', async () => {
  const { ask, told } = await listening(['products/create', 'products/update', 'products/delete'])
  const { id } = made.parse(
    await ask('mutation { productCreate(product: { title: "Cap" }) { product { id } } }'),
  ).productCreate.product
  await ask(`mutation { productUpdate(product: { id: "${id}", title: "" }) { product { id } } }`)
  await ask(`mutation { productUpdate(product: { id: "${id}", title: "Hat" }) { product { id } } }`)
  await ask(`mutation { productDelete(input: { id: "${id}" }) { deletedProductId } }`)
  expect(told()).toMatchObject([
    { topic: 'products/create', payload: { title: 'Cap' } },
    { topic: 'products/update', payload: { title: 'Hat' } },
    { topic: 'products/delete', payload: { id: Number(id.split('/').at(-1)) } },
  ])
})

// The sample of shopify.dev, "Webhooks" reference, topics products/create and products/delete, since 2024-10.
const PRODUCT_KEYS = `admin_graphql_api_id body_html category created_at handle has_variants_that_requires_components id
  image images media options product_type published_at published_scope status tags template_suffix title updated_at
  variant_gids variants vendor`
const VARIANT_KEYS = `admin_graphql_api_id barcode compare_at_price created_at id image_id inventory_item_id
  inventory_policy inventory_quantity old_inventory_quantity option1 option2 option3 position price product_id sku taxable
  title updated_at`
const keys = (text: string) => text.split(/\s+/)

test('a payload has the properties of Shopify’s sample and no other', async () => {
  const { ask, told } = await listening(['products/create', 'products/update', 'products/delete'])
  const { id } = made.parse(
    await ask('mutation { productCreate(product: { title: "Cap" }) { product { id } } }'),
  ).productCreate.product
  await ask(`mutation { productDelete(input: { id: "${id}" }) { deletedProductId } }`)
  const record = z.record(z.string(), z.unknown())
  const [created, deleted] = told().map(({ payload }) => record.parse(payload))
  const [variant] = z.array(record).parse(created?.variants)
  const [named] = z.array(record).parse(created?.variant_gids)
  expect(Object.keys(created ?? {}).sort()).toEqual(keys(PRODUCT_KEYS))
  expect(Object.keys(variant ?? {}).sort()).toEqual(keys(VARIANT_KEYS))
  expect(Object.keys(named ?? {}).sort()).toEqual(['admin_graphql_api_id', 'updated_at'])
  expect(deleted).toEqual({ id: Number(id.split('/').at(-1)) })
})
