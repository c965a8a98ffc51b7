import { beforeEach, expect, test } from 'vitest'
import type { Context } from '../context'
import { DEMO_SHOP, seedDemo } from '../demo'
import { findAccessToken, issuePermanentToken } from '../oauth/tokens'
import { findInstalledApp } from '../shops'
import { openState } from '../state'
import { coreTables } from '../tables'
import { appAt } from '../test-support/test-sandbox'
import { urlsOf } from '../urls'
import { openForApp, uninstall } from './install'

const shop = DEMO_SHOP.domain
const app = appAt({ appPort: 1, portBase: 4000 })
const installation = { shop, apiKey: app.apiKey }
let told: { topic: string; payload: unknown }[]
let context: Context

beforeEach(() => {
  told = []
  const state = openState(':memory:', coreTables)
  seedDemo(state)
  const emit = (_shop: string, topic: string, payload: unknown) => told.push({ topic, payload })
  const webhooks = { emit, redeliver: () => false, stop: async () => {} }
  context = { state, config: { portBase: 4000, stateDir: '', app }, urls: urlsOf(4000), webhooks }
})

const withScopes = (scopes: string[]): Context => ({
  ...context,
  config: { ...context.config, app: { ...app, scopes } },
})

test('opening the app for the first time grants it the scopes of its configuration, silently', () => {
  openForApp(context, shop)
  openForApp(context, shop)
  expect(findInstalledApp(context.state, installation)?.scopes).toEqual(app.scopes)
  expect(told).toEqual([])
})

test('a configuration with other scopes changes what is granted and tells the app', () => {
  openForApp(context, shop)
  openForApp(withScopes([...app.scopes, 'read_products']), shop)
  expect(findInstalledApp(context.state, installation)?.scopes).toContain('read_products')
  expect(told).toMatchObject([
    {
      topic: 'app/scopes_update',
      payload: { previous: app.scopes, current: [...app.scopes, 'read_products'] },
    },
  ])
})

test('uninstalling kills the app’s tokens and tells it once', () => {
  openForApp(context, shop)
  const token = issuePermanentToken(context.state, installation)
  expect(uninstall(context, shop)).toBe(true)
  expect(findAccessToken(context.state, { shop, token })).toBeNull()
  expect(uninstall(context, shop)).toBe(false)
  expect(told).toMatchObject([{ topic: 'app/uninstalled', payload: { myshopify_domain: shop } }])
})
