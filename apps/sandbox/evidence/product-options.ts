import { capture, type Evidence, type Facts, type GraphQLStep, type Step } from './evidence'
import { createProduct, inProducts, MADE, NOWHERE } from './product-steps'

const CREATE = capture('2025-01/products/product-options-create-parity.json')
const SPREAD = capture('2025-01/products/product-options-create-variant-strategy-create-parity.json')
const LIMITS = capture('2025-01/products/product-options-create-limits-and-duplicates-parity.json')
const UPDATE = capture('2025-01/products/product-option-update-parity.json')
const DELETE = capture('2025-01/products/product-options-delete-parity.json')
const DELIMITER = capture('2025-01/products/product-option-name-delimiter-validation.json')
const REORDER = capture('2025-01/products/product-variants-bulk-reorder-validation-resequence.json')
const SCHEMA = 'schema of 2026-07'

const PRODUCT = `product { options { id name position values optionValues { id name hasVariants } }
  variants(first: 10) { nodes { id title position } } } userErrors { field message code }`
const KEPT = { keep: 'optioned' }

const add = (options: object[], more: object = {}): GraphQLStep & { keep: string } => ({
  document: `mutation Add($productId: ID!, $options: [OptionCreateInput!]!, $strategy: ProductOptionCreateVariantStrategy) {
    productOptionsCreate(productId: $productId, options: $options, variantStrategy: $strategy) { ${PRODUCT} } }`,
  variables: { productId: MADE, options, ...more },
  ...KEPT,
})
const change = (variables: object): GraphQLStep => ({
  document: `mutation Change($productId: ID!, $option: OptionUpdateInput!, $add: [OptionValueCreateInput!], $update: [OptionValueUpdateInput!], $delete: [ID!], $strategy: ProductOptionUpdateVariantStrategy) {
    productOptionUpdate(productId: $productId, option: $option, optionValuesToAdd: $add, optionValuesToUpdate: $update, optionValuesToDelete: $delete, variantStrategy: $strategy) { ${PRODUCT} } }`,
  variables: { productId: MADE, ...variables },
})
const drop = (options: string[], strategy?: string): GraphQLStep => ({
  document: `mutation Drop($productId: ID!, $options: [ID!]!, $strategy: ProductOptionDeleteStrategy) {
    productOptionsDelete(productId: $productId, options: $options, strategy: $strategy) { deletedOptionsIds ${PRODUCT} } }`,
  variables: { productId: MADE, options, strategy },
})
const place = (positions: object[]): GraphQLStep => ({
  document: `mutation Place($productId: ID!, $positions: [ProductVariantPositionInput!]!) {
    productVariantsBulkReorder(productId: $productId, positions: $positions) { ${PRODUCT} } }`,
  variables: { productId: MADE, positions },
})

const option = (name: string, ...values: string[]) => ({
  name,
  values: values.map((value) => ({ name: value })),
})
const plain = createProduct({ title: 'Peak Cap', status: 'DRAFT' })
const colour = option('Colour', 'Red', 'Green')
const OPTION = '{{optioned.data.productOptionsCreate.product.options.0.id}}'
const VALUE = (index: number) =>
  `{{optioned.data.productOptionsCreate.product.options.0.optionValues.${index}.id}}`
const VARIANT = (index: number) => `{{optioned.data.productOptionsCreate.product.variants.nodes.${index}.id}}`

const answer = (mutation: string, product: Facts, ...userErrors: Facts[]): { body: Facts } => ({
  body: { data: { [mutation]: { product, userErrors } } },
})
const wrong = (field: string[], code: string, message: string): Facts => ({ field, code, message })

type Case = Omit<Evidence, 'scopes' | 'status' | 'before'> & { status?: Evidence['status']; before?: Step[] }

const refusal = (id: string, says: string, options: object[], error: Facts, before = [plain]): Case => ({
  ...{ id: `options/${id}`, says, source: LIMITS, before, ask: add(options) },
  answer: answer('productOptionsCreate', {}, error),
})

const cases: Case[] = [
  {
    id: 'options/add',
    says: 'options take the place of Title; the variant there is stands for the first of each',
    source: CREATE,
    ask: add([colour, option('Size', 'Small')]),
    answer: answer('productOptionsCreate', {
      options: [
        {
          ...{ name: 'Colour', position: 1, values: ['Red'] },
          optionValues: [
            { name: 'Red', hasVariants: true },
            { name: 'Green', hasVariants: false },
          ],
        },
        { name: 'Size', position: 2, values: ['Small'] },
      ],
      variants: { nodes: [{ title: 'Red / Small' }] },
    }),
  },
  {
    id: 'options/add-variants',
    says: 'with the strategy CREATE there is a variant for each combination',
    source: SPREAD,
    ask: add([option('Colour', 'Blue', 'Green')], { strategy: 'CREATE' }),
    answer: answer('productOptionsCreate', {
      options: [{ values: ['Blue', 'Green'] }],
      variants: { nodes: [{ title: 'Blue' }, { title: 'Green' }] },
    }),
  },
  {
    id: 'options/add-unknown-product',
    says: 'a product that is not there is an error on its id',
    source: CREATE,
    ask: add([colour], { productId: NOWHERE }),
    answer: answer(
      'productOptionsCreate',
      null,
      wrong(['productId'], 'PRODUCT_DOES_NOT_EXIST', 'Product does not exist'),
    ),
  },
  refusal(
    'twice',
    'two new options do not share a name',
    [option('Colour', 'Red'), option('Colour', 'Blue')],
    wrong(['options', '1'], 'DUPLICATED_OPTION_NAME', 'Duplicated option name.'),
  ),
  refusal(
    'no-values',
    'an option has a value',
    [option('Colour')],
    wrong(
      ['options', '0'],
      'OPTION_VALUES_MISSING',
      "Option 'Colour' must specify at least one option value.",
    ),
  ),
  refusal(
    'long',
    'the name of an option has 255 characters at most',
    [option('x'.repeat(256), 'Red')],
    wrong(['options', '0'], 'OPTION_NAME_TOO_LONG', 'Option name is too long.'),
  ),
  refusal(
    'there',
    'an option that is there is not made again',
    [option('Colour', 'Blue')],
    wrong(['options', '0'], 'OPTION_ALREADY_EXISTS', "Option 'Colour' already exists."),
    [plain, add([colour])],
  ),
  refusal(
    'fourth',
    'a product has three options at most',
    [option('Finish', 'Matte')],
    wrong(['options'], 'OPTIONS_OVER_LIMIT', 'Can only specify a maximum of 3 options'),
    [plain, add([colour, option('Size', 'S'), option('Cut', 'Wide')])],
  ),
  {
    ...refusal(
      'delimiter',
      'the name of an option has no " / " in it',
      [option('Size / Fit', 'S')],
      wrong(['options', '0', 'name'], 'INVALID_NAME', "The name contains unsupported sequence ' / '"),
    ),
    source: DELIMITER,
  },
  {
    id: 'options/update',
    says: 'an option gets another name, place and values; variants are called after them',
    source: UPDATE,
    before: [plain, add([colour, option('Size', 'Small')])],
    ask: change({
      option: { id: OPTION, name: 'Shade', position: 2 },
      add: [{ name: 'Blue' }],
      update: [{ id: VALUE(0), name: 'Crimson' }],
      delete: [VALUE(1)],
    }),
    answer: answer('productOptionUpdate', {
      options: [
        { name: 'Size', position: 1 },
        {
          ...{ name: 'Shade', position: 2, values: ['Crimson'] },
          optionValues: [
            { name: 'Crimson', hasVariants: true },
            { name: 'Blue', hasVariants: false },
          ],
        },
      ],
      variants: { nodes: [{ title: 'Small / Crimson' }] },
    }),
  },
  {
    id: 'options/update-unknown',
    says: 'an option that is not there is an error',
    source: UPDATE,
    ask: change({ option: { id: 'gid://shopify/ProductOption/1' } }),
    answer: answer(
      'productOptionUpdate',
      { options: [{ name: 'Title' }] },
      wrong(['option'], 'OPTION_DOES_NOT_EXIST', 'Option does not exist'),
    ),
  },
  {
    id: 'options/update-used',
    says: 'a value that a variant stands for stays, unless the variants are managed too',
    status: 'assumed',
    source: `${SCHEMA}, OPTION_VALUE_HAS_VARIANTS; the wording is a guess`,
    before: [plain, add([colour])],
    ask: change({ option: { id: OPTION }, delete: [VALUE(0)] }),
    answer: answer(
      'productOptionUpdate',
      { options: [{ values: ['Red'] }] },
      wrong(
        ['optionValuesToDelete', '0'],
        'OPTION_VALUE_HAS_VARIANTS',
        'Cannot delete an option value that has variants.',
      ),
    ),
  },
  {
    id: 'options/update-managed',
    says: 'with the strategy MANAGE variants come and go with the values',
    status: 'documented',
    source: `${SCHEMA}, ProductOptionUpdateVariantStrategy`,
    before: [plain, add([colour], { strategy: 'CREATE' })],
    ask: change({ option: { id: OPTION }, add: [{ name: 'Blue' }], delete: [VALUE(0)], strategy: 'MANAGE' }),
    answer: answer('productOptionUpdate', {
      options: [{ values: ['Green', 'Blue'] }],
      variants: {
        nodes: [
          { title: 'Green', position: 1 },
          { title: 'Blue', position: 2 },
        ],
      },
    }),
  },
  {
    id: 'options/delete',
    says: 'without options a product has Title again',
    source: DELETE,
    before: [plain, add([option('Colour', 'Red')])],
    ask: drop([OPTION]),
    answer: {
      body: {
        data: {
          productOptionsDelete: {
            deletedOptionsIds: [/^gid:\/\/shopify\/ProductOption\/\d+$/],
            product: {
              options: [{ name: 'Title', values: ['Default Title'] }],
              variants: { nodes: [{ title: 'Default Title' }] },
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'options/delete-unknown',
    says: 'an option that is not there is named by its place',
    source: DELETE,
    ask: drop(['gid://shopify/ProductOption/1']),
    answer: {
      body: {
        data: {
          productOptionsDelete: {
            deletedOptionsIds: [],
            userErrors: [
              { field: ['options', '0'], message: 'Option does not exist', code: 'OPTION_DOES_NOT_EXIST' },
            ],
          },
        },
      },
    },
  },
  {
    id: 'options/delete-values',
    says: 'an option with several values is not deleted just so',
    status: 'assumed',
    source: `${SCHEMA}, CANNOT_DELETE_OPTION_WITH_MULTIPLE_VALUES; the wording is a guess`,
    before: [plain, add([colour])],
    ask: drop([OPTION]),
    answer: answer(
      'productOptionsDelete',
      {},
      wrong(
        ['options', '0'],
        'CANNOT_DELETE_OPTION_WITH_MULTIPLE_VALUES',
        'Cannot delete an option that has multiple option values.',
      ),
    ),
  },
  {
    id: 'options/delete-by-position',
    says: 'with the strategy POSITION the first of variants that are alike stays',
    status: 'documented',
    source: `${SCHEMA}, ProductOptionDeleteStrategy`,
    before: [plain, add([colour, option('Size', 'Small')], { strategy: 'CREATE' })],
    ask: drop([OPTION], 'POSITION'),
    answer: answer('productOptionsDelete', {
      options: [{ name: 'Size', position: 1 }],
      variants: { nodes: [{ title: 'Small', position: 1 }] },
    }),
  },
  {
    id: 'variants/reorder',
    says: 'variants go to the places that are named, the others close up',
    source: REORDER,
    before: [plain, add([option('Colour', 'Red', 'Blue', 'Green')], { strategy: 'CREATE' })],
    ask: place([
      { id: VARIANT(2), position: 1 },
      { id: VARIANT(0), position: 2 },
    ]),
    answer: answer('productVariantsBulkReorder', {
      variants: { nodes: ['Green', 'Red', 'Blue'].map((title, index) => ({ title, position: index + 1 })) },
    }),
  },
  {
    id: 'variants/reorder-nought',
    says: 'places are counted from one',
    source: REORDER,
    before: [plain, add([colour])],
    ask: place([{ id: VARIANT(0), position: 0 }]),
    answer: answer(
      'productVariantsBulkReorder',
      null,
      wrong(
        ['positions', '0', 'position'],
        'INVALID_POSITION',
        'Position can not be zero or negative number',
      ),
    ),
  },
  {
    id: 'variants/reorder-twice',
    says: 'a variant is named once',
    source: REORDER,
    before: [plain, add([colour])],
    ask: place([1, 2].map((position) => ({ id: VARIANT(0), position }))),
    answer: answer(
      'productVariantsBulkReorder',
      null,
      wrong(['positions'], 'DUPLICATED_VARIANT_ID', 'Product variant IDs must be unique'),
    ),
  },
  {
    id: 'variants/reorder-unknown',
    says: 'a variant that is not there is named',
    source: REORDER,
    ask: place([{ id: 'gid://shopify/ProductVariant/999999999999', position: 1 }]),
    answer: answer(
      'productVariantsBulkReorder',
      null,
      wrong(['positions', '0', 'id'], 'MISSING_VARIANT', 'Product variant does not exist'),
    ),
  },
]

export const productOptionCases: Evidence[] = cases
  .map(({ status = 'recorded', before = [plain], ...each }) => ({ ...each, status, before }))
  .map(inProducts)
