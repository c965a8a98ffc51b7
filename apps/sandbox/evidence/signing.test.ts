import { createHmac } from 'node:crypto'
import { jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { openClient } from '../src/client'
import { browse } from '../src/test-support/browse'
import { TEST_SHOP as shop, testSandbox } from '../src/test-support/test-sandbox'
import { signingCases } from './signing'

// Which of an app's two secrets is in what it is sent, while both are valid and after the old one was revoked.
const sandbox = await testSandbox()
const client = openClient(sandbox.urls.local)
await client.installApp({ shop })
const old = sandbox.app.apiSecret
const { secret: fresh } = await client.rotateSecret()

const named = (id: (typeof signingCases)[number]['id']): string => {
  const found = signingCases.find((one) => one.id === id)
  return `${found?.says} (${id}, ${found?.status})`
}
const hmac = (secret: string, text: string | Buffer) => createHmac('sha256', secret).update(text)
const arrived = (path: string) =>
  expect.poll(() => sandbox.received.findLast((request) => request.path === path)).toBeDefined()
const lastOf = (path: string) => sandbox.received.findLast((request) => request.path === path)

async function webhookSignedWith(secret: string): Promise<boolean> {
  sandbox.received.length = 0
  await client.emitWebhook({ shop, topic: 'app/uninstalled' })
  await arrived('/webhooks')
  const { headers, body } = lastOf('/webhooks') ?? {}
  return headers?.['x-shopify-hmac-sha256'] === hmac(secret, body ?? '').digest('base64')
}

async function tokenSignedWith(secret: string): Promise<boolean> {
  const { token } = await client.makeSessionToken({ shop })
  return jwtVerify(token, new TextEncoder().encode(secret)).then(
    () => true,
    () => false,
  )
}

async function addressSignedWith(secret: string): Promise<boolean> {
  const page = await (await fetch(sandbox.urls.admin(shop, 'souk'))).text()
  const address = /<iframe[^>]+src="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const query = new URL(address).searchParams
  const given = query.get('hmac')
  query.delete('hmac')
  query.sort()
  return given === hmac(secret, query.toString()).digest('hex')
}

async function proxySignedWith(secret: string): Promise<boolean> {
  sandbox.received.length = 0
  await browse(`${sandbox.urls.store(shop)}/apps/souk`)
  const query = new URLSearchParams(lastOf('/apps/souk')?.query)
  const given = query.get('signature')
  query.delete('signature')
  const text = [...query].map(([key, value]) => `${key}=${value}`)
  return given === hmac(secret, text.sort().join('')).digest('hex')
}

test(named('signing/webhooks'), async () => {
  expect(await webhookSignedWith(old)).toBe(true)
})

test(named('signing/all-else'), async () => {
  expect([await tokenSignedWith(old), await addressSignedWith(old), await proxySignedWith(old)]).toEqual([
    true,
    true,
    true,
  ])
})

test('once the old secret is revoked, the new one is in everything', async () => {
  await client.revokeOldSecret()
  const signed = [webhookSignedWith, tokenSignedWith, addressSignedWith, proxySignedWith]
  for (const signedWith of signed) expect(await signedWith(fresh), signedWith.name).toBe(true)
})
