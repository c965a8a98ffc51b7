import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openState, run, transaction } from '../state'
import { coreTables } from '../tables'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'
import { addApiSubscription, listApiSubscriptions } from './api-subscription'
import { RETRY_AFTER_S } from './attempt'
import { emitEvent } from './emit-event'

let now = new Date('2026-03-02T10:00:00Z')
const sandbox = await testSandbox({ clock: { now: () => now } })
const control = `${sandbox.urls.local}/sandbox`

const attempt = z.object({ at: z.string(), answer: z.string() })
const deliveryList = z.array(
  z.object({ id: z.number(), topic: z.string(), status: z.string(), attempts: z.array(attempt) }),
)
const deliveries = async () => deliveryList.parse(await (await fetch(`${control}/deliveries`)).json())
const latest = async () => (await deliveries())[0]

/** The sandbox's database, opened a second time, as whoever comes after a crash would. */
function openBeside() {
  const { app, stateDir } = sandbox
  const state = openState(join(stateDir, 'sandbox.sqlite'), coreTables, { now: () => now })
  return { state, app, config: { portBase: 4000, stateDir, app } }
}

const post = (path: string, form: Record<string, string>) =>
  fetch(`${control}${path}`, { method: 'POST', body: new URLSearchParams(form) })
await post('/install', { shop: TEST_SHOP })

const emit = () => post('/deliveries', { shop: TEST_SHOP, topic: 'app/uninstalled' })

test('the retries of a delivery are eight and end after four hours', () => {
  expect(RETRY_AFTER_S).toHaveLength(8)
  expect(RETRY_AFTER_S.reduce((sum, delayS) => sum + delayS)).toBe(4 * 3600)
})

test('a delivery is signed over the raw bytes of its body', async () => {
  await emit()
  await expect.poll(() => sandbox.received.length).toBe(1)
  const [received] = sandbox.received
  const expected = createHmac('sha256', sandbox.app.apiSecret)
    .update(received?.body ?? '')
    .digest('base64')
  expect(received?.headers['x-shopify-hmac-sha256']).toBe(expected)
})

test('a delivery that fails is sent again with the same ids and body until it is received', async () => {
  sandbox.received.length = 0
  sandbox.answerWith({ status: 500 })
  await emit()
  await expect.poll(async () => (await latest())?.attempts.length).toBe(1)
  expect(await latest()).toMatchObject({ status: 'pending', attempts: [{ answer: '500' }] })

  sandbox.answerWith({ status: 302, headers: { location: '/elsewhere' } })
  now = new Date(now.getTime() + 10_000)
  await expect.poll(async () => (await latest())?.attempts.length, { timeout: 5000 }).toBe(2)
  expect(await latest()).toMatchObject({ status: 'pending', attempts: [{}, { answer: '302' }] })

  sandbox.answerWith({ status: 200 })
  now = new Date(now.getTime() + 30_000)
  await expect.poll(async () => (await latest())?.status, { timeout: 5000 }).toBe('delivered')
  expect(new Set(sandbox.received.map(({ headers }) => headers['x-shopify-webhook-id'])).size).toBe(1)
  expect(new Set(sandbox.received.map(({ body }) => body.toString())).size).toBe(1)
})

test('a delivery is given up after eight retries and can be sent again by hand', async () => {
  sandbox.answerWith({ status: 404 })
  await emit()
  for (const [index, delayS] of RETRY_AFTER_S.entries()) {
    await expect.poll(async () => (await latest())?.attempts.length, { timeout: 5000 }).toBe(index + 1)
    now = new Date(now.getTime() + delayS * 1000)
  }
  await expect.poll(async () => (await latest())?.status, { timeout: 5000 }).toBe('given-up')
  expect((await latest())?.attempts).toHaveLength(9)

  sandbox.answerWith({ status: 200 })
  await post(`/deliveries/${(await latest())?.id}/redeliver`, {})
  await expect.poll(async () => (await latest())?.status).toBe('delivered')
})

test('uninstalling tells the app, and it can be installed again', async () => {
  const isInstalled = async () =>
    z.array(z.object({ isInstalled: z.boolean() })).parse(await (await fetch(`${control}/shops`)).json())[0]
      ?.isInstalled
  await post('/install', { shop: TEST_SHOP })
  expect(await isInstalled()).toBe(true)
  const before = (await deliveries()).length
  await post('/uninstall', { shop: TEST_SHOP })
  expect(await isInstalled()).toBe(false)
  await expect.poll(async () => (await deliveries()).length).toBe(before + 1)
  expect(await latest()).toMatchObject({ topic: 'app/uninstalled' })
  await post('/install', { shop: TEST_SHOP })
  expect(await isInstalled()).toBe(true)
})

test('moving the clock sends what became due', async () => {
  sandbox.answerWith({ status: 503 })
  await emit()
  await expect.poll(async () => (await latest())?.attempts.length).toBe(1)
  sandbox.answerWith({ status: 200 })
  await post('/clock', { forwardS: String(RETRY_AFTER_S[0]) })
  await expect.poll(async () => (await latest())?.status).toBe('delivered')
})

test('a delivery that a process left in the database when it died is sent', async () => {
  const received = sandbox.received.length
  const { state, config } = openBeside()
  emitEvent({ state, config }, { shop: TEST_SHOP, topic: 'app/scopes_update', payload: { id: 77 } })
  state.db.close()
  await expect
    .poll(() => sandbox.received.slice(received).map(({ body }) => body.toString()))
    .toEqual(['{"id":77}'])
})

test('a subscription of the API is removed when eight retries have failed, one of the app’s file stays', async () => {
  const { state, app } = openBeside()
  onTestFinished(() => state.db.close())
  const installation = { shop: TEST_SHOP, apiKey: app.apiKey }
  addApiSubscription(state, installation, {
    topic: 'app/scopes_update',
    uri: `${app.applicationUrl}/api-hooks`,
    format: 'JSON',
    filter: null,
    includeFields: [],
    metafieldNamespaces: [],
    metafields: [],
    name: null,
    apiVersion: '2026-07',
  })
  sandbox.answerWith({ status: 503 })
  onTestFinished(() => sandbox.answerWith({}))
  await post('/deliveries', { shop: TEST_SHOP, topic: 'app/scopes_update' })
  for (const [index, delayS] of RETRY_AFTER_S.entries()) {
    await expect
      .poll(async () => (await deliveries()).slice(0, 2).map(({ attempts }) => attempts.length), {
        timeout: 5000,
      })
      .toEqual([index + 1, index + 1])
    if (index === 1) expect(listApiSubscriptions(state, installation)).toHaveLength(1)
    now = new Date(now.getTime() + delayS * 1000)
  }
  await expect.poll(() => listApiSubscriptions(state, installation), { timeout: 5000 }).toEqual([])
  const shown = await (await fetch(`${sandbox.urls.local}/deliveries/of/aurora-market`)).text()
  expect(shown).toContain('The subscription to app/scopes_update')
  expect(shown).toContain('in the app’s file, for every store')
})

test('the list shows a page of many, leads to the older ones, and can be narrowed', async () => {
  const { state, config } = openBeside()
  onTestFinished(() => state.db.close())
  transaction(state, () => {
    for (let id = 0; id < 1200; id++)
      emitEvent({ state, config }, { shop: TEST_SHOP, topic: 'customers/redact', payload: { id } })
    run(state, `update delivery set status = 'delivered' where topic = 'customers/redact'`)
  })
  const page = async (query: string) => (await fetch(`${sandbox.urls.local}/deliveries${query}`)).text()
  const first = await page('?topic=customers%2Fredact')
  expect(first).toContain('1200 in all')
  expect(first.match(/<b>customers\/redact<\/b>/g)).toHaveLength(50)
  const older = /href="\/deliveries(\?[^"]+before=\d+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await page(older)).match(/<b>customers\/redact<\/b>/g)).toHaveLength(50)
  expect(await page('?topic=customers%2Fredact&status=given-up')).toContain('None of these')
})
