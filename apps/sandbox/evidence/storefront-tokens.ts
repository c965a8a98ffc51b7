import { capture, type Evidence, type GraphQLStep } from './evidence'

const RECORDED = capture('2026-04/online-store/online-store-salvaged-parity-recordings.json')
const SCHEMA =
  'Shopify’s schema (StorefrontAccessToken); https://shopify.dev/docs/api/admin-rest/latest/resources/storefrontaccesstoken'
const scopes = ['unauthenticated_read_product_listings', 'write_files']

const create = (title: string): GraphQLStep & { keep: string } => ({
  document:
    'mutation ($input: StorefrontAccessTokenInput!) { storefrontAccessTokenCreate(input: $input) { storefrontAccessToken { id title accessToken accessScopes { handle } } shop { myshopifyDomain storefrontAccessTokens(first: 1) { nodes { title } } } userErrors { field message } } }',
  variables: { input: { title } },
  keep: 'made',
})
const list: GraphQLStep = {
  document:
    '{ shop { storefrontAccessTokens(first: 5) { nodes { title accessScopes { handle } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }',
}

export const storefrontTokenCases: Evidence[] = [
  {
    id: 'storefront-token/denied',
    says: 'an app without unauthenticated scopes gets no storefront token',
    status: 'recorded',
    source: RECORDED,
    ask: create('Window'),
    answer: {
      body: {
        data: { storefrontAccessTokenCreate: null },
        errors: [
          {
            message: 'Access denied for storefrontAccessTokenCreate field.',
            path: ['storefrontAccessTokenCreate'],
            extensions: {
              code: 'ACCESS_DENIED',
              documentation: 'https://shopify.dev/api/usage/access-scopes',
            },
          },
        ],
      },
    },
  },
  {
    id: 'storefront-token/none',
    says: 'a shop without storefront tokens has an empty list',
    status: 'recorded',
    source: RECORDED,
    ask: list,
    answer: {
      body: {
        data: {
          shop: {
            storefrontAccessTokens: {
              nodes: [],
              pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
            },
          },
        },
      },
    },
  },
  {
    id: 'storefront-token/create',
    says: 'a token inherits the unauthenticated scopes of the app',
    status: 'documented',
    source: SCHEMA,
    scopes,
    ask: create('Window'),
    answer: {
      body: {
        data: {
          storefrontAccessTokenCreate: {
            storefrontAccessToken: {
              id: /^gid:\/\/shopify\/StorefrontAccessToken\/\d+$/,
              title: 'Window',
              accessToken: /^[0-9a-f]{32}$/,
              accessScopes: [{ handle: 'unauthenticated_read_product_listings' }],
            },
            shop: {
              myshopifyDomain: 'tea-house.myshopify.com',
              storefrontAccessTokens: { nodes: [{ title: 'Window' }] },
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'storefront-token/list',
    says: 'the shop lists the tokens of the app',
    status: 'documented',
    source: SCHEMA,
    scopes,
    before: [create('Window')],
    ask: list,
    answer: { body: { data: { shop: { storefrontAccessTokens: { nodes: [{ title: 'Window' }] } } } } },
  },
  {
    id: 'storefront-token/delete',
    says: 'a token can be deleted',
    status: 'documented',
    source: SCHEMA,
    scopes,
    before: [create('Window')],
    ask: {
      document:
        'mutation ($input: StorefrontAccessTokenDeleteInput!) { storefrontAccessTokenDelete(input: $input) { deletedStorefrontAccessTokenId userErrors { field message } } }',
      variables: {
        input: { id: '{{made.data.storefrontAccessTokenCreate.storefrontAccessToken.id}}' },
      },
    },
    answer: {
      body: {
        data: {
          storefrontAccessTokenDelete: {
            deletedStorefrontAccessTokenId: /^gid:\/\/shopify\/StorefrontAccessToken\/\d+$/,
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'storefront-token/blank',
    says: 'a token needs a title',
    status: 'assumed',
    source: 'the title is required by the schema; the wording is that of other blank names',
    scopes,
    ask: create(' '),
    answer: {
      body: {
        data: {
          storefrontAccessTokenCreate: {
            storefrontAccessToken: null,
            userErrors: [{ field: ['input', 'title'], message: "Title can't be blank" }],
          },
        },
      },
    },
  },
  {
    id: 'storefront-token/unknown',
    says: 'a token that is not there cannot be deleted',
    status: 'assumed',
    source: 'the wording is a guess',
    scopes,
    ask: {
      document:
        'mutation { storefrontAccessTokenDelete(input: { id: "gid://shopify/StorefrontAccessToken/999" }) { deletedStorefrontAccessTokenId userErrors { field message } } }',
    },
    answer: {
      body: {
        data: {
          storefrontAccessTokenDelete: {
            deletedStorefrontAccessTokenId: null,
            userErrors: [{ field: ['input', 'id'], message: 'Storefront access token not found.' }],
          },
        },
      },
    },
  },
]
