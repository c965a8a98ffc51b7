import { decodeJwt } from 'jose'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openClient } from '../client'
import { DEMO_STAFF } from '../demo'
import { TEST_SHOP as shop, testSandbox } from '../test-support/test-sandbox'

// Who may do what, steered from outside, and met by the app under the real host names.
const sandbox = await testSandbox({ app: { scopes: ['read_products'], optionalScopes: ['read_orders'] } })
const client = openClient(sandbox.urls.local)
const { apiKey, apiSecret } = sandbox.app

beforeAll(async () => {
  process.env.SANDBOX_TLS_PORT = String(sandbox.tlsPort)
  process.env.SANDBOX_CA_FILE = sandbox.caFile
  await import('../../preload.mjs')
})
beforeEach(() => client.installApp({ shop }))
afterEach(() => client.reset())

const buy = (secret: string) =>
  fetch(`https://${shop}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: apiKey, client_secret: secret, grant_type: 'client_credentials' }),
  })

async function askShop(token: string): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`https://${shop}/admin/api/2026-07/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
    body: JSON.stringify({ query: '{ shop { name } }' }),
  })
  return { status: answer.status, body: await answer.json() }
}

const tokenIn = async (answer: Response) =>
  z.object({ access_token: z.string() }).parse(await answer.json()).access_token

test('a new secret is good beside the old one, until the old one is revoked and its tokens die', async () => {
  const { secret } = await client.rotateSecret()
  expect(secret).not.toBe(apiSecret)
  const [fresh, old] = [await buy(secret), await buy(apiSecret)]
  expect([fresh.status, old.status]).toEqual([200, 200])
  const token = await tokenIn(old)
  expect((await askShop(token)).status).toBe(200)
  expect(await client.revokeOldSecret()).toEqual({ wasValid: true })
  expect(await client.revokeOldSecret()).toEqual({ wasValid: false })
  expect([(await buy(secret)).status, (await buy(apiSecret)).status]).toEqual([200, 400])
  expect((await askShop(token)).status).toBe(401)
})

test('a shop of another organisation gives no token for client credentials', async () => {
  expect(await client.readOrganisation({ shop })).toEqual({ isOwn: true })
  expect(await client.setOrganisation({ shop, isOwn: false })).toEqual({ isOwn: false })
  expect((await buy(apiSecret)).status).toBe(400)
  await client.setOrganisation({ shop, isOwn: true })
  expect((await buy(apiSecret)).status).toBe(200)
})

test('optional scopes are granted and taken back, the others refused in words', async () => {
  const before = { granted: ['read_products'], required: ['read_products'], optional: ['read_orders'] }
  expect(await client.readScopes({ shop })).toEqual(before)
  const after = { ...before, granted: ['read_products', 'read_orders'] }
  expect(await client.grantScopes({ shop, scopes: ['read_orders'] })).toEqual(after)
  expect(await client.revokeScopes({ shop, scopes: ['read_orders'] })).toEqual(before)
  await expect(client.grantScopes({ shop, scopes: ['read_themes'] })).rejects.toMatchObject({
    code: 'undeclared-scopes',
  })
  await expect(client.revokeScopes({ shop, scopes: ['read_products'] })).rejects.toMatchObject({
    code: 'cannot-revoke',
  })
  await client.uninstallApp({ shop })
  await expect(client.grantScopes({ shop, scopes: ['read_orders'] })).rejects.toMatchObject({
    code: 'not-installed',
  })
})

test('session tokens name whoever is signed in to the admin', async () => {
  const person = { firstName: 'Rui', lastName: 'Matos', email: 'rui@example.com' }
  const rui = await client.addStaff({ shop, ...person })
  const subject = async () => decodeJwt((await client.makeSessionToken({ shop })).token).sub
  expect(await subject()).toBe(String(DEMO_STAFF.id))
  expect(await client.signInStaff({ shop, staff: rui.id })).toEqual(rui)
  expect(await client.listStaff({ shop })).toEqual([{ ...rui, isSignedIn: true }])
  expect(await subject()).toBe(String(rui.id))
  await expect(client.signInStaff({ shop, staff: 7 })).rejects.toMatchObject({ code: 'no-such-staff' })
  await client.signInStaff({ shop, staff: null })
  expect(await client.listStaff({ shop })).toEqual([{ ...rui, isSignedIn: false }])
})

test('the header of the admin names who is signed in, and its developer’s panel changes that', async () => {
  const person = { firstName: 'Rui', lastName: 'Matos', email: 'rui@example.com' }
  const { id } = await client.addStaff({ shop, ...person })
  const admin = sandbox.urls.admin(shop, sandbox.app.handle)
  const shown = async () => /class="person"> · ([^<]+)</.exec(await (await fetch(admin)).text())?.[1]
  const choose = (staff: string) =>
    fetch(new URL(`/store/${shop.split('.')[0]}/staff`, admin), {
      method: 'POST',
      body: new URLSearchParams({ staff }),
      redirect: 'manual',
    })
  expect(await shown()).toBe(`${DEMO_STAFF.firstName} ${DEMO_STAFF.lastName}`)
  expect((await choose(String(id))).status).toBe(303)
  expect(await shown()).toBe('Rui Matos')
  await choose('')
  expect(await shown()).toBe(`${DEMO_STAFF.firstName} ${DEMO_STAFF.lastName}`)
})

test('an app whose points are spent is throttled until time brings them back', async () => {
  await client.moveClock({ isFrozen: true })
  await client.changeShop({ shop, plan: 'plus' })
  const full = { currentlyAvailable: 20_000, maximumAvailable: 20_000, restoreRate: 1000 }
  expect(await client.readApiPoints({ shop })).toEqual(full)
  expect(await client.drainApiPoints({ shop })).toEqual({ ...full, currentlyAvailable: 0 })
  const token = await tokenIn(await buy(apiSecret))
  const throttled = { errors: [{ extensions: { code: 'THROTTLED' } }] }
  expect(await askShop(token)).toMatchObject({ body: throttled })
  await client.moveClock({ forwardS: 1 })
  expect(await askShop(token)).toMatchObject({ body: { data: { shop: { name: 'Aurora Market' } } } })
})
