import { capture, type Evidence, type Facts, type GraphQLStep, type Step } from './evidence'
import { bytes, stage, target, upload } from './files'

const SET = capture('2025-01/products/product-set-parity.json')
const TWICE = capture('2025-01/products/product-set-duplicate-variants-parity.json')
const ONLY_OPTIONS = capture('2025-01/products/product-set-options-only-requires-variants.json')
const SHAPE = capture('2025-01/products/product-set-shape-validator-parity.json')
const LENGTHS = capture('2025-01/products/product-set-input-length-validation.json')
const IDS = capture('2026-04/products/product-set-id-not-allowed.json')
const DELIMITER = capture('2025-01/products/product-option-name-delimiter-validation.json')
const CATEGORY = capture('2025-01/products/product-category-validation.json')
const SCHEMA = 'schema of 2026-07, description of productSet'

const scopes = ['write_products', 'write_inventory', 'read_locations', 'write_files']

const set = (
  input: object,
  { identifier, keep = 'set' }: { identifier?: object; keep?: string } = {},
): GraphQLStep & { keep: string } => ({
  document: `mutation Set($input: ProductSetInput!, $identifier: ProductSetIdentifiers) {
    productSet(input: $input, identifier: $identifier, synchronous: true) {
      product { id title handle status vendor totalInventory category { id fullName }
        options { id name position values }
        media(first: 5) { nodes { id alt } }
        metafields(first: 5) { nodes { key value } }
        variants(first: 5) { nodes { id title sku price position inventoryQuantity image { altText }
          inventoryItem { tracked inventoryLevels(first: 5) { nodes { location { name } quantities(names: ["available"]) { quantity } } } } } } }
      productSetOperation { id } userErrors { field message code } } }`,
  variables: { input, identifier },
  keep,
})
const colour = (name: string, more: object = {}) => ({
  optionValues: [{ optionName: 'Colour', name }],
  ...more,
})
const colours = (...names: string[]) => [
  { name: 'Colour', position: 1, values: names.map((name) => ({ name })) },
]
const places: Step = { document: '{ location { id } }', keep: 'places' }
const at = (quantity: number) => [{ locationId: '{{places.data.location.id}}', name: 'available', quantity }]

const board = {
  title: 'Snow Board',
  status: 'DRAFT',
  vendor: 'NORD',
  category: 'gid://shopify/TaxonomyCategory/aa-1-1',
  productOptions: colours('Blue', 'Black'),
  variants: [
    colour('Blue', {
      sku: 'BLUE',
      price: '79.99',
      inventoryQuantities: at(7),
      inventoryItem: { tracked: true },
    }),
    colour('Black', { sku: 'BLACK', price: '69.99', inventoryQuantities: at(3) }),
  ],
  metafields: [{ namespace: 'custom', key: 'material', type: 'single_line_text_field', value: 'canvas' }],
}
const ID = '{{set.data.productSet.product.id}}'
const VARIANT = (index: number) => `{{set.data.productSet.product.variants.nodes.${index}.id}}`

const done = (product: Facts): { body: Facts } => ({
  body: { data: { productSet: { product, productSetOperation: null, userErrors: [] } } },
})
const refused = (...userErrors: Facts[]): { body: Facts } => ({
  body: { data: { productSet: { product: null, userErrors } } },
})

type Case = Omit<Evidence, 'scopes' | 'status' | 'before'> & { status?: Evidence['status']; before?: Step[] }
const there = [places, set(board)]

const cases: Case[] = [
  {
    id: 'set/create',
    says: 'a product is made with all its variants, their stock and its metafields at once',
    source: SET,
    ask: set(board),
    answer: done({
      title: 'Snow Board',
      handle: 'snow-board',
      vendor: 'NORD',
      totalInventory: 10,
      category: {
        id: 'gid://shopify/TaxonomyCategory/aa-1-1',
        fullName: 'Apparel & Accessories > Clothing > Activewear',
      },
      options: [{ name: 'Colour', position: 1, values: ['Blue', 'Black'] }],
      variants: {
        nodes: [
          {
            ...{ title: 'Blue', sku: 'BLUE', price: '79.99', inventoryQuantity: 7 },
            inventoryItem: {
              tracked: true,
              inventoryLevels: {
                nodes: [{ location: { name: 'Shop location' }, quantities: [{ quantity: 7 }] }],
              },
            },
          },
          {
            title: 'Black',
            sku: 'BLACK',
            price: '69.99',
            inventoryQuantity: 3,
            inventoryItem: { tracked: false },
          },
        ],
      },
      metafields: { nodes: [{ key: 'material', value: 'canvas' }] },
    }),
  },
  {
    id: 'set/plain',
    says: 'without variants it has the one that every product has',
    source: SET.replace('harry-test-heelo', 'very-big-test-store'),
    ask: set({ title: 'Plain', handle: '  Another Weird/Handle 300 % ' }),
    answer: done({
      handle: 'another-weird-handle-300',
      options: [{ name: 'Title', values: ['Default Title'] }],
      variants: { nodes: [{ title: 'Default Title', price: '0.00', sku: null }] },
    }),
  },
  {
    id: 'set/lists',
    says: 'variants and values that the input leaves out are deleted, and so are metafields',
    status: 'documented',
    source: SCHEMA,
    before: there,
    ask: set(
      {
        productOptions: colours('Black', 'Green'),
        variants: [colour('Green', { sku: 'GREEN' }), colour('Black')],
        metafields: [],
      },
      { identifier: { id: ID } },
    ),
    answer: done({
      title: 'Snow Board',
      options: [{ values: ['Black', 'Green'] }],
      variants: {
        nodes: [
          { title: 'Green', sku: 'GREEN', position: 1 },
          { title: 'Black', sku: 'BLACK', price: '69.99', position: 2, inventoryQuantity: 3 },
        ],
      },
      metafields: { nodes: [] },
    }),
  },
  {
    id: 'set/left-out',
    says: 'a list that is left out as a whole stays',
    status: 'assumed',
    source: `${SCHEMA}: omitted fields remain unchanged; that lists are fields too is a reading of it`,
    before: there,
    ask: set({ title: 'Snow Deck' }, { identifier: { id: ID } }),
    answer: done({
      title: 'Snow Deck',
      handle: 'snow-board',
      variants: { nodes: [{ title: 'Blue' }, { title: 'Black' }] },
      metafields: { nodes: [{ key: 'material' }] },
    }),
  },
  {
    id: 'set/same-variants',
    says: 'a variant that the input names by its values or its id stays the same',
    status: 'documented',
    source: SCHEMA,
    before: there,
    ask: set(
      {
        productOptions: colours('Blue', 'Red'),
        variants: [colour('Blue', { price: '1.00' }), { id: VARIANT(1), ...colour('Red') }],
      },
      { identifier: { id: ID } },
    ),
    answer: done({
      variants: {
        nodes: [
          { title: 'Blue', sku: 'BLUE', price: '1.00' },
          { title: 'Red', sku: 'BLACK', price: '69.99' },
        ],
      },
    }),
  },
  {
    id: 'set/by-handle',
    says: 'by a handle that nothing has, the product is made under it',
    status: 'documented',
    source: 'schema of 2026-07, ProductSetIdentifiers.handle',
    ask: set({ title: 'Snow Board' }, { identifier: { handle: 'board-1' } }),
    answer: done({ title: 'Snow Board', handle: 'board-1' }),
  },
  {
    id: 'set/by-handle-again',
    says: 'by one that a product has, it is changed',
    status: 'documented',
    source: 'schema of 2026-07, ProductSetIdentifiers.handle',
    before: there,
    ask: set({ title: 'Snow Deck' }, { identifier: { handle: 'snow-board' }, keep: 'again' }),
    answer: done({ title: 'Snow Deck', handle: 'snow-board', totalInventory: 10 }),
  },
  {
    id: 'set/two-ids',
    says: 'an identifier goes without an id in the input',
    source: IDS,
    ask: set({ id: 'gid://shopify/Product/1', title: 'Board' }, { identifier: { handle: 'board' } }),
    answer: refused({
      field: ['input'],
      message: 'The id field is not allowed if identifier is provided.',
      code: 'ID_NOT_ALLOWED',
    }),
  },
  {
    id: 'set/unknown',
    says: 'a product that is not there is an error',
    source: SHAPE,
    ask: set({ id: 'gid://shopify/Product/999999999999', title: 'Board' }),
    answer: refused({
      field: ['input', 'id'],
      message: 'Product does not exist',
      code: 'PRODUCT_DOES_NOT_EXIST',
    }),
  },
  {
    id: 'set/unknown-identifier',
    says: 'so is one by identifier',
    status: 'assumed',
    source: `${SHAPE}: recorded of input.id`,
    ask: set({ title: 'Board' }, { identifier: { id: 'gid://shopify/Product/999999999999' } }),
    answer: refused({
      field: ['identifier', 'id'],
      message: 'Product does not exist',
      code: 'PRODUCT_DOES_NOT_EXIST',
    }),
  },
  {
    id: 'set/twice',
    says: 'variants of the same values are named by their places',
    source: TWICE,
    ask: set({
      title: 'Board',
      productOptions: colours('Blue'),
      variants: [colour('Blue'), colour('Blue')],
    }),
    answer: refused({
      field: ['input', 'variants', '1'],
      message: "The variant 'Blue' already exists. Please change at least one option value.",
    }),
  },
  {
    id: 'set/options-only',
    says: 'options come with variants',
    source: ONLY_OPTIONS,
    ask: set({ title: 'Board', productOptions: colours('Blue', 'Red') }),
    answer: refused({
      field: ['input', 'variants'],
      message: 'Variants input is required when updating product options',
    }),
  },
  {
    id: 'set/cost',
    says: 'a wrong cost is one error for each variant',
    source: SHAPE,
    ask: set({
      title: 'Board',
      productOptions: colours('Red', 'Blue'),
      variants: [
        colour('Red', { inventoryItem: { cost: '-1' } }),
        colour('Blue', { inventoryItem: { cost: '1000000000000000000' } }),
      ],
    }),
    answer: refused(
      {
        field: ['input', 'variants', '0', 'inventoryItem', 'cost'],
        message: 'Cost per item must be greater than or equal to 0',
        code: 'INVALID_VARIANT',
      },
      {
        field: ['input', 'variants', '1', 'inventoryItem', 'cost'],
        message: 'Cost per item must be less than 1000000000000000000',
        code: 'INVALID_VARIANT',
      },
    ),
  },
  {
    id: 'set/delimiter',
    says: 'an option’s name has no " / " in it',
    source: DELIMITER,
    ask: set({
      title: 'Board',
      productOptions: [{ name: 'X / Y', values: [{ name: '1' }] }],
      variants: [{ optionValues: [{ optionName: 'X / Y', name: '1' }] }],
    }),
    answer: refused({
      field: ['input', 'productOptions', '0', 'name'],
      message: "The name contains unsupported sequence ' / '",
      code: 'INVALID_INPUT',
    }),
  },
  {
    id: 'set/long-title',
    says: 'a title that is too long makes a handle that is too long',
    source: LENGTHS,
    ask: set({ title: 'x'.repeat(256) }),
    answer: refused(
      { field: ['input', 'title'], message: 'is too long (maximum is 255 characters)' },
      { field: ['input'], message: 'Handle is too long (maximum is 255 characters)' },
    ),
  },
  {
    id: 'set/long-type',
    says: 'other texts are wrong for the product as a whole',
    source: LENGTHS,
    ask: set({ title: 'Board', productType: 'x'.repeat(256) }),
    answer: refused(
      { field: ['input'], message: 'Product type is too long (maximum is 255 characters)' },
      { field: ['input'], message: 'Custom product type is too long (maximum is 255 characters)' },
    ),
  },
  {
    id: 'set/undone',
    says: 'with an error nothing is made',
    status: 'assumed',
    source: 'a mutation of products does all or nothing, as is recorded of the others',
    before: [
      set({
        title: 'Board',
        metafields: [{ namespace: 'custom', key: 'size', type: 'number_integer', value: 'big' }],
      }),
    ],
    ask: { document: '{ productsCount { count } }' },
    answer: { body: { data: { productsCount: { count: 0 } } } },
  },
  {
    id: 'set/category-unknown',
    says: 'a category that there is not is an error of the request',
    source: CATEGORY,
    ask: set({ title: 'Board', category: 'gid://shopify/TaxonomyCategory/zz-999999999' }),
    answer: {
      body: {
        errors: [
          {
            message: 'Invalid product_taxonomy_node_id',
            extensions: { code: 'INVALID_PRODUCT_TAXONOMY_NODE_ID' },
          },
        ],
      },
    },
  },
  {
    id: 'set/files',
    says: 'files come with the product, and a variant shows one of them',
    status: 'documented',
    source: 'schema of 2026-07, ProductSetInput.files and ProductVariantSetInput.file',
    before: [
      stage({ filename: 'leaf.png', mimeType: 'image/png', resource: 'IMAGE', httpMethod: 'POST' }),
      upload(bytes('image/png')),
      set({
        title: 'Board',
        files: [{ originalSource: `{{${target}.resourceUrl}}`, alt: 'A leaf', contentType: 'IMAGE' }],
        productOptions: colours('Blue'),
        variants: [colour('Blue', { file: { originalSource: `{{${target}.resourceUrl}}` } })],
      }),
      { waitS: 2 },
    ],
    ask: {
      document: `{ product(id: "${ID}") { media(first: 2) { nodes { alt status } } variants(first: 1) { nodes { image { altText } } } } }`,
    },
    answer: {
      body: {
        data: {
          product: {
            media: { nodes: [{ alt: 'A leaf', status: 'READY' }] },
            variants: { nodes: [{ image: { altText: 'A leaf' } }] },
          },
        },
      },
    },
  },
]

const CUSTOM = capture('2026-04/customers/customer-set-custom-id.json')
const ownIds: Step = {
  document:
    'mutation { metafieldDefinitionCreate(definition: { name: "Own id", ownerType: PRODUCT, namespace: "custom", key: "own_id", type: "id" }) { createdDefinition { id } } }',
}
const byOwn = (value: string) => ({ identifier: { customId: { namespace: 'custom', key: 'own_id', value } } })
const later = (input: object): GraphQLStep & { keep: string } => ({
  document:
    'mutation Later($input: ProductSetInput!) { productSet(input: $input, synchronous: false) { product { id } productSetOperation { id status product { id } userErrors { message } } userErrors { message } } }',
  variables: { input },
  keep: 'later',
})
const ASYNC = capture('2025-01/products/product-set-async-operation-parity.json')
const operation: GraphQLStep = {
  document:
    'query Operation($id: ID!) { productOperation(id: $id) { status product { title } ... on ProductSetOperation { userErrors { message } } } }',
  variables: { id: '{{later.data.productSet.productSetOperation.id}}' },
}

cases.push(
  {
    id: 'set/custom-id',
    says: 'a product that is made by an id of the app’s own has it as a metafield',
    status: 'assumed',
    source: `${CUSTOM}: recorded of customerSet`,
    before: [ownIds],
    ask: set({ title: 'Board' }, byOwn('board-1')),
    answer: done({ title: 'Board', metafields: { nodes: [{ key: 'own_id', value: 'board-1' }] } }),
  },
  {
    id: 'set/custom-id-again',
    says: 'asked again it is the same product',
    status: 'assumed',
    source: `${CUSTOM}: recorded of customerSet`,
    before: [
      ownIds,
      set({ title: 'Board' }, byOwn('board-1')),
      set({ title: 'Deck', metafields: [] }, byOwn('board-1')),
    ],
    ask: {
      document:
        '{ productsCount { count } productByIdentifier(identifier: { customId: { namespace: "custom", key: "own_id", value: "board-1" } }) { title } }',
    },
    answer: { body: { data: { productsCount: { count: 1 }, productByIdentifier: { title: 'Deck' } } } },
  },
  {
    id: 'set/custom-id-undefined',
    says: 'ids of one’s own are defined first',
    status: 'assumed',
    source: `${CUSTOM}: recorded of customerSet`,
    ask: set({ title: 'Board' }, byOwn('board-1')),
    answer: {
      body: {
        errors: [
          {
            message: "Metafield definition of type 'id' is required when using custom ids.",
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      },
    },
  },
  {
    id: 'set/later',
    says: 'who does not wait is told of an operation',
    source: ASYNC,
    ask: later({ title: 'Board' }),
    answer: {
      body: {
        data: {
          productSet: {
            product: null,
            productSetOperation: {
              id: /^gid:\/\/shopify\/ProductSetOperation\/\d+$/,
              ...{ status: 'CREATED', product: null, userErrors: [] },
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'set/later-done',
    says: 'which has the product once it is complete',
    source: ASYNC,
    before: [later({ title: 'Board' }), { waitS: 2 }],
    ask: operation,
    answer: {
      body: {
        data: { productOperation: { status: 'COMPLETE', product: { title: 'Board' }, userErrors: [] } },
      },
    },
  },
)

export const productSetCases: Evidence[] = cases.map(
  ({ status = 'recorded', before = [places], ...each }) => ({
    ...each,
    ...{ status, before, scopes },
  }),
)
