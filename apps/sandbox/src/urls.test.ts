import { expect, test } from 'vitest'
import { urlsOf, withLocalAddresses } from './urls'

const urls = urlsOf(4000)

test.each([
  [
    '<a href="https://aurora-market.myshopify.com/apps/souk">',
    '<a href="http://aurora-market.localhost:4000/apps/souk">',
  ],
  [
    'https://aurora-market.myshopify.com/admin/oauth/authorize?client_id=k',
    'http://localhost:4000/store/aurora-market/oauth/authorize?client_id=k',
  ],
  ['https://admin.shopify.com/store/a/apps/souk', 'http://localhost:4000/store/a/apps/souk'],
  ['https://aurora-market.myshopify.com.evil.example/', 'https://aurora-market.myshopify.com.evil.example/'],
  ['https://example.com/', 'https://example.com/'],
])('addresses of the real Shopify lead to this machine, all others stay (%s)', (text, expected) => {
  expect(withLocalAddresses(text, urls)).toBe(expected)
})
