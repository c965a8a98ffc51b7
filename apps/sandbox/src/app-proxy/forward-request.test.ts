import { randomBytes } from 'node:crypto'
import { ApiVersion, shopifyApi } from '@shopify/shopify-api'
import { expect, test } from 'vitest'
import '@shopify/shopify-api/adapters/node'
import { browse } from '../test-support/browse'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
const store = sandbox.urls.store(TEST_SHOP)
await fetch(`${sandbox.urls.admin(TEST_SHOP, 'souk')}/install`, { method: 'POST', redirect: 'manual' })

const { apiKey, apiSecret } = sandbox.app
const shopify = shopifyApi({
  apiKey,
  apiSecretKey: apiSecret,
  apiVersion: ApiVersion.July26,
  hostName: 'souk.localhost',
  isEmbeddedApp: true,
})

const lastQuery = () => new URLSearchParams(sandbox.received.at(-1)?.query)
const isValid = (query: URLSearchParams) => shopify.utils.validateHmac(query, { signator: 'appProxy' })

test.each(['', '?page=2', '?tag=a&tag=b', '?q=%C5%81%C3%B3d%C5%BA+%26+co', '?empty='])(
  'Shopify’s own library accepts the signature of a forwarded request (%s)',
  async (search) => {
    await browse(`${store}/apps/souk${search}`)
    expect(await isValid(lastQuery())).toBe(true)
  },
)

test('Shopify’s own library refuses a forwarded request whose customer was changed on the way', async () => {
  await browse(`${store}/apps/souk`)
  const query = lastQuery()
  query.set('logged_in_customer_id', '1')
  expect(await isValid(query)).toBe(false)
})

test('an uploaded file reaches the app byte for byte', async () => {
  const bytes = randomBytes(300_000)
  const boundary = 'souk-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="logo"; filename="l.png"\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  await browse(`${store}/apps/souk/register`, { method: 'POST', headers, body })
  expect(sandbox.received.at(-1)?.body.equals(body)).toBe(true)
  expect(sandbox.received.at(-1)?.headers['content-type']).toBe(headers['content-type'])
})

test('a store without the app has no page under the app’s path', async () => {
  await fetch(`${sandbox.urls.local}/sandbox/uninstall`, {
    method: 'POST',
    body: new URLSearchParams({ shop: TEST_SHOP }),
  })
  const before = sandbox.received.filter(({ path }) => path.startsWith('/apps')).length
  expect((await browse(`${store}/apps/souk`)).status).toBe(404)
  expect(sandbox.received.filter(({ path }) => path.startsWith('/apps')).length).toBe(before)
})
