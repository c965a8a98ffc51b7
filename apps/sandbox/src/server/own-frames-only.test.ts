import { expect, test } from 'vitest'
import { openClient } from '../client'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const { urls } = await testSandbox()
await openClient(urls.local).installApp({ shop: TEST_SHOP })

test.each([
  '/',
  '/sandbox',
  '/mail',
  '/deliveries',
  '/graphiql',
  '/store/aurora-market/apps/souk',
  '/store/aurora-market/products',
  '/nowhere',
])('no other site may put %s into a frame', async (path) => {
  const { headers } = await fetch(`${urls.local}${path}`)
  expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'")
})
