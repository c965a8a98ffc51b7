import { capture, type Evidence, type Facts, type GraphQLStep, type Step } from './evidence'
import { createProduct } from './product-steps'

const MADE_WITH = capture('2025-01/products/collection-create-initial-products-parity.json')
const CREATE = capture('2025-01/products/collection-create-and-add-products-parity.json')
const HANDLES = capture('2025-01/products/collection-handle-dedup-parity.json')
const SMART = capture('2025-01/products/collection-smart-ruleset-membership-parity.json')
const RULES = capture('2026-04/products/collection-create-products-ruleset-validation.json')
const IDS = capture('2026-04/products/collection-create-rejects-id.json')
const DELETE = capture('2026-04/products/collection-delete-shop-payload.json')
const JOBS = capture('2026-04/products/collection-product-membership-job-parity.json')
const REORDER = capture('2026-04/products/collection-reorder-products-manual-sort.json')
const MISSING = capture('2026-04/products/collection-update-missing-id.json')
const UPDATE = capture('2026-04/products/collection-update-ruleset-job-parity.json')
const JOIN = capture('2025-01/products/productCreate-collections-to-join-parity.json')
const PUBLISH = capture('2025-01/store-properties/collection-publication-parity.json').replace(
  'harry-test-heelo',
  'very-big-test-store',
)
const SCHEMA = 'schema of 2026-07, CollectionRuleColumn and CollectionRuleRelation'

const scopes = ['write_products', 'write_publications', 'read_product_listings']

const COLLECTION = `id title handle descriptionHtml sortOrder ruleSet { appliedDisjunctively rules { column relation condition } }
  productsCount { count } products(first: 10) { nodes { title } }`
const make = (input: object, keep = 'made'): GraphQLStep & { keep: string } => ({
  document: `mutation Make($input: CollectionInput) { collectionCreate(input: $input) { collection { ${COLLECTION} } userErrors { field message } } }`,
  variables: { input },
  keep,
})
const ID = '{{made.data.collectionCreate.collection.id}}'
const change = (input: object): GraphQLStep => ({
  document: `mutation Change($input: CollectionInput) { collectionUpdate(input: $input) { collection { ${COLLECTION} } job { done } userErrors { field message } } }`,
  variables: { input },
})
const read: GraphQLStep = {
  document: `query One($id: ID!) { collection(id: $id) { ${COLLECTION} } }`,
  variables: { id: ID },
}
const members = (mutation: string, productIds: string[], answer: string): GraphQLStep => ({
  document: `mutation Members($id: ID!, $productIds: [ID!]!) { ${mutation}(id: $id, productIds: $productIds) { ${answer} userErrors { field message } } }`,
  variables: { id: ID, productIds },
})
const shelf: Step[] = [
  createProduct(
    { title: 'Peak Cap', vendor: 'NORD', productType: 'Hats', tags: ['summer'] },
    { keep: 'cap' },
  ),
  createProduct(
    { title: 'Wool Hat', vendor: 'VALE', productType: 'Hats', tags: ['winter'] },
    { keep: 'hat' },
  ),
]
const CAP = '{{cap.data.productCreate.product.id}}'
const HAT = '{{hat.data.productCreate.product.id}}'
const manual = make({ title: 'Hats', sortOrder: 'MANUAL' })
const rule = (column: string, relation: string, condition: string) => ({ column, relation, condition })
const smart = (rules: object[], appliedDisjunctively = false) =>
  make({ title: 'Hats', ruleSet: { appliedDisjunctively, rules } })

const holds = (...titles: string[]): { body: Facts } => ({
  body: {
    data: {
      collection: {
        productsCount: { count: titles.length },
        products: { nodes: titles.map((title) => ({ title })) },
      },
    },
  },
})
const refused = (field: string[], message: string): { body: Facts } => ({
  body: { data: { collectionCreate: { collection: null, userErrors: [{ field, message }] } } },
})

type Case = Omit<Evidence, 'scopes' | 'status'> & { status?: Evidence['status'] }
const finds = (id: string, rules: object[], titles: string[], { any = false } = {}): Case => ({
  ...{
    id: `collection/rule-${id}`,
    says: `rules choose products: ${id}`,
    status: 'documented',
    source: SCHEMA,
  },
  ...{ before: [...shelf, smart(rules, any)], ask: read, answer: holds(...titles) },
})

const cases: Case[] = [
  {
    id: 'collection/create',
    says: 'a collection is made from a title, and nothing is in it',
    source: CREATE,
    ask: make({ title: 'Warm Hats', descriptionHtml: '<p>Warm</p>', seo: { title: 'Hats' } }),
    answer: {
      body: {
        data: {
          collectionCreate: {
            collection: {
              ...{ title: 'Warm Hats', handle: 'warm-hats', descriptionHtml: '<p>Warm</p>', ruleSet: null },
              ...{ sortOrder: 'BEST_SELLING', productsCount: { count: 0 }, products: { nodes: [] } },
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'collection/with-products',
    says: 'or with products',
    source: MADE_WITH,
    before: [...shelf, make({ title: 'Hats', products: [CAP, HAT] })],
    ask: read,
    answer: holds('Peak Cap', 'Wool Hat'),
  },
  {
    id: 'collection/unknown-product',
    says: 'a product that is not there is named by its place',
    source: RULES,
    ask: make({ title: 'Hats', products: ['gid://shopify/Product/999999999999'] }),
    answer: refused(['products', '0'], 'Product does not exist'),
  },
  {
    id: 'collection/no-rules',
    says: 'who wants rules says some',
    source: RULES,
    ask: make({ title: 'Hats', ruleSet: { appliedDisjunctively: false } }),
    answer: refused(['ruleSet', 'rules'], 'Rules cannot be an empty set'),
  },
  {
    id: 'collection/with-id',
    says: 'a new one has no id yet',
    source: IDS,
    ask: make({ id: 'gid://shopify/Collection/123', title: 'Hats' }),
    answer: refused(['id'], 'id cannot be specified on collection creation'),
  },
  {
    id: 'collection/long-title',
    says: 'a title has 255 characters at most',
    source: CREATE,
    ask: make({ title: 'x'.repeat(256) }),
    answer: refused(['title'], 'Title is too long (maximum is 255 characters)'),
  },
  {
    id: 'collection/handle-again',
    says: 'a handle from the title that is taken counts on',
    source: HANDLES,
    before: [make({ title: 'Hats' }, 'first')],
    ask: make({ title: 'Hats' }),
    answer: { body: { data: { collectionCreate: { collection: { handle: 'hats-1' }, userErrors: [] } } } },
  },
  {
    id: 'collection/add',
    says: 'products are added behind one another',
    source: CREATE,
    before: [...shelf, manual],
    ask: members(
      'collectionAddProducts',
      [HAT, CAP],
      'collection { products(first: 5) { nodes { title } } }',
    ),
    answer: {
      body: {
        data: {
          collectionAddProducts: {
            collection: { products: { nodes: [{ title: 'Wool Hat' }, { title: 'Peak Cap' }] } },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'collection/add-later',
    says: 'V2 answers a job; a product that is not there is passed over',
    source: JOBS,
    before: [manual],
    ask: members('collectionAddProductsV2', ['gid://shopify/Product/999999999999'], 'job { id done }'),
    answer: {
      body: {
        data: {
          collectionAddProductsV2: { job: { id: /^gid:\/\/shopify\/Job\//, done: false }, userErrors: [] },
        },
      },
    },
  },
  {
    id: 'collection/add-to-smart',
    says: 'to a collection with rules nothing is added',
    source: JOBS,
    before: [...shelf, smart([rule('TITLE', 'CONTAINS', 'cap')])],
    ask: members('collectionAddProductsV2', [HAT], 'job { id }'),
    answer: {
      body: {
        data: {
          collectionAddProductsV2: {
            job: null,
            userErrors: [{ field: ['id'], message: "Can't manually add products to a smart collection" }],
          },
        },
      },
    },
  },
  {
    id: 'collection/remove',
    says: 'products are taken out again',
    source: JOBS,
    before: [
      ...shelf,
      make({ title: 'Hats', products: [CAP, HAT] }),
      members('collectionRemoveProducts', [CAP], 'job { done }'),
    ],
    ask: read,
    answer: holds('Wool Hat'),
  },
  {
    id: 'collection/reorder',
    says: 'products are moved to places, counted from nought',
    source: REORDER,
    before: [
      ...shelf,
      manual,
      members('collectionAddProducts', [CAP, HAT], 'collection { id }'),
      {
        document: `mutation Move($id: ID!, $moves: [MoveInput!]!) { collectionReorderProducts(id: $id, moves: $moves) { job { done } userErrors { message } } }`,
        variables: { id: ID, moves: [{ id: HAT, newPosition: '0' }] },
      },
    ],
    ask: read,
    answer: holds('Wool Hat', 'Peak Cap'),
  },
  {
    id: 'collection/reorder-sorted',
    says: 'what is sorted is not moved',
    source: REORDER,
    before: [...shelf, make({ title: 'Hats' })],
    ask: {
      document: `mutation Move($id: ID!, $moves: [MoveInput!]!) { collectionReorderProducts(id: $id, moves: $moves) { job { done } userErrors { field message } } }`,
      variables: { id: ID, moves: [{ id: HAT, newPosition: '0' }] },
    },
    answer: {
      body: {
        data: {
          collectionReorderProducts: {
            job: null,
            userErrors: [
              { field: ['id'], message: "Can't reorder products unless collection is manually sorted" },
            ],
          },
        },
      },
    },
  },
  {
    id: 'collection/smart',
    says: 'rules choose the products; all of them must hold',
    source: SMART,
    before: [
      ...shelf,
      smart([
        rule('TITLE', 'CONTAINS', 'Cap'),
        rule('TYPE', 'EQUALS', 'Hats'),
        rule('TAG', 'EQUALS', 'summer'),
      ]),
    ],
    ask: read,
    answer: holds('Peak Cap'),
  },
  finds(
    'any',
    [rule('VENDOR', 'EQUALS', 'nord'), rule('TAG', 'EQUALS', 'winter')],
    ['Peak Cap', 'Wool Hat'],
    { any: true },
  ),
  finds('starts', [rule('TITLE', 'STARTS_WITH', 'wool')], ['Wool Hat']),
  finds('ends', [rule('TITLE', 'ENDS_WITH', 'cap')], ['Peak Cap']),
  finds('not', [rule('VENDOR', 'NOT_EQUALS', 'NORD')], ['Wool Hat']),
  finds('price', [rule('VARIANT_PRICE', 'LESS_THAN', '10')], ['Peak Cap', 'Wool Hat']),
  finds('stock', [rule('VARIANT_INVENTORY', 'GREATER_THAN', '0')], []),
  {
    id: 'collection/smart-live',
    says: 'a product that changes comes in or goes out',
    status: 'assumed',
    source: `${SMART} shows it a moment later; the sandbox at once`,
    before: [
      ...shelf,
      smart([rule('TAG', 'EQUALS', 'sale')]),
      {
        document: `mutation Tag($id: ID!) { tagsAdd(id: $id, tags: ["Sale"]) { userErrors { message } } }`,
        variables: { id: HAT },
      },
    ],
    ask: read,
    answer: holds('Wool Hat'),
  },
  {
    id: 'collection/update',
    says: 'a change is done at once where there are no rules',
    source: UPDATE,
    before: [manual],
    ask: change({ id: ID, title: 'Caps', handle: 'caps' }),
    answer: {
      body: {
        data: {
          collectionUpdate: { collection: { title: 'Caps', handle: 'caps' }, job: null, userErrors: [] },
        },
      },
    },
  },
  {
    id: 'collection/update-rules',
    says: 'a collection without rules gets none',
    source: UPDATE,
    before: [manual],
    ask: change({
      id: ID,
      ruleSet: { appliedDisjunctively: false, rules: [rule('TITLE', 'CONTAINS', 'x')] },
    }),
    answer: {
      body: {
        data: {
          collectionUpdate: {
            collection: null,
            job: null,
            userErrors: [{ field: ['id'], message: 'Cannot update rule set of a custom collection' }],
          },
        },
      },
    },
  },
  {
    id: 'collection/update-without-id',
    says: 'a change without an id is an error of the request',
    source: MISSING,
    ask: change({ title: 'Caps' }),
    answer: {
      body: {
        errors: [
          { message: 'id must be specified on collectionUpdate', extensions: { code: 'BAD_REQUEST' } },
        ],
      },
    },
  },
  {
    id: 'collection/update-unknown',
    says: 'a collection that is not there is an error without a field',
    source: MISSING,
    ask: change({ id: 'gid://shopify/Collection/999999999999', title: 'Caps' }),
    answer: {
      body: {
        data: {
          collectionUpdate: {
            collection: null,
            userErrors: [{ field: null, message: 'Collection does not exist' }],
          },
        },
      },
    },
  },
  {
    id: 'collection/delete',
    says: 'a collection is deleted and is null from then on',
    source: DELETE,
    before: [
      manual,
      {
        document:
          'mutation Drop($input: CollectionDeleteInput!) { collectionDelete(input: $input) { deletedCollectionId } }',
        variables: { input: { id: ID } },
      },
    ],
    ask: read,
    answer: { body: { data: { collection: null } } },
  },
  {
    id: 'collection/delete-unknown',
    says: 'one that is not there is an error on its id',
    source: DELETE,
    ask: {
      document:
        'mutation { collectionDelete(input: { id: "gid://shopify/Collection/999" }) { deletedCollectionId shop { id } userErrors { field message } } }',
    },
    answer: {
      body: {
        data: {
          collectionDelete: {
            deletedCollectionId: null,
            shop: { id: /Shop/ },
            userErrors: [{ field: ['id'], message: 'Collection does not exist' }],
          },
        },
      },
    },
  },
  {
    id: 'collection/join',
    says: 'a new product joins collections',
    source: JOIN,
    before: [manual, createProduct({ title: 'Straw Hat', collectionsToJoin: [ID] })],
    ask: { document: '{ products(first: 1) { nodes { collections(first: 5) { nodes { title } } } } }' },
    answer: {
      body: { data: { products: { nodes: [{ collections: { nodes: [{ title: 'Hats' }] } }] } } },
    },
  },
  {
    id: 'collection/list',
    says: 'collections are listed, counted and found by a word of their title',
    status: 'documented',
    source: 'schema of 2026-07, argument query of QueryRoot.collections',
    before: [make({ title: 'Warm Hats' }), make({ title: 'Socks' }, 'other')],
    ask: {
      document:
        '{ collections(first: 5, query: "title:hats", sortKey: TITLE) { nodes { title } } collectionsCount { count } collectionByIdentifier(identifier: { handle: "socks" }) { title } }',
    },
    answer: {
      body: {
        data: {
          collections: { nodes: [{ title: 'Warm Hats' }] },
          collectionsCount: { count: 2 },
          collectionByIdentifier: { title: 'Socks' },
        },
      },
    },
  },
  {
    id: 'collection/publish',
    says: 'a collection is published like a product',
    source: PUBLISH,
    before: [manual, { document: '{ publications(first: 5) { nodes { id name } } }', keep: 'found' }],
    ask: {
      document: `mutation Publish($id: ID!, $store: ID!, $till: ID!) {
        publishablePublish(id: $id, input: [{ publicationId: $store }, { publicationId: $till }]) {
          publishable { publishedOnPublication(publicationId: $till) availablePublicationsCount { count } resourcePublicationsCount { count }
            ... on Collection { resourcePublicationsV2(first: 5) { nodes { isPublished publication { name } } } unpublishedPublications(first: 5) { nodes { name } } } }
          userErrors { field message } } }`,
      variables: {
        id: ID,
        store: '{{found.data.publications.nodes.0.id}}',
        till: '{{found.data.publications.nodes.1.id}}',
      },
    },
    answer: {
      body: {
        data: {
          publishablePublish: {
            publishable: {
              publishedOnPublication: true,
              availablePublicationsCount: { count: 2 },
              resourcePublicationsCount: { count: 2 },
              resourcePublicationsV2: {
                nodes: [
                  { isPublished: true, publication: { name: 'Online Store' } },
                  { isPublished: true, publication: { name: 'Point of Sale' } },
                ],
              },
              unpublishedPublications: { nodes: [] },
            },
            userErrors: [],
          },
        },
      },
    },
  },
]

export const collectionCases: Evidence[] = cases.map(({ status = 'recorded', ...each }) => ({
  ...each,
  status,
  scopes,
}))
