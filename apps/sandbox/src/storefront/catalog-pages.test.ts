import { expect, test } from 'vitest'
import { browse } from '../test-support/browse'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
const store = sandbox.urls.store(TEST_SHOP)
const page = async (path: string) => (await browse(`${store}${path}`)).text()

test('the store shows the products that are published, each with its picture and lowest price', async () => {
  const products = await page('/products')
  expect(products).toMatch(/href="\/products\/rosemary-honey"/)
  expect(products).toContain('From €8,90')
  const image = /<img src="([^"]+)"/.exec(products)?.[1] ?? ''
  expect((await browse(`${store}${image}`)).headers.get('content-type')).toBe('image/png')
})

test('the search finds by words and says when there is nothing', async () => {
  expect(await page('/search?q=olive')).toContain('/products/early-harvest-olive-oil')
  expect(await page('/search?q=%3Cb%3Ezzz')).toContain('Nothing was found for “&lt;b&gt;zzz”')
})
