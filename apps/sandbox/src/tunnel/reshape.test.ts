import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { framedHeaders, withStandIn } from './reshape'

const LOCAL = 'http://localhost:4000'
const DOCUMENT =
  '<p>Łódź</p><script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script><p>https://cdn.shop</p>'
const EXPECTED = `<p>Łódź</p><script src="${LOCAL}/app-bridge.js"></script><p>https://cdn.shop</p>`

test.each([1, 2, 7, 30, 1000])(
  'App Bridge is replaced wherever the document is cut (pieces of %i bytes)',
  async (size) => {
    const bytes = Buffer.from(DOCUMENT)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    )
    expect(await text(Readable.from(pieces).pipe(withStandIn(LOCAL)))).toBe(EXPECTED)
  },
)

test('the local admin may frame the app, and nobody else is added or removed', () => {
  const policy = "frame-ancestors https://a.myshopify.com https://admin.shopify.com; script-src 'self'"
  const { 'content-security-policy': reshaped } = framedHeaders({ 'content-security-policy': policy }, LOCAL)
  expect(reshaped).toBe(policy.replace('frame-ancestors', `frame-ancestors ${LOCAL}`))
})

test('a redirect to the admin leads to the local one, any other is left alone', () => {
  expect(framedHeaders({ location: 'https://admin.shopify.com/store/a/apps/k' }, LOCAL).location).toBe(
    `${LOCAL}/store/a/apps/k`,
  )
  expect(framedHeaders({ location: '/app' }, LOCAL).location).toBe('/app')
})
