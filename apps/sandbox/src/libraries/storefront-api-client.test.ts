import { createStorefrontApiClient } from '@shopify/storefront-api-client'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createStorefrontToken } from '../oauth/storefront-tokens'
import { issuePermanentToken } from '../oauth/tokens'
import { installApp } from '../shops'
import { openState } from '../state'
import { coreTables } from '../tables'
import { libraryWorld } from '../test-support/library-world'
import { TEST_SHOP } from '../test-support/test-sandbox'

const { app, sandbox } = await libraryWorld()
const installation = { shop: TEST_SHOP, apiKey: app.apiKey }
const tokens = { public: '', private: '' }

beforeAll(() => {
  const state = openState(`${sandbox.stateDir}/sandbox.sqlite`, coreTables)
  const scopes = ['unauthenticated_read_product_listings']
  installApp(state, { ...installation, scopes: [...app.scopes, ...scopes] })
  tokens.public = createStorefrontToken(state, { ...installation, title: 'Window', scopes }).token
  tokens.private = issuePermanentToken(state, installation)
})

const PRODUCTS = '{ products(first: 2) { nodes { title } } }'
const answer = z.object({ products: z.object({ nodes: z.array(z.object({ title: z.string() })).length(2) }) })

describe.each(['public', 'private'] as const)('with a %s token', (kind) => {
  const open = (token: string) =>
    createStorefrontApiClient({
      storeDomain: TEST_SHOP,
      apiVersion: '2026-07',
      ...(kind === 'public' ? { publicAccessToken: token } : { privateAccessToken: token }),
    })

  test('request reads products, and passes variables', async () => {
    const client = open(tokens[kind])
    const { data, errors } = await client.request(PRODUCTS)
    expect(errors).toBeUndefined()
    expect(answer.safeParse(data).success).toBe(true)
    const one = await client.request('query One($handle: String!) { product(handle: $handle) { id } }', {
      variables: { handle: 'nothing-here' },
    })
    expect(one.data).toEqual({ product: null })
  })

  test('fetch answers a Response with the version that answered', async () => {
    const response = await open(tokens[kind]).fetch(PRODUCTS)
    expect(response.status).toBe(200)
    expect(response.headers.get('x-shopify-api-version')).toBe('2026-07')
  })

  test('a token that is not valid here is an error of the network, with 401', async () => {
    const { data, errors } = await open('nope').request(PRODUCTS)
    expect(data).toBeUndefined()
    expect(errors?.networkStatusCode).toBe(401)
  })
})

test('a field that does not exist is an error of GraphQL', async () => {
  const client = createStorefrontApiClient({
    storeDomain: TEST_SHOP,
    apiVersion: '2026-07',
    publicAccessToken: tokens.public,
  })
  const { errors } = await client.request('{ products(first: 1) { nodes { colour } } }')
  expect(errors?.graphQLErrors?.[0]?.message).toBe("Field 'colour' doesn't exist on type 'Product'")
})
