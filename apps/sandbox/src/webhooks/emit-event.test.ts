import { expect, test } from 'vitest'
import { DEMO_SHOP, seedDemo } from '../demo'
import { uninstall } from '../oauth/install'
import { installApp, uninstallApp } from '../shops'
import { openState, transaction } from '../state'
import { coreTables } from '../tables'
import { appAt } from '../test-support/test-sandbox'
import { addApiSubscription, listApiSubscriptions } from './api-subscription'
import type { AppSubscription } from './app-subscription'
import { listDeliveries } from './deliveries'
import { emitEvent } from './emit-event'

const shop = DEMO_SHOP.domain

/** A shop with the app, whose file subscribes to these. */
function openShop(...subscriptions: Partial<AppSubscription>[]) {
  const app = { ...appAt({ appPort: 1, portBase: 4000 }), scopes: ['read_products'] }
  const machine = { time: new Date('2026-03-02T10:00:00Z') }
  const state = openState(':memory:', coreTables, { now: () => machine.time })
  seedDemo(state)
  installApp(state, { shop, apiKey: app.apiKey, scopes: app.scopes })
  const defaults = { topics: ['products/update'], complianceTopics: [], uri: '/webhooks' }
  app.webhooks = {
    apiVersion: '2026-07',
    subscriptions: subscriptions.map((each) => ({ ...defaults, ...each })),
  }
  const context = { state, config: { portBase: 4000, stateDir: '', app } }
  const installation = { shop, apiKey: app.apiKey }
  const bodies = () => listDeliveries(state).map(({ body }): unknown => JSON.parse(body))
  return { context, state, app, machine, installation, bodies }
}
const product = {
  id: 1,
  title: 'Bowl',
  status: 'active',
  variants: [{ id: 2, price: '29.99', sku: 'B' }],
}
const update = { shop, topic: 'products/update', payload: product }

test('each subscription gets a delivery of its own, and all of one deed share the event', () => {
  const { context, state } = openShop({ uri: '/a' }, { uri: '/b', name: 'second' })
  emitEvent(context, update)
  const told = listDeliveries(state)
  expect(told.map(({ uri, name }) => ({ uri, name }))).toEqual([
    { uri: '/b', name: 'second' },
    { uri: '/a', name: null },
  ])
  expect(new Set(told.map(({ webhookId }) => webhookId)).size).toBe(2)
  expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(1)
})

test('a deed that is undone is not told of', () => {
  const { context, bodies } = openShop({})
  const undone = () =>
    transaction(context.state, () => {
      emitEvent(context, update)
      throw new Error('undone')
    })
  expect(undone).toThrow('undone')
  expect(bodies()).toEqual([])
})

test('include_fields narrows the body to those fields, in their order', () => {
  const { context, bodies } = openShop({ includeFields: ['id', 'variants.id', 'variants.price', 'title'] })
  emitEvent(context, update)
  expect(JSON.stringify(bodies())).toBe('[{"id":1,"variants":[{"id":2,"price":"29.99"}],"title":"Bowl"}]')
})

test('a filter lets through what it matches, and can not see what include_fields leaves out', () => {
  const { context, bodies } = openShop(
    { filter: 'status:active', uri: '/a' },
    { filter: 'status:archived', uri: '/b' },
    { filter: 'status:active', includeFields: ['id'], uri: '/c' },
  )
  emitEvent(context, update)
  expect(bodies()).toEqual([product])
})

test('metafields come along when the subscription asks for them, by namespace or one by one', () => {
  const metafields = [
    { namespace: 'custom', key: 'glaze', value: 'blue' },
    { namespace: 'other', key: 'kiln', value: '3' },
    { namespace: 'other', key: 'clay', value: 'red' },
  ]
  const { context, bodies } = openShop(
    { metafieldNamespaces: ['custom'], metafields: [{ namespace: 'other', key: 'kiln' }], uri: '/a' },
    { uri: '/b' },
  )
  emitEvent(context, { ...update, metafields })
  expect(bodies()).toEqual([product, { ...product, metafields: metafields.slice(0, 2) }])
})

test('the payload is that of the version the app asks for', () => {
  const { context, bodies } = openShop({})
  emitEvent(context, { ...update, payload: (version) => ({ version }) })
  expect(bodies()).toEqual([{ version: '2026-07' }])
})

test('an app hears only of shops it is in, and of topics it has the scope for', () => {
  const { context, state, installation, bodies } = openShop({ topics: ['products/update', 'orders/create'] })
  emitEvent(context, { shop, topic: 'orders/create', payload: {} })
  uninstallApp(state, installation)
  emitEvent(context, update)
  expect(bodies()).toEqual([])
})

test('an app hears that it was uninstalled, and then of nothing it subscribed to through the API', () => {
  const { context, state, installation, bodies } = openShop({ topics: ['app/uninstalled'] })
  addApiSubscription(state, installation, {
    topic: 'app/uninstalled',
    uri: 'http://127.0.0.1:4100/gone',
    format: 'JSON',
    filter: null,
    includeFields: [],
    metafieldNamespaces: [],
    metafields: [],
    name: null,
    apiVersion: '2026-07',
  })
  emitEvent(context, { shop, topic: 'app/uninstalled', payload: { isSample: true } })
  expect(listApiSubscriptions(state, installation)).toHaveLength(1)
  uninstall(context, shop)
  const told = { myshopify_domain: shop }
  expect(bodies()).toMatchObject([told, told, { isSample: true }, { isSample: true }])
  expect(listApiSubscriptions(state, installation)).toEqual([])
})

test('what would go to Pub/Sub, EventBridge or another machine is shown, with why it goes nowhere', () => {
  const { context, state } = openShop(
    { uri: 'pubsub://project:topic' },
    { uri: 'arn:aws:events:us-east-1::event-source/aws.partner/shopify.com/1/x' },
    { uri: 'https://elsewhere.example.com/hook' },
  )
  emitEvent(context, update)
  expect(listDeliveries(state).map(({ status, note }) => `${status}: ${note}`)).toEqual([
    expect.stringContaining('not-sent: elsewhere.example.com is not on this machine'),
    expect.stringContaining('not-sent: Amazon EventBridge'),
    expect.stringContaining('not-sent: Google Cloud Pub/Sub'),
  ])
})

test('a narrowed body that has just gone is not sent again, and is after a while', () => {
  const { context, state, machine } = openShop({ includeFields: ['id'] })
  emitEvent(context, update)
  emitEvent(context, update)
  machine.time = new Date(machine.time.getTime() + 5000)
  emitEvent(context, update)
  expect(listDeliveries(state).map(({ status }) => status)).toEqual(['pending', 'not-sent', 'pending'])
})
