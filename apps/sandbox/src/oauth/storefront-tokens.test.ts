import { expect, test } from 'vitest'
import { DEMO_SHOP, seedDemo } from '../demo'
import { openState } from '../state'
import { coreTables } from '../tables'
import { appAt } from '../test-support/test-sandbox'
import { install, uninstall } from './install'
import { createStorefrontToken, findStorefrontToken } from './storefront-tokens'

const app = appAt({ appPort: 1, portBase: 4000 })
const state = openState(':memory:', coreTables)
seedDemo(state)
const context = { state, config: { portBase: 4000, stateDir: '', app } }
const owner = { shop: DEMO_SHOP.domain, apiKey: app.apiKey }
const scopes = ['unauthenticated_read_product_listings']

test('a storefront token is known in its shop alone, until its app is uninstalled', () => {
  install(context, DEMO_SHOP.domain)
  const { token } = createStorefrontToken(state, { ...owner, title: 'Window', scopes })
  expect(findStorefrontToken(state, { shop: DEMO_SHOP.domain, token })).toMatchObject({ scopes })
  expect(findStorefrontToken(state, { shop: 'other.myshopify.com', token })).toBeNull()
  uninstall(context, DEMO_SHOP.domain)
  expect(findStorefrontToken(state, { shop: DEMO_SHOP.domain, token })).toBeNull()
})
