import { expect, test } from 'vitest'
import { DEMO_SHOP, seedDemo } from '../demo'
import { serveFiles } from '../files/serve-file'
import { openState } from '../state'
import { coreTables } from '../tables'
import { findWholeProduct, listPublished, searchCatalog } from './catalog'
import { listMedia } from './product-media'

const shop = DEMO_SHOP.domain

function demo() {
  const state = openState(':memory:', coreTables)
  seedDemo(state)
  return state
}

test('the demo’s shop has products with pictures and variants, in the online store', async () => {
  const state = demo()
  const products = listPublished(state, shop)
  expect(products.length).toBeGreaterThan(3)
  expect(products.filter(({ variants }) => variants.length < 2)).toEqual([])
  const [bowl] = products
  const [picture] = bowl ? listMedia(state, bowl) : []
  expect(picture).toMatchObject({ mimeType: 'image/png', error: null })
  const served = await serveFiles(state)(
    new Request('https://cdn.shopify.com/s/files/1/1/files/breakfast-bowl.png'),
  )
  expect(served.headers.get('content-type')).toBe('image/png')
})

test('a product is found by its handle, by what it is, and by the stock keeping unit of a variant', () => {
  const state = demo()
  expect(findWholeProduct(state, { shop, handle: 'rosemary-honey' })).toMatchObject({
    title: 'Rosemary Honey',
    options: [{ name: 'Size', values: [{ name: '250 g' }, { name: '500 g' }] }],
    variants: [{ price: '8.90' }, { price: '15.90' }],
  })
  const found = (query: string) => searchCatalog(state, { shop, query }).map(({ handle }) => handle)
  expect(found('olive')).toEqual(['early-harvest-olive-oil'])
  expect(found('tag:home linen*')).toEqual(['washed-linen-throw'])
  expect(found('sku:ROSEMARY-HONEY-2')).toEqual(['rosemary-honey'])
})

test('what was made for the demo is made once', () => {
  const state = demo()
  const before = listPublished(state, shop)
  seedDemo(state)
  expect(listPublished(state, shop)).toEqual(before)
})
