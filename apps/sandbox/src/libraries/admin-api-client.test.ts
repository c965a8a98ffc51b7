import { createAdminApiClient } from '@shopify/admin-api-client'
import { ApiVersion, RequestedTokenType, shopifyApi } from '@shopify/shopify-api'
import '@shopify/shopify-api/adapters/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { libraryWorld } from '../test-support/library-world'
import { TEST_SHOP } from '../test-support/test-sandbox'

const { app, sessionToken } = await libraryWorld()
let accessToken = ''

beforeAll(async () => {
  const { apiKey, apiSecret: apiSecretKey } = app
  const config = { apiKey, apiSecretKey, apiVersion: ApiVersion.July26, hostName: 'souk.localhost' }
  const shopify = shopifyApi({ ...config, isEmbeddedApp: true, logger: { log: () => {} } })
  const { session } = await shopify.auth.tokenExchange({
    shop: TEST_SHOP,
    sessionToken: await sessionToken(),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
  })
  accessToken = session.accessToken ?? ''
})

const open = (options: { token?: string; apiVersion?: string } = {}) =>
  createAdminApiClient({
    storeDomain: TEST_SHOP,
    apiVersion: options.apiVersion ?? '2026-07',
    accessToken: options.token ?? accessToken,
  })

describe('request', () => {
  test('answers data, extensions and headers', async () => {
    const { data, extensions, headers, errors } = await open().request('{ shop { currencyCode } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ shop: { currencyCode: 'EUR' } })
    expect(extensions).toHaveProperty('cost.requestedQueryCost')
    expect(headers?.get('x-shopify-api-version')).toBe('2026-07')
    expect(headers?.get('x-request-id')).toMatch(/^[0-9a-f-]{36}/)
  })

  test('passes variables, and answers what GraphQL refuses as graphQLErrors', async () => {
    const query = 'query Files($first: Int!) { files(first: $first) { nodes { id } } }'
    expect(await open().request(query, { variables: { first: 3 } })).toMatchObject({
      data: { files: { nodes: expect.any(Array) } },
    })
    const { errors, data } = await open().request(query, { variables: { first: 'three' } })
    expect(data).toBeUndefined()
    expect(errors?.networkStatusCode).toBe(200)
    expect(errors?.graphQLErrors?.[0]?.message).toContain('$first of type Int!')
  })

  test('a partial answer is data and errors', async () => {
    const { data, errors } = await open().request(
      '{ shop { name } nothing: node(id: "gid://shopify/Nothing/1") { id } }',
    )
    expect(errors?.graphQLErrors?.[0]?.message).toBeDefined()
    expect(data).toMatchObject({ shop: { name: expect.any(String) } })
  })

  test('another version can be asked for, for one request or for all', async () => {
    const versionOf = async (answer: ReturnType<ReturnType<typeof open>['request']>) =>
      (await answer).headers?.get('x-shopify-api-version')
    expect(await versionOf(open().request('{ shop { name } }', { apiVersion: '2026-10' }))).toBe('2026-10')
    expect(await versionOf(open({ apiVersion: '2026-10' }).request('{ shop { name } }'))).toBe('2026-10')
  })

  test('a token that is not valid is a network error with status 401', async () => {
    const { errors } = await open({ token: 'shpat_spent' }).request('{ shop { name } }')
    expect(errors).toMatchObject({ networkStatusCode: 401, message: expect.stringContaining('Unauthorized') })
  })
})

describe('fetch', () => {
  test('answers the response as it came', async () => {
    const response = await open().fetch('{ shop { currencyCode } }', { headers: { 'X-Own': '1' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toMatchObject({ data: { shop: { currencyCode: 'EUR' } } })
  })
})
