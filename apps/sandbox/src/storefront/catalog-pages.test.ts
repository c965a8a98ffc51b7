import { expect, onTestFinished, test } from 'vitest'
import { putCollection } from '../collections/collection'
import { openState } from '../state'
import { coreTables } from '../tables'
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
  expect(await page('/search?q=harvest+oil')).toContain('/products/early-harvest-olive-oil')
  expect(await page('/search?q=%3Cb%3Ezzz')).toContain('Nothing was found for “&lt;b&gt;zzz”')
})

test.each(['oil: early', 'oil early', 'olive-oil', 'oil "early'])(
  'a visitor searches by words; what means something to an API (%s) is a word too',
  async (words) => {
    const found = await page(`/search?q=${encodeURIComponent(words)}`)
    expect(found).toContain('/products/early-harvest-olive-oil')
  },
)

test.each(['((oil', 'NOT', 'vendor:', ':', '*', '"'])('a search for %j is answered', async (words) => {
  expect((await browse(`${store}/search?q=${encodeURIComponent(words)}`)).status).toBe(200)
})

test('a collection has a page once it is published, in its own order and without what the store may not show', async () => {
  const state = openState(`${sandbox.stateDir}/sandbox.sqlite`, coreTables)
  onTestFinished(() => state.db.close())
  const hats = putCollection(state, {
    ...{ shop: TEST_SHOP, title: 'From the pantry', handle: 'pantry', descriptionHtml: '<b>Good</b>' },
    ...{
      sortOrder: 'ALPHA_DESC',
      templateSuffix: null,
      seoTitle: null,
      seoDescription: null,
      publishedAt: null,
    },
    rules: {
      appliedDisjunctively: false,
      rules: [{ column: 'TYPE', relation: 'EQUALS', condition: 'Pantry' }],
    },
  })
  expect((await browse(`${store}/collections/pantry`)).status).toBe(404)
  putCollection(state, { ...hats, publishedAt: '2026-01-01T00:00:00.000Z' })
  const shown = await page('/collections/pantry')
  expect(shown).toContain('Good')
  expect([...shown.matchAll(/href="\/products\/([^"]+)"/g)].map(([, handle]) => handle)).toEqual([
    'rosemary-honey',
    'early-harvest-olive-oil',
  ])
})
