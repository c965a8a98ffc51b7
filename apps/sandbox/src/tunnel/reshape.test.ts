import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { urlsOf } from '../urls'
import { framedHeaders, withLocalRedirect, withStandIn } from './reshape'

const urls = urlsOf(4000)
const LOCAL = urls.local
const documentWith = (first: string, second: string) =>
  `<p>Łódź</p><script src="${first}"></script><script src="${second}"></script><p>https://cdn.shop</p>`
const DOCUMENT = documentWith(
  'https://cdn.shopify.com/shopifycloud/app-bridge.js',
  'https://cdn.shopifycloud.com/shopifycloud/app-bridge.js',
)
const EXPECTED = documentWith(`${LOCAL}/app-bridge.js`, `${LOCAL}/app-bridge.js`)

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
  const { 'content-security-policy': reshaped } = framedHeaders({ 'content-security-policy': policy }, urls)
  expect(reshaped).toBe(policy.replace('frame-ancestors', `frame-ancestors ${LOCAL}`))
})

test.each([
  ['https://admin.shopify.com/store/a/apps/k', `${LOCAL}/store/a/apps/k`],
  ['https://a-b.myshopify.com/products/bowl?x=1', 'http://a-b.localhost:4000/products/bowl?x=1'],
  ['/app', '/app'],
  [
    'https://elsewhere.example/?to=https://admin.shopify.com/',
    'https://elsewhere.example/?to=https://admin.shopify.com/',
  ],
])('a redirect to %s leads to %s', async (target, local) => {
  expect(framedHeaders({ location: target }, urls).location).toBe(local)
  expect(framedHeaders({ 'x-remix-redirect': target }, urls)['x-remix-redirect']).toBe(local)
  const body = (address: string) =>
    `[["SingleFetchRedirect",1],{"_2":3},"redirect","${address}","status",302]\n`
  expect(await text(Readable.from([Buffer.from(body(target))]).pipe(withLocalRedirect(urls)))).toBe(
    body(local),
  )
})
