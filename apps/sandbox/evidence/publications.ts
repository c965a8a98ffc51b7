import { capture, type Evidence, type GraphQLStep, type Step } from './evidence'

const VALIDATION = capture('2025-01/store-properties/publishable-input-validation.json')
const CATALOG = capture('2026-04/storefront/storefront-catalog-read-after-admin-setup.json')

const scopes = ['write_products', 'write_publications', 'read_product_listings']
const makeTea: Step = {
  document: 'mutation { productCreate(product: { title: "Assam Gold" }) { product { id } } }',
  keep: 'made',
}
const findStore: Step = { document: '{ publications(first: 5) { nodes { id name } } }', keep: 'found' }
const STORE = '{{found.data.publications.nodes.0.id}}'

const send = (mutation: 'publishablePublish' | 'publishableUnpublish', input: object[]): GraphQLStep => ({
  document: `mutation Change($id: ID!, $input: [PublicationInput!]!, $store: ID!) {
    ${mutation}(id: $id, input: $input) {
      publishable { publishedOnCurrentPublication resourcePublicationsCount { count precision } ... on Product { id publishedOnPublication(publicationId: $store) } }
      userErrors { field message } } }`,
  variables: { id: '{{made.data.productCreate.product.id}}', input, store: STORE },
})

const refused = (field: string[], message: string) => ({
  publishable: { publishedOnCurrentPublication: false, resourcePublicationsCount: { count: 0 } },
  userErrors: [{ field, message }],
})

const refusal = (id: string, says: string, input: object[], field: string[], message: string): Evidence[] =>
  (['publishablePublish', 'publishableUnpublish'] as const).map((mutation) => ({
    id: `publication/${id}-${mutation}`,
    says: `${says} (${mutation})`,
    status: 'recorded',
    source: VALIDATION,
    scopes,
    before: [makeTea, findStore],
    ask: send(mutation, input),
    answer: { body: { data: { [mutation]: refused(field, message) } } },
  }))

const published = {
  publishedOnCurrentPublication: false,
  resourcePublicationsCount: { count: 1, precision: 'EXACT' },
  publishedOnPublication: true,
}

export const publicationCases: Evidence[] = [
  {
    id: 'publication/online-store',
    says: 'a shop has its online store and its tills to publish to',
    status: 'recorded',
    source: `${CATALOG}; a second one is recorded of another shop (publications-catalog.json)`,
    scopes,
    ask: findStore,
    answer: {
      body: {
        data: {
          publications: {
            nodes: [
              { id: /^gid:\/\/shopify\/Publication\/\d+$/, name: 'Online Store' },
              { id: /^gid:\/\/shopify\/Publication\/\d+$/, name: 'Point of Sale' },
            ],
          },
        },
      },
    },
  },
  {
    id: 'publication/publish',
    says: 'a product that an app makes is in no channel until it is published there',
    status: 'recorded',
    source: CATALOG,
    scopes,
    before: [makeTea, findStore],
    ask: send('publishablePublish', [{ publicationId: STORE }]),
    answer: { body: { data: { publishablePublish: { publishable: published, userErrors: [] } } } },
  },
  {
    id: 'publication/unpublish',
    says: 'unpublished, it is in no channel again',
    status: 'recorded',
    source: CATALOG,
    scopes,
    before: [makeTea, findStore, send('publishablePublish', [{ publicationId: STORE }])],
    ask: send('publishableUnpublish', [{ publicationId: STORE }]),
    answer: {
      body: {
        data: {
          publishableUnpublish: {
            publishable: { publishedOnPublication: false, resourcePublicationsCount: { count: 0 } },
            userErrors: [],
          },
        },
      },
    },
  },
  ...refusal(
    'duplicate',
    'a publication named twice is refused at its second place',
    [{ publicationId: STORE }, { publicationId: STORE }],
    ['input', '1', 'publicationId'],
    'The same publication was specified more than once',
  ),
  ...refusal(
    'past',
    'a date before 1970 is refused',
    [{ publicationId: STORE, publishDate: '1900-01-01T00:00:00Z' }],
    ['input', '0', 'publishDate'],
    'Publish date must be a date after the year 1969',
  ),
  ...refusal(
    'blank',
    'an entry without a publication is refused',
    [{}],
    ['input', '0', 'publicationId'],
    'PublicationId cannot be empty',
  ),
  ...refusal(
    'unknown',
    'a publication that does not exist is refused',
    [{ publicationId: 'gid://shopify/Publication/999999999999' }],
    ['input', '0', 'publicationId'],
    'Publication does not exist or is not publishable',
  ),
  {
    id: 'publication/unknown-product',
    says: 'a product that does not exist is a user error on id',
    status: 'assumed',
    source: 'the form of the other refusals',
    scopes,
    before: [findStore],
    ask: {
      document: `mutation { publishablePublish(id: "gid://shopify/Product/1", input: [{ publicationId: "${STORE}" }]) { publishable { resourcePublicationsCount { count } } userErrors { field message } } }`,
    },
    answer: {
      body: {
        data: {
          publishablePublish: {
            publishable: null,
            userErrors: [{ field: ['id'], message: 'Resource does not exist' }],
          },
        },
      },
    },
  },
]
