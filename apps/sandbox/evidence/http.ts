import { ABSENT, type Evidence } from './evidence'

const api = 'https://tea-house.myshopify.com/admin/api/2026-07/graphql.json'
const shopName = { query: '{ shop { name } }' }
const wrongToken = { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' }
const headers = { 'x-shopify-access-token': '{{tokens.souk}}' }

const WORDING = 'Shopify/koa-shopify-auth, issue 169 (the body of the answer is quoted there)'
const STATUS =
  'Shopify API response status and error codes, https://shopify.dev/docs/api/usage/response-codes'
const VERSIONING = 'About Shopify API versioning, https://shopify.dev/docs/api/usage/versioning'

export const httpCases: Evidence[] = [
  {
    id: 'http/no-token',
    says: 'a request without an access token is refused with 401',
    status: 'documented',
    source: STATUS,
    ask: { method: 'POST', url: api, json: shopName },
    answer: { status: 401, body: wrongToken },
  },
  {
    id: 'http/unknown-token',
    says: 'an access token that is not valid is refused with 401 and a text in `errors`',
    status: 'recorded',
    source: WORDING,
    ask: { method: 'POST', url: api, headers: { 'x-shopify-access-token': 'shpat_nope' }, json: shopName },
    answer: { status: 401, body: wrongToken },
  },
  {
    id: 'http/bearer',
    says: 'an access token as a bearer is refused; it belongs into X-Shopify-Access-Token',
    status: 'recorded',
    source: 'airhorns/shopify-draft-proxy, docs/hard-and-weird-notes.md (line 1474)',
    ask: { method: 'POST', url: api, headers: { authorization: 'Bearer {{tokens.souk}}' }, json: shopName },
    answer: { status: 401, body: wrongToken },
  },
  {
    id: 'http/content-type',
    says: 'a content type other than application/json is refused with 400',
    status: 'documented',
    source: STATUS,
    ask: {
      method: 'POST',
      url: api,
      headers: { ...headers, 'content-type': 'text/plain' },
      text: '{ shop { name } }',
    },
    answer: { status: 400 },
  },
  {
    id: 'http/application-graphql',
    says: 'the bare document is accepted as application/graphql',
    status: 'assumed',
    source: 'older editions of the GraphQL Admin API reference',
    ask: {
      method: 'POST',
      url: api,
      headers: { ...headers, 'content-type': 'application/graphql' },
      text: '{ shop { name } }',
    },
    answer: { body: { data: { shop: { name: 'Tea House' } } } },
  },
  {
    id: 'http/malformed-json',
    says: 'a body that is no JSON is refused with 400',
    status: 'documented',
    source: STATUS,
    ask: {
      method: 'POST',
      url: api,
      headers: { ...headers, 'content-type': 'application/json' },
      text: '{"query":',
    },
    answer: { status: 400 },
  },
  {
    id: 'http/bad-request-body',
    says: 'the body of such a 400 is `{"errors": "Bad Request"}`',
    status: 'assumed',
    source: 'the form of the 401 body',
    ask: {
      method: 'POST',
      url: api,
      headers: { ...headers, 'content-type': 'application/json' },
      text: 'nonsense',
    },
    answer: { status: 400, body: { errors: 'Bad Request' } },
  },
  {
    id: 'http/unknown-shop',
    says: 'a shop that does not exist answers 404',
    status: 'assumed',
    source: 'Shopify answers 404 for stores it does not know; the body is a guess',
    ask: { method: 'POST', url: api.replace('tea-house', 'nobody'), headers, json: shopName },
    answer: { status: 404, body: { errors: 'Not Found' } },
  },
  {
    id: 'http/version-header',
    says: 'X-Shopify-API-Version names the version that answered',
    status: 'documented',
    source: VERSIONING,
    ask: { method: 'POST', url: api, headers, json: shopName },
    answer: {
      headers: { 'x-shopify-api-version': '2026-07' },
      body: { data: { shop: { name: 'Tea House' } } },
    },
  },
  {
    id: 'http/old-version',
    says: 'a version that is no longer there falls forward to the oldest one that is',
    status: 'documented',
    source: VERSIONING,
    ask: { method: 'POST', url: api.replace('2026-07', '2023-01'), headers, json: shopName },
    answer: {
      headers: { 'x-shopify-api-version': '2025-10' },
      body: { data: { shop: { name: 'Tea House' } } },
    },
  },
  {
    id: 'http/no-version',
    says: 'a request that names no version is answered by the oldest one',
    status: 'documented',
    source: VERSIONING,
    ask: { method: 'POST', url: api.replace('2026-07/', ''), headers, json: shopName },
    answer: { headers: { 'x-shopify-api-version': '2025-10' } },
  },
  {
    id: 'http/release-candidate',
    says: 'the release candidate and the unstable version answer beside the stable ones',
    status: 'documented',
    source: VERSIONING,
    before: [{ method: 'POST', url: api.replace('2026-07', '2026-10'), headers, json: shopName }],
    ask: { method: 'POST', url: api.replace('2026-07', 'unstable'), headers, json: shopName },
    answer: { headers: { 'x-shopify-api-version': 'unstable' } },
  },
  {
    id: 'http/future-version',
    says: 'a version that is not there yet answers 404, and so does what is no version',
    status: 'assumed',
    source: 'falling forward is documented of versions that were supported once',
    before: [{ method: 'POST', url: api.replace('2026-07', '2026-05'), headers, json: shopName }],
    ask: { method: 'POST', url: api.replace('2026-07', '2031-01'), headers, json: shopName },
    answer: { status: 404, body: { errors: 'Not Found' } },
  },
  {
    id: 'http/internal-error',
    says: 'an error of Shopify’s own is an answer of 200 with INTERNAL_SERVER_ERROR, a request id and no data',
    status: 'recorded',
    source:
      'community.shopify.com, "760 internal errors when calling Shopify GraphQL API" (the error is quoted there)',
    before: [{ switchApi: { failNext: { times: 1, how: 'internal' } } }],
    ask: { method: 'POST', url: api, headers, json: shopName },
    answer: {
      body: {
        data: ABSENT,
        errors: [
          {
            message:
              /^Internal error\. Looks like something went wrong on our end\.\nRequest ID: \S+ \(include this in support requests\)\.$/,
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: /^\S+$/ },
          },
        ],
      },
    },
  },
  {
    id: 'http/server-error',
    says: 'an API that fails altogether answers 500',
    status: 'documented',
    source: STATUS,
    before: [{ switchApi: { failNext: { times: 1, how: '500' } } }],
    ask: { method: 'POST', url: api, headers, json: shopName },
    answer: { status: 500 },
  },
  {
    id: 'http/server-error-body',
    says: 'the body of such an answer names it in `errors`',
    status: 'assumed',
    source: `${STATUS} says nothing of the body`,
    before: [{ switchApi: { failNext: { times: 1, how: '500' } } }],
    ask: { method: 'POST', url: api, headers, json: shopName },
    answer: { status: 500, body: { errors: 'Internal Server Error' } },
  },
]
