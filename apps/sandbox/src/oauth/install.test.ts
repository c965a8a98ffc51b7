import { beforeEach, expect, test } from 'vitest'
import { DEMO_SHOP, seedDemo } from '../demo'
import { findInstalledApp } from '../shops'
import { openState, type State } from '../state'
import { coreTables } from '../tables'
import { appAt } from '../test-support/test-sandbox'
import { listDeliveries } from '../webhooks/deliveries'
import { install, uninstall } from './install'
import { sendDueRedactions } from './redaction'
import { grantOptionalScopes, queryScopes, revokeScopes } from './scopes'
import { findAccessToken, issuePermanentToken } from './tokens'

const shop = DEMO_SHOP.domain
const topics = ['app/uninstalled', 'app/scopes_update', 'shop/redact']
const plain = appAt({ appPort: 1, portBase: 4000 })
const app = {
  ...plain,
  optionalScopes: ['read_orders', 'write_discounts'],
  webhooks: { ...plain.webhooks, subscriptions: [{ topics, complianceTopics: [], uri: '/webhooks' }] },
}
const installation = { shop, apiKey: app.apiKey }
let now: Date
let state: State

beforeEach(() => {
  now = new Date('2026-03-02T10:00:00Z')
  state = openState(':memory:', coreTables, { now: () => now })
  seedDemo(state)
})

const withScopes = (scopes = app.scopes) => ({
  state,
  config: { portBase: 4000, stateDir: '', app: { ...app, scopes } },
})
const waitHours = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000)
}
const told = () =>
  listDeliveries(state)
    .map(({ topic, body }) => ({ topic, payload: JSON.parse(body) }))
    .reverse()

test('installing grants the scopes of the configuration, silently', () => {
  install(withScopes(), shop)
  install(withScopes(), shop)
  expect(findInstalledApp(state, installation)?.scopes).toEqual(app.scopes)
  expect(told()).toEqual([])
})

test('a configuration with other scopes changes what is granted, tells the app and keeps optional scopes', () => {
  install(withScopes(), shop)
  grantOptionalScopes(withScopes(), { shop, scopes: ['read_orders'] })
  install(withScopes([...app.scopes, 'read_products']), shop)
  expect(told()).toMatchObject([
    { topic: 'app/scopes_update', payload: { previous: app.scopes } },
    {
      topic: 'app/scopes_update',
      payload: {
        id: app.id,
        shop_id: 1,
        previous: [...app.scopes, 'read_orders'],
        current: [...app.scopes, 'read_products', 'read_orders'],
      },
    },
  ])
})

test('optional scopes come and go, required ones stay', () => {
  install(withScopes(), shop)
  const granted = grantOptionalScopes(withScopes(), { shop, scopes: ['write_discounts'] })
  expect(granted.granted).toEqual([...app.scopes, 'write_discounts'])
  expect(revokeScopes(withScopes(), { shop, scopes: ['read_discounts'] })).toMatchObject({
    refused: { code: 'CANNOT_REVOKE_IMPLIED_SCOPES' },
  })
  expect(revokeScopes(withScopes(), { shop, scopes: ['write_discounts'] })).toEqual({
    revoked: ['write_discounts'],
  })
  expect(queryScopes(withScopes(), shop)).toEqual({
    granted: app.scopes,
    required: app.scopes,
    optional: app.optionalScopes,
  })
  expect(() => grantOptionalScopes(withScopes(), { shop, scopes: ['read_themes'] })).toThrow('read_themes')
})

test('uninstalling kills the app’s tokens and tells it once', () => {
  install(withScopes(), shop)
  const token = issuePermanentToken(state, installation)
  expect(uninstall(withScopes(), shop)).toBe(true)
  expect(findAccessToken(state, { shop, token })).toBeNull()
  expect(uninstall(withScopes(), shop)).toBe(false)
  expect(told()).toMatchObject([{ topic: 'app/uninstalled', payload: { myshopify_domain: shop } }])
})

test('an app that comes back is installed anew, with nothing that it was granted before', () => {
  install(withScopes(), shop)
  const before = findInstalledApp(state, installation)
  grantOptionalScopes(withScopes(), { shop, scopes: ['read_orders'] })
  uninstall(withScopes(), shop)
  install(withScopes(), shop)
  const after = findInstalledApp(state, installation)
  expect(after?.id).not.toBe(before?.id)
  expect(after?.scopes).toEqual(app.scopes)
})

test('forty-eight hours after it was uninstalled the app is told to forget the shop, once', () => {
  install(withScopes(), shop)
  uninstall(withScopes(), shop)
  waitHours(47)
  sendDueRedactions(withScopes())
  expect(told().map(({ topic }) => topic)).toEqual(['app/uninstalled'])
  waitHours(1)
  sendDueRedactions(withScopes())
  sendDueRedactions(withScopes())
  expect(told().slice(1)).toEqual([{ topic: 'shop/redact', payload: { shop_id: 1, shop_domain: shop } }])
})

test('an app that came back meanwhile is not told to forget', () => {
  install(withScopes(), shop)
  uninstall(withScopes(), shop)
  install(withScopes(), shop)
  waitHours(49)
  sendDueRedactions(withScopes())
  expect(told().map(({ topic }) => topic)).toEqual(['app/uninstalled'])
})
