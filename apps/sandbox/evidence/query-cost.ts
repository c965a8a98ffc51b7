import { ABSENT, capture, type Evidence, type Step } from './evidence'

const RECORDED = `${capture('')}**: requestedQueryCost and actualQueryCost of about 8,000 answers; ours are equal for 97 and 91 of 100`
const RATE_LIMITS =
  'GraphQL Admin API rate limits, https://shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits'
const COMMUNITY = 'https://community.shopify.dev/t/how-to-calculate-graphql-cost-estimates/24364'
const MEASURED =
  'a public repository’s notes of 28 August 2026 on a shop of the Advanced plan, with the answers quoted word for word (found by their wording; the repository is not named by the index)'

const api = 'https://tea-house.myshopify.com/admin/api/2026-07/graphql.json'
const definitions = (alias: string) =>
  `${alias}: metaobjectDefinitions(first: 250) { nodes { id metaobjects(first: 250) { nodes { id } } } }`
/** 156 points for each, also when the shop has no definitions: an empty page costs as much as it might have. */
const expensive = (times: number): string =>
  `{ ${Array.from({ length: times }, (_, index) => definitions(`d${index}`)).join(' ')} }`
const spend936: Step = { document: expensive(6) }

export const queryCostCases: Evidence[] = [
  {
    id: 'cost/object',
    says: 'an object costs one point, its scalars nothing',
    status: 'recorded',
    source: RECORDED,
    ask: { document: '{ shop { id name } }' },
    answer: {
      body: {
        extensions: {
          cost: {
            requestedQueryCost: 1,
            actualQueryCost: 1,
            throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1999, restoreRate: 100 },
          },
        },
      },
    },
  },
  {
    id: 'cost/connection',
    says: 'a connection costs two and its nodes by the logarithm of the page: 11 times for 250',
    status: 'recorded',
    source: `${RECORDED}; the formula: ${COMMUNITY}`,
    ask: { document: '{ metaobjectDefinitions(first: 250) { nodes { id } } }' },
    answer: { body: { extensions: { cost: { requestedQueryCost: 13, actualQueryCost: 13 } } } },
  },
  {
    id: 'cost/nested',
    says: 'a connection within a connection is multiplied, page information is free',
    status: 'recorded',
    source: MEASURED,
    ask: {
      document:
        '{ metaobjectDefinitions(first: 250) { pageInfo { hasNextPage } nodes { id metaobjects(first: 250) { nodes { id } } } } }',
    },
    answer: { body: { extensions: { cost: { requestedQueryCost: 156 } } } },
  },
  {
    id: 'cost/page-not-full',
    says: 'a page that is not full costs its share',
    status: 'recorded',
    source: RECORDED,
    before: [
      {
        document:
          'mutation { metaobjectDefinitionCreate(definition: { type: "tea" }) { metaobjectDefinition { id } } }',
      },
    ],
    ask: { document: '{ metaobjectDefinitions(first: 5) { nodes { id } } }' },
    answer: { body: { extensions: { cost: { requestedQueryCost: 5, actualQueryCost: 3 } } } },
  },
  {
    id: 'cost/null',
    says: 'what is not there costs nothing of what was asked of it',
    status: 'recorded',
    source: RECORDED,
    ask: { document: '{ metaobject(id: "gid://shopify/Metaobject/1") { definition { id } } }' },
    answer: { body: { extensions: { cost: { requestedQueryCost: 2, actualQueryCost: 1 } } } },
  },
  {
    id: 'cost/mutation',
    says: 'a mutation costs ten, what it changed and its user errors included, and more what hangs on those',
    status: 'recorded',
    source: capture('2026-04/metaobjects/metaobject-update-error-codes.json'),
    ask: {
      document:
        'mutation { metaobjectCreate(metaobject: { type: "tea" }) { metaobject { id fields { key } } userErrors { message } } }',
    },
    answer: { body: { extensions: { cost: { requestedQueryCost: 11, actualQueryCost: 10 } } } },
  },
  {
    id: 'cost/file-create',
    says: 'creating files costs twenty',
    status: 'recorded',
    source: RECORDED,
    ask: {
      document:
        'mutation { fileCreate(files: [{ originalSource: "https://example.com/leaf.png" }]) { files { id } } }',
    },
    answer: { body: { extensions: { cost: { requestedQueryCost: 20, actualQueryCost: 20 } } } },
  },
  {
    id: 'cost/most',
    says: 'a query of more than 1,000 points is refused, however full the bucket is, and spends nothing',
    status: 'recorded',
    source: MEASURED,
    ask: { document: expensive(7) },
    answer: {
      status: 200,
      body: {
        data: ABSENT,
        extensions: ABSENT,
        errors: [
          {
            message: /^Query cost is 1092, which exceeds the single query max cost limit \(1000\)\.\n\nSee /,
            extensions: {
              code: 'MAX_COST_EXCEEDED',
              cost: 1092,
              maxCost: 1000,
              documentation: 'https://shopify.dev/api/usage/rate-limits',
            },
          },
        ],
      },
    },
  },
  {
    id: 'cost/throttled',
    says: 'what the bucket cannot hold is refused with status 200, and says what it would have cost',
    status: 'recorded',
    source: `${MEASURED}; https://community.shopify.com/t/throttled/254776`,
    before: [spend936, spend936],
    ask: spend936,
    answer: {
      status: 200,
      headers: { 'retry-after': ABSENT },
      body: {
        data: ABSENT,
        errors: [
          {
            message: 'Throttled',
            extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
          },
        ],
        extensions: {
          cost: {
            requestedQueryCost: 936,
            actualQueryCost: null,
            throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 128, restoreRate: 100 },
          },
        },
      },
    },
  },
  {
    id: 'cost/restored',
    says: 'every second a hundred points come back',
    status: 'documented',
    source: RATE_LIMITS,
    before: [spend936, spend936, { waitS: 9 }],
    ask: spend936,
    answer: {
      body: { extensions: { cost: { throttleStatus: { currentlyAvailable: 92 } } }, errors: ABSENT },
    },
  },
  {
    id: 'cost/bucket-of-each-app',
    says: 'one app does not spend what another may',
    status: 'documented',
    source: RATE_LIMITS,
    before: [spend936],
    ask: { document: '{ shop { id } }', app: 'neighbour' },
    answer: { body: { extensions: { cost: { throttleStatus: { currentlyAvailable: 1999 } } } } },
  },
  {
    id: 'cost/explained',
    says: 'with Shopify-GraphQL-Cost-Debug: 1 the answer lists what each field costs, the inner ones first',
    status: 'recorded',
    source: 'Shopify/shopify-api-js, issue 602; https://community.shopify.dev/t/23101',
    ask: {
      method: 'POST',
      url: api,
      headers: { 'x-shopify-access-token': '{{tokens.souk}}', 'shopify-graphql-cost-debug': '1' },
      json: { query: '{ metaobjectDefinitions(first: 250) { nodes { id } } }' },
    },
    answer: {
      body: {
        extensions: {
          cost: {
            fields: [
              {
                path: ['metaobjectDefinitions', 'nodes', 'id'],
                definedCost: 0,
                requestedTotalCost: 0,
                requestedChildrenCost: null,
              },
              {
                path: ['metaobjectDefinitions', 'nodes'],
                definedCost: 1,
                requestedTotalCost: 1,
                requestedChildrenCost: 0,
              },
              {
                path: ['metaobjectDefinitions'],
                definedCost: null,
                requestedTotalCost: 13,
                requestedChildrenCost: 1,
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'cost/share-rounding',
    says: 'how the share of a page is rounded',
    status: 'assumed',
    source: `the curve that fits most of the records (n of 10: 3, 4, 4, 5, 5, 5 …); ${COMMUNITY} tells only the requested cost`,
    before: [
      {
        document:
          'mutation { metaobjectDefinitionCreate(definition: { type: "tea" }) { metaobjectDefinition { id } } }',
      },
    ],
    ask: { document: '{ metaobjectDefinitions(first: 250) { nodes { id } } }' },
    answer: { body: { extensions: { cost: { requestedQueryCost: 13, actualQueryCost: 2 } } } },
  },
]
