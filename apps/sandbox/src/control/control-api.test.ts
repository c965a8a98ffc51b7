import { expect, test } from 'vitest'
import { z } from 'zod'
import { openClient } from '../client'
import { DEMO_CUSTOMERS } from '../demo'
import { browse } from '../test-support/browse'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
const { local } = sandbox.urls
const client = openClient(local)
const shop = TEST_SHOP

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${local}/sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

test('a page of another site cannot steer the sandbox, a program can', async () => {
  const body = JSON.stringify({ shop })
  expect((await post('/uninstall', body, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await post('/uninstall', body, { origin: local })).status).toBe(200)
  expect((await post('/uninstall', body)).status).toBe(200)
  const numeric = local.replace('localhost', '127.0.0.1')
  const there = { method: 'POST', body, headers: { 'content-type': 'application/json', origin: numeric } }
  expect((await fetch(`${numeric}/sandbox/uninstall`, there)).status).toBe(200)
  expect((await fetch(`${local}/sandbox/uninstall`, there)).status).toBe(403)
})

test('a sign-in link signs the customer in', async () => {
  const { id } = await client.makeCustomer({ shop, email: 'lou@example.com', firstName: 'Lou' })
  const { url } = await client.signInLink({ shop, customer: id, returnUrl: '/apps/souk' })
  const answer = await browse(url)
  expect(answer.headers.get('location')).toBe('/apps/souk')
  const account = await browse(`${sandbox.urls.store(shop)}/account`, {
    headers: { cookie: answer.headers.get('set-cookie') ?? '' },
  })
  expect(await account.text()).toContain('Hello, Lou')
})

test('what is refused says which field is wrong, what is not there, and what to do', async () => {
  await expect(client.makeCustomer({ shop, email: 'nonsense' })).rejects.toMatchObject({
    status: 400,
    code: 'invalid-input',
    issues: [{ path: 'email' }],
  })
  const elsewhere = { shop: 'nowhere.myshopify.com' }
  const todo = expect.stringContaining('makeShop')
  await expect(client.installApp(elsewhere)).rejects.toMatchObject({
    status: 404,
    code: 'no-such-shop',
    todo,
  })
  await expect(client.getMail({ id: '1' })).rejects.toMatchObject({ code: 'no-such-mail' })
  await expect(client.getDelivery({ id: 404 })).rejects.toMatchObject({ code: 'no-such-delivery' })
  await expect(client.redeliver({ id: 404 })).rejects.toMatchObject({ code: 'no-such-delivery' })
  await expect(client.signInLink({ shop, customer: 1 })).rejects.toMatchObject({ code: 'no-such-customer' })
  expect((await post('/reset', '[')).status).toBe(400)
  expect((await fetch(`${local}/sandbox/nowhere`)).status).toBe(404)
})

test('a client of a sandbox that is not there says so', async () => {
  await expect(openClient('http://127.0.0.1:1').health()).rejects.toMatchObject({ code: 'unreachable' })
})

test('a shop is made, changed, found under its address and deleted with all that is in it', async () => {
  const domain = 'nordic-lamps.myshopify.com'
  const made = await client.makeShop({ domain, currency: 'SEK' })
  expect(made).toMatchObject({ name: 'Nordic Lamps', currency: 'SEK', isInstalled: false })
  await expect(client.makeShop({ domain })).rejects.toMatchObject({ code: 'shop-exists' })
  await expect(client.changeShop({ shop: domain, timezone: 'Nowhere/Else' })).rejects.toMatchObject({
    issues: [{ path: 'timezone' }],
  })
  const changed = await client.changeShop({ shop: domain, name: 'Lampor', plan: 'plus' })
  expect(changed).toEqual({ ...made, name: 'Lampor', plan: 'plus' })
  expect(await (await browse(made.storeUrl)).text()).toContain('Lampor')

  await client.installApp({ shop: domain })
  await client.makeCustomer({ shop: domain, email: 'lou@example.com' })
  await client.emitWebhook({ shop: domain, topic: 'app/uninstalled' })
  await client.deleteShop({ shop: domain })
  expect((await client.listShops()).map((one) => one.domain)).toEqual([shop])
  expect((await client.listDeliveries()).filter((one) => one.shop === domain)).toEqual([])
  expect(await client.makeShop({ domain })).toMatchObject({ isInstalled: false })
  expect(await client.listCustomers({ shop: domain })).toEqual([])
})

test('a reset leaves the shop and the customers of the demo, with the ids they had', async () => {
  const before = (await client.listCustomers({ shop })).slice(0, DEMO_CUSTOMERS.length)
  await client.makeCustomer({ shop, email: 'gone@example.com' })
  await client.moveClock({ forwardS: 60 })
  await client.reset()
  expect(await client.listCustomers({ shop })).toEqual(before)
  expect(await client.readClock()).toMatchObject({ offsetS: 0 })
})

test('the clock moves forward, stands still and goes back to real time, and pages say what time it is', async () => {
  expect(await (await fetch(local)).text()).not.toContain('Here it is')
  await client.moveClock({ to: '2126-03-02T10:00:00Z' })
  await client.moveClock({ isFrozen: true })
  expect(await client.moveClock({ forwardS: 3600 })).toMatchObject({ isFrozen: true })
  for (const page of [local, sandbox.urls.store(shop)])
    expect(await (await browse(page)).text()).toMatch(/Here it is .*2126/)
  await expect(client.moveClock({ to: '2125-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'has-passed' })
  expect(await client.resetClock()).toMatchObject({ offsetS: 0, isFrozen: false })
})

const operationIds = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
})

test.each([{ forwardS: 1e308 }, { forwardS: 9e12 }])(
  'the clock is not moved to where no date is (%j)',
  async (move) => {
    await expect(client.moveClock(move)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await client.readClock()).toMatchObject({ offsetS: 0 })
  },
)

test('the OpenAPI document and the page for people name every operation', async () => {
  const answer: unknown = await (await fetch(`${local}/sandbox/openapi.json`)).json()
  const { openapi, paths } = operationIds.parse(answer)
  expect(openapi).toBe('3.1.0')
  expect(paths['/shops']).toMatchObject({
    get: { operationId: 'listShops' },
    post: { operationId: 'makeShop' },
  })
  const page = await (await fetch(`${local}/sandbox`)).text()
  for (const { operationId } of Object.values(paths).flatMap((methods) => Object.values(methods)))
    expect(page).toContain(`<li id="${operationId}">`)
})
