import { ABSENT, capture, type Evidence } from './evidence'

const api = 'https://tea-house.myshopify.com/admin/api/2026-07/graphql.json'
const headers = { 'x-shopify-access-token': '{{tokens.souk}}' }
const OVER_LIMIT = capture('2026-04/metaobjects/metaobject-bulk-delete-edge-cases.json')
const STATUS =
  'Shopify API response status and error codes, https://shopify.dev/docs/api/usage/response-codes'
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `gid://shopify/Metaobject/${index}`)
const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`
/** Each fragment asks twice for the next: 2³⁰ fields in thirty lines. */
const bomb = (depth: number) =>
  [
    '{ metaobjectDefinition(id: "gid://shopify/MetaobjectDefinition/1") { ...f0 } }',
    ...Array.from({ length: depth }, (_, index) => {
      const next = `metaobjects(first: 1) { nodes { definition { id ${index < depth - 1 ? `...f${index + 1}` : ''} } } }`
      return `fragment f${index} on MetaobjectDefinition { a: ${next} b: ${next} }`
    }),
  ].join(' ')
const chain = (length: number) =>
  [
    '{ shop { ...f0 } }',
    ...Array.from(
      { length },
      (_, index) => `fragment f${index} on Shop { ${index < length - 1 ? `...f${index + 1}` : 'id'} }`,
    ),
  ].join(' ')
const TOO_LARGE = [{ message: 'Query is too large', extensions: { code: 'QUERY_TOO_LARGE' } }]

export const badInputCases: Evidence[] = [
  {
    id: 'input/too-many',
    says: 'a list of more than 250 is refused before anything runs, and costs what the mutation would have',
    status: 'recorded',
    source: OVER_LIMIT,
    ask: {
      document: 'query Many($ids: [ID!]!) {\n  nodes(ids: $ids) { id }\n}',
      variables: { ids: ids(251) },
    },
    answer: {
      body: {
        data: ABSENT,
        errors: [
          {
            message: 'The input array size of 251 is greater than the maximum allowed of 250.',
            locations: [{ line: 2, column: 3 }],
            path: ['nodes', 'ids'],
            extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' },
          },
        ],
        extensions: {
          cost: {
            requestedQueryCost: 1,
            actualQueryCost: null,
            throttleStatus: { currentlyAvailable: 1999 },
          },
        },
      },
    },
  },
  {
    id: 'input/too-many-inside',
    says: 'the way to a list inside an input is named without the positions in lists above it',
    status: 'recorded',
    source: capture('2025-01/products/product-set-shape-validator-parity.json'),
    ask: {
      document:
        'mutation Define($definition: MetaobjectDefinitionCreateInput!) { metaobjectDefinitionCreate(definition: $definition) { userErrors { code } } }',
      variables: {
        definition: {
          type: 'tea',
          fieldDefinitions: [
            {
              key: 'name',
              type: 'single_line_text_field',
              validations: Array.from({ length: 251 }, () => ({ name: 'max', value: '1' })),
            },
          ],
        },
      },
    },
    answer: {
      body: {
        errors: [{ path: ['metaobjectDefinitionCreate', 'definition', 'fieldDefinitions', 'validations'] }],
      },
    },
  },
  {
    id: 'input/most',
    says: 'a list of 250 is taken',
    status: 'documented',
    source: 'Shopify API limits, https://shopify.dev/docs/api/usage/limits#input-limits',
    ask: {
      document: 'query Many($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: ids(250) },
    },
    answer: { body: { errors: ABSENT } },
  },
  {
    id: 'input/product-variants',
    says: 'productSet takes 2,048 variants, and a longer list is refused',
    status: 'recorded',
    source: capture('2025-01/products/product-set-shape-validator-parity.json'),
    ask: {
      document:
        'mutation Make($input: ProductSetInput!) { productSet(input: $input) { userErrors { code } } }',
      variables: {
        input: { title: 'Tea', variants: Array.from({ length: 2049 }, () => ({ optionValues: [] })) },
      },
    },
    answer: {
      body: {
        errors: [
          {
            message: 'The input array size of 2049 is greater than the maximum allowed of 2048.',
            path: ['productSet', 'input', 'variants'],
          },
        ],
      },
    },
  },
  {
    id: 'input/aliases',
    says: 'aliases by the thousand are counted like other fields, and cost too much',
    status: 'documented',
    source:
      'GraphQL Admin API rate limits, https://shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits',
    ask: {
      document: `{ ${Array.from({ length: 5000 }, (_, index) => `a${index}: shop { id }`).join(' ')} }`,
    },
    answer: { status: 200, body: { errors: [{ extensions: { code: 'MAX_COST_EXCEEDED', cost: 5000 } }] } },
  },
  {
    id: 'input/same-name',
    says: 'one name by the thousand is refused without comparing each with each',
    status: 'assumed',
    source: 'Shopify names no figure; the sandbox must not hang',
    ask: { document: `{ shop { ${'id '.repeat(60_000)} } }` },
    answer: { status: 200, body: { errors: TOO_LARGE } },
  },
  {
    id: 'input/one-megabyte',
    says: 'a query of a megabyte is refused',
    status: 'assumed',
    source: 'Shopify names no figure; the sandbox stops reading after 100,000 tokens',
    ask: { document: `{ shop { ${'id '.repeat(350_000)} } }` },
    answer: { status: 200, body: { errors: TOO_LARGE } },
  },
  {
    id: 'input/deep',
    says: 'a query that is nested ten thousand deep is refused',
    status: 'assumed',
    source: 'Shopify names no figure; the sandbox answers what its stack can hold',
    ask: { document: nested(10_000) },
    answer: { status: 200, body: { errors: TOO_LARGE } },
  },
  {
    id: 'input/fragment-bomb',
    says: 'fragments that multiply are refused before they do',
    status: 'assumed',
    source: 'Shopify names no figure; the sandbox counts fields',
    ask: { document: bomb(30) },
    answer: { status: 200, body: { errors: TOO_LARGE } },
  },
  {
    id: 'input/fragment-cycle',
    says: 'a fragment that contains itself is an error of the document',
    status: 'assumed',
    source: 'graphql-ruby, lib/graphql/static_validation/rules/fragments_are_finite.rb',
    ask: { document: '{ shop { ...f } }\nfragment f on Shop { id ...g }\nfragment g on Shop { name ...f }' },
    answer: {
      status: 200,
      body: {
        errors: [
          {
            message: 'Fragment f contains an infinite loop',
            locations: [{ line: 2, column: 1 }],
            path: ['fragment f'],
            extensions: { code: 'infiniteLoop', fragmentName: 'f' },
          },
          {
            message: 'Fragment g contains an infinite loop',
            locations: [{ line: 3, column: 1 }],
            path: ['fragment g'],
            extensions: { code: 'infiniteLoop', fragmentName: 'g' },
          },
        ],
      },
    },
  },
  {
    id: 'input/operations',
    says: 'operations by the thousand are refused without checking each',
    status: 'assumed',
    source: 'Shopify names no figure; the sandbox counts operations and fragments up to 1,000',
    ask: {
      document: Array.from({ length: 9000 }, (_, index) => `query Q${index} { shop { id } }`).join(' '),
      operationName: 'Q0',
    },
    answer: { status: 200, body: { errors: TOO_LARGE } },
  },
  {
    id: 'input/fragment-chain',
    says: 'a chain of fragments by the thousand is refused without walking it from each link',
    status: 'assumed',
    source: 'Shopify names no figure; the sandbox counts operations and fragments up to 1,000',
    ask: { document: chain(10_000) },
    answer: { status: 200, body: { errors: TOO_LARGE } },
  },
  {
    id: 'input/most-operations',
    says: 'of a thousand operations the one that is named runs',
    status: 'assumed',
    source: 'Shopify names no figure; the sandbox counts operations and fragments up to 1,000',
    ask: {
      document: Array.from({ length: 1000 }, (_, index) => `query Q${index} { a${index}: __typename }`).join(
        ' ',
      ),
      operationName: 'Q999',
    },
    answer: { status: 200, body: { data: { a999: 'QueryRoot' }, errors: ABSENT } },
  },
  {
    id: 'input/json-list',
    says: 'a list of operations is no request: there is no batching, and the query is missing',
    status: 'assumed',
    source:
      'the answer to a missing query is recorded (a proxy’s test: {"errors":{"query":…}}); that a list is one is a guess',
    ask: { method: 'POST', url: api, headers, json: [{ query: '{ shop { id } }' }] },
    answer: { status: 400, body: { errors: { query: 'Required parameter missing or invalid' } } },
  },
  {
    id: 'input/json-text',
    says: 'JSON that is no object is refused',
    status: 'documented',
    source: STATUS,
    ask: { method: 'POST', url: api, headers, json: 'shop' },
    answer: { status: 400 },
  },
  ...Object.entries({
    admin: api,
    storefront: 'https://tea-house.myshopify.com/api/2026-07/graphql.json',
  }).map(
    ([name, url]): Evidence => ({
      id: `input/deep-variables-${name}`,
      says: `variables that are nested a hundred thousand deep are refused (${name})`,
      status: 'assumed',
      source: 'Shopify names no figure; the sandbox must not run out of stack',
      ask: {
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/json' },
        text: `{"query":"query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      },
      answer: { status: 400, body: { errors: 'Bad Request' } },
    }),
  ),
  {
    id: 'input/get',
    says: 'the address answers to POST alone',
    status: 'assumed',
    source: 'the reference sends every query by POST; 404 rather than 405 is a guess',
    ask: { method: 'GET', url: `${api}?query=%7Bshop%7Bid%7D%7D`, headers },
    answer: { status: 404 },
  },
]
