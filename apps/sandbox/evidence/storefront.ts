import { ABSENT, capture, type Evidence, type HttpStep, type Step } from './evidence'

const api = 'https://tea-house.myshopify.com/api/2026-07/graphql.json'
const CATALOG = capture('2026-04/storefront/storefront-catalog-read-after-admin-setup.json')
const SHOP = capture('2026-04/storefront/storefront-first-slice-default.json')
const TOKENS = 'Authentication, https://shopify.dev/docs/api/usage/authentication'
const SCHEMA = 'Storefront API schema 2026-07, requiredAccess of the field or type'

const ask = (query: string, headers: Record<string, string> = {}): HttpStep => ({
  method: 'POST',
  url: api,
  headers,
  json: { query },
})

const scopes = [
  'write_products',
  'write_publications',
  'unauthenticated_read_product_listings',
  'unauthenticated_read_product_inventory',
]
const makeToken = {
  document:
    'mutation { storefrontAccessTokenCreate(input: { title: "Window" }) { storefrontAccessToken { id title accessToken accessScopes { handle } } userErrors { field message } } }',
  keep: 'made',
}
const asPublic = {
  'x-shopify-storefront-access-token':
    '{{made.data.storefrontAccessTokenCreate.storefrontAccessToken.accessToken}}',
}
const makeDraft = {
  document: 'mutation { productCreate(product: { title: "Secret Tea", status: DRAFT }) { product { id } } }',
}
const PRODUCT = {
  document:
    'mutation { productCreate(product: { title: "Assam Gold", vendor: "Leaf", tags: ["black"], productOptions: [{ name: "Size", values: [{ name: "Small" }] }] }) { product { id } } }',
  keep: 'product',
}
const publish = {
  document:
    'mutation { publishablePublish(id: "{{product.data.productCreate.product.id}}", input: [{ publicationId: "{{found.data.publications.nodes.0.id}}" }]) { userErrors { message } } }',
}
/** A product that shoppers see. */
const makeProduct: Step[] = [
  PRODUCT,
  { document: '{ publications(first: 1) { nodes { id } } }', keep: 'found' },
  publish,
]

export const storefrontCases: Evidence[] = [
  {
    id: 'storefront/shop',
    says: 'the shop is told by name, domain and how it pays; what it has none of is null',
    status: 'recorded',
    source: SHOP,
    ask: ask(
      '{ shop { name description moneyFormat primaryDomain { host url sslEnabled } paymentSettings { currencyCode acceptedCardBrands } } }',
    ),
    answer: {
      headers: { 'x-shopify-api-version': '2026-07' },
      body: {
        data: {
          shop: {
            name: 'Tea House',
            description: null,
            moneyFormat: '€{{amount}}',
            primaryDomain: {
              host: 'tea-house.myshopify.com',
              url: 'https://tea-house.myshopify.com',
              sslEnabled: true,
            },
            paymentSettings: { currencyCode: 'EUR', acceptedCardBrands: [] },
          },
        },
      },
    },
  },
  {
    id: 'storefront/cost',
    says: 'the answer tells what the query was worth, and neither an actual cost nor a throttle: there is none',
    status: 'recorded',
    source: CATALOG,
    ask: ask('{ shop { name } }'),
    answer: {
      body: {
        extensions: {
          cost: { requestedQueryCost: 1, actualQueryCost: ABSENT, throttleStatus: ABSENT },
        },
      },
    },
  },
  {
    id: 'storefront/product',
    says: 'a published product is found by id and by handle, with prices as MoneyV2',
    status: 'recorded',
    source: CATALOG,
    scopes,
    before: [makeToken, ...makeProduct],
    ask: ask(
      '{ byHandle: productByHandle(handle: "assam-gold") { title handle vendor tags availableForSale totalInventory priceRange { minVariantPrice { amount currencyCode } } variants(first: 3) { nodes { title sku price { amount currencyCode } compareAtPrice { amount } selectedOptions { name value } quantityAvailable quantityRule { increment minimum maximum } } } } missing: productByHandle(handle: "nothing") { id } }',
      asPublic,
    ),
    answer: {
      body: {
        data: {
          byHandle: {
            title: 'Assam Gold',
            handle: 'assam-gold',
            vendor: 'Leaf',
            tags: ['black'],
            availableForSale: true,
            totalInventory: 0,
            priceRange: { minVariantPrice: { amount: '0.0', currencyCode: 'EUR' } },
            variants: {
              nodes: [
                {
                  title: 'Small',
                  sku: null,
                  price: { amount: '0.0', currencyCode: 'EUR' },
                  compareAtPrice: null,
                  selectedOptions: [{ name: 'Size', value: 'Small' }],
                  quantityAvailable: 0,
                  quantityRule: { increment: 1, minimum: 1, maximum: null },
                },
              ],
            },
          },
          missing: null,
        },
      },
    },
  },
  {
    id: 'storefront/draft',
    says: 'what is not published is not there: neither by handle nor in a list',
    status: 'recorded',
    source: CATALOG,
    scopes,
    before: [makeDraft],
    ask: ask(
      '{ product(handle: "secret-tea") { id } products(first: 5) { nodes { id } pageInfo { hasNextPage startCursor } } }',
    ),
    answer: {
      body: {
        data: {
          product: null,
          products: { nodes: [], pageInfo: { hasNextPage: false, startCursor: null } },
        },
      },
    },
  },
  {
    id: 'storefront/tokenless',
    says: 'products can be read without a token',
    status: 'documented',
    source: `${TOKENS} (tokenless access)`,
    scopes,
    before: makeProduct,
    ask: ask('{ products(first: 1) { nodes { title } } }'),
    answer: { body: { data: { products: { nodes: [{ title: 'Assam Gold' }] } } } },
  },
  {
    id: 'storefront/missing-scope',
    says: 'without the scope that the schema names a field is refused by that name',
    status: 'documented',
    source: `${SCHEMA}; wording as the Admin API's`,
    scopes,
    before: makeProduct,
    ask: ask('{ products(first: 1) { nodes { totalInventory } } }'),
    answer: {
      body: {
        errors: [
          {
            message:
              'Access denied for totalInventory field. Required access: `unauthenticated_read_product_inventory` access scope.',
            extensions: { code: 'ACCESS_DENIED' },
          },
        ],
      },
    },
  },
  {
    id: 'storefront/metaobjects-need-a-token',
    says: 'metaobjects cannot be read without a token',
    status: 'documented',
    source: SCHEMA,
    ask: ask('{ metaobjects(type: "tea", first: 1) { nodes { id } } }'),
    answer: {
      body: {
        errors: [
          {
            message:
              'Access denied for metaobjects field. Required access: `unauthenticated_read_metaobjects` access scope.',
          },
        ],
      },
    },
  },
  {
    id: 'storefront/wrong-token',
    says: 'a token that is not valid here is refused with 401 and UNAUTHORIZED',
    status: 'assumed',
    source: 'public apps handle this code; the empty message is remembered',
    ask: ask('{ shop { name } }', { 'x-shopify-storefront-access-token': 'nope' }),
    answer: { status: 401, body: { errors: [{ message: '', extensions: { code: 'UNAUTHORIZED' } }] } },
  },
  {
    id: 'storefront/private-token',
    says: 'a server sends its token as Shopify-Storefront-Private-Token',
    status: 'library',
    source: '@shopify/shopify-api, lib/clients/storefront/client.ts (the offline token of the session)',
    scopes,
    before: makeProduct,
    ask: ask('{ products(first: 1) { nodes { totalInventory } } }', {
      'shopify-storefront-private-token': '{{tokens.souk}}',
    }),
    answer: { body: { data: { products: { nodes: [{ totalInventory: 0 }] } } } },
  },
  {
    id: 'storefront/node',
    says: 'node and nodes find what is visible; a valid id of nothing is null in its place',
    status: 'recorded',
    source: 'airhorns/shopify-draft-proxy, docs/hard-and-weird-notes.md (section 101, discovery)',
    scopes,
    before: makeProduct,
    ask: ask(
      '{ nodes(ids: ["{{product.data.productCreate.product.id}}", "gid://shopify/Product/1"]) { ... on Product { title } } }',
    ),
    answer: { body: { data: { nodes: [{ title: 'Assam Gold' }, null] } } },
  },
  {
    id: 'storefront/any-origin',
    says: 'a page of any site may ask',
    status: 'assumed',
    source: 'storefronts elsewhere ask from browsers; the headers are not documented',
    ask: {
      method: 'OPTIONS',
      url: api,
      headers: { origin: 'https://shop-window.example', 'access-control-request-headers': 'content-type' },
    },
    answer: {
      status: 204,
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' },
    },
  },
]
