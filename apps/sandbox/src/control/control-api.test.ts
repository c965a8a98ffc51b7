import { expect, test } from 'vitest'
import { z } from 'zod'
import { DEMO_CUSTOMERS } from '../demo'
import { browse } from '../test-support/browse'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
const { local } = sandbox.urls

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${local}/sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const customers = async () =>
  z
    .array(z.object({ id: z.number(), email: z.string() }))
    .parse(await (await fetch(`${local}/sandbox/customers?shop=${TEST_SHOP}`)).json())

test('a page of another site cannot steer the sandbox, a program can', async () => {
  const body = { shop: TEST_SHOP }
  expect((await post('/uninstall', body, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await post('/uninstall', body, { origin: local })).status).toBe(200)
  expect((await post('/uninstall', body)).status).toBe(200)
})

test('a sign-in link signs the customer in', async () => {
  const made = await post('/customers', { shop: TEST_SHOP, email: 'lou@example.com', firstName: 'Lou' })
  const { id } = z.object({ id: z.number() }).parse(await made.json())
  const link = await post('/sign-in-links', { shop: TEST_SHOP, customer: id, returnUrl: '/apps/souk' })
  const { url } = z.object({ url: z.string() }).parse(await link.json())
  const answer = await browse(url)
  expect(answer.headers.get('location')).toBe('/apps/souk')
  const account = await browse(`${sandbox.urls.store(TEST_SHOP)}/account`, {
    headers: { cookie: answer.headers.get('set-cookie') ?? '' },
  })
  expect(await account.text()).toContain('Hello, Lou')
})

test('a body of another shape is refused with what is wrong, an unknown shop is not found', async () => {
  const refused = await post('/customers', { shop: TEST_SHOP, email: 'nonsense' })
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ error: [{ path: ['email'] }] })
  expect((await post('/install', { shop: 'nowhere.myshopify.com' })).status).toBe(404)
})

test('a reset leaves the shop and the customers of the demo, with the ids they had', async () => {
  const before = (await customers()).slice(0, DEMO_CUSTOMERS.length)
  await post('/customers', { shop: TEST_SHOP, email: 'gone@example.com' })
  expect((await post('/reset', {})).status).toBe(200)
  expect(await customers()).toEqual(before)
})

const reading = z.object({ now: z.coerce.date(), offsetS: z.number(), isFrozen: z.boolean() })
const clock = async () => reading.parse(await (await fetch(`${local}/sandbox/clock`)).json())

test('the clock moves forward, stands still and goes back to real time, and pages say what time it is', async () => {
  expect(await (await fetch(local)).text()).not.toContain('Here it is')
  await post('/clock', { to: '2126-03-02T10:00:00Z' })
  await post('/clock', { isFrozen: true })
  await post('/clock', { forwardS: 3600 })
  const moved = await clock()
  expect(moved.isFrozen).toBe(true)
  for (const page of [local, sandbox.urls.store(TEST_SHOP)])
    expect(await (await browse(page)).text()).toMatch(/Here it is .*2126/)
  expect((await post('/clock', { to: '2125-01-01T00:00:00Z' })).status).toBe(409)
  await fetch(`${local}/sandbox/clock`, { method: 'DELETE' })
  expect(await clock()).toMatchObject({ offsetS: 0, isFrozen: false })
})
