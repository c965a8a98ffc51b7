import { capture, type Evidence, type Facts, type Step } from './evidence'
import { bytes, stage, target, upload } from './files'
import { createProduct, FIRST_VARIANT, inProducts, MADE, NOWHERE, updateProduct } from './product-steps'

const ATOMIC = capture('2025-01/products/product-variants-bulk-validation-atomicity.json')
const strategy = (name: string) =>
  capture(`2025-01/products/productVariantsBulkCreate-strategy-${name}-standalone.json`)
const POSITIONS = capture('2025-01/products/product-variant-delete-position-compaction.json')
const TAGS = capture('2025-01/products/tags-normalization-parity.json')
const MEDIA = capture('2025-01/products/product-create-media-parity.json')
const SET = capture('2025-01/products/product-set-duplicate-variants-parity.json')

const PRODUCT = `product { id hasOnlyDefaultVariant options { values optionValues { name } }
  variants(first: 10) { nodes { id title position price } } }`
const grow = (variants: object[], more: object = {}): Step => ({
  document: `mutation Grow($productId: ID!, $variants: [ProductVariantsBulkInput!]!, $strategy: ProductVariantsBulkCreateStrategy) {
    productVariantsBulkCreate(productId: $productId, variants: $variants, strategy: $strategy) {
      ${PRODUCT} productVariants { title sku price } userErrors { field message code } } }`,
  variables: { productId: MADE, variants, ...more },
  keep: 'grown',
})
const cut = (variantsIds: string[], more: object = {}): Step => ({
  document: `mutation Cut($productId: ID!, $variantsIds: [ID!]!) {
    productVariantsBulkDelete(productId: $productId, variantsIds: $variantsIds) { ${PRODUCT} userErrors { field message code } } }`,
  variables: { productId: MADE, variantsIds, ...more },
})
const tag = (verb: string, tags: string[]): Step => ({
  document: `mutation { ${verb}(id: "${MADE}", tags: ${JSON.stringify(tags)}) { node { ... on Product { tags } } userErrors { message } } }`,
})

const plain = createProduct({ title: 'Peak Cap', status: 'DRAFT' })
const red = createProduct({
  title: 'Peak Cap',
  status: 'DRAFT',
  productOptions: [{ name: 'Colour', values: [{ name: 'Red' }] }],
})
const colour = (name: string, more: object = {}) => ({
  optionValues: [{ optionName: 'Colour', name }],
  ...more,
})
const grown = (fields: { [name: string]: Facts }): Facts => ({ data: { productVariantsBulkCreate: fields } })
const cutAnswer = (fields: { [name: string]: Facts }): Facts => ({
  data: { productVariantsBulkDelete: fields },
})
const refused = (field: string[], code: string, message: string): Facts =>
  grown({ product: null, productVariants: [], userErrors: [{ field, message, code }] })

const cases: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'variants/create',
    says: 'new variants stand behind the ones there are; new values behind the option’s',
    status: 'recorded',
    source: strategy('default-custom'),
    before: [red],
    ask: grow([colour('Blue', { price: '25.00', inventoryItem: { sku: 'CAP-BLUE' } })]),
    answer: {
      body: grown({
        product: {
          options: [{ values: ['Red', 'Blue'] }],
          variants: { nodes: [{ title: 'Red' }, { title: 'Blue', position: 2 }] },
        },
        productVariants: [{ title: 'Blue', sku: 'CAP-BLUE', price: '25.00' }],
        userErrors: [],
      }),
    },
  },
  {
    id: 'variants/create-instead',
    says: 'the default variant makes room for them, and its value goes too',
    status: 'recorded',
    source: strategy('default-default'),
    before: [plain],
    ask: grow([{ optionValues: [{ optionName: 'Title', name: 'Blue' }] }]),
    answer: {
      body: grown({
        product: {
          options: [{ values: ['Blue'], optionValues: [{ name: 'Blue' }] }],
          variants: { nodes: [{ title: 'Blue', position: 1 }] },
        },
        userErrors: [],
      }),
    },
  },
  {
    id: 'variants/create-remove',
    says: 'so does an only variant of another name when the caller says so',
    status: 'recorded',
    source: strategy('remove-custom'),
    before: [red],
    ask: grow([colour('Blue')], { strategy: 'REMOVE_STANDALONE_VARIANT' }),
    answer: {
      body: grown({
        product: { options: [{ values: ['Blue'], optionValues: [{ name: 'Blue' }] }] },
        userErrors: [],
      }),
    },
  },
  {
    id: 'variants/create-unknown',
    says: 'a product that is not there gets none',
    status: 'recorded',
    source: ATOMIC,
    ask: grow([colour('Blue')], { productId: NOWHERE }),
    answer: { body: refused(['productId'], 'PRODUCT_DOES_NOT_EXIST', 'Product does not exist') },
  },
  {
    id: 'variants/create-option',
    says: 'a value of an option that the product has not is refused',
    status: 'recorded',
    source: ATOMIC,
    before: [red],
    ask: grow([colour('Blue'), { optionValues: [{ optionName: 'Taste', name: 'Sweet' }] }]),
    answer: {
      body: refused(['variants', '1', 'optionValues', '0'], 'INVALID_INPUT', 'Option does not exist'),
    },
  },
  {
    id: 'variants/create-option-twice',
    says: 'an option has one value',
    status: 'recorded',
    source: ATOMIC,
    before: [red],
    ask: grow([
      {
        optionValues: [
          { optionName: 'Colour', name: 'Blue' },
          { optionName: 'Colour', name: 'Green' },
        ],
      },
    ]),
    answer: {
      body: refused(['variants', '0', 'optionValues'], 'INVALID_INPUT', "Duplicated option name 'Colour'"),
    },
  },
  {
    id: 'variants/create-missing',
    says: 'and every option has one',
    status: 'recorded',
    source: ATOMIC,
    before: [red],
    ask: grow([{ price: '1.00' }]),
    answer: {
      body: refused(
        ['variants', '0'],
        'NEED_TO_ADD_OPTION_VALUES',
        'You need to add option values for Colour',
      ),
    },
  },
  {
    id: 'variants/create-taken',
    says: 'a variant exists once',
    status: 'assumed',
    source: `${SET}: the wording is recorded of productSet; the code is the one of the schema`,
    before: [red],
    ask: grow([colour('Red')]),
    answer: {
      body: refused(
        ['variants', '0'],
        'VARIANT_ALREADY_EXISTS',
        "The variant 'Red' already exists. Please change at least one option value.",
      ),
    },
  },
  {
    id: 'variants/delete',
    says: 'when one goes the others move up',
    status: 'recorded',
    source: POSITIONS,
    before: [red, grow([colour('Blue')])],
    ask: cut([FIRST_VARIANT]),
    answer: {
      body: cutAnswer({ product: { variants: { nodes: [{ title: 'Blue', position: 1 }] } }, userErrors: [] }),
    },
  },
  {
    id: 'variants/delete-stranger',
    says: 'a variant of nowhere keeps all others from being deleted',
    status: 'recorded',
    source: ATOMIC,
    before: [red],
    ask: cut([FIRST_VARIANT, 'gid://shopify/ProductVariant/999999999999999']),
    answer: {
      body: cutAnswer({
        product: null,
        userErrors: [
          {
            field: ['variantsIds', '1'],
            message: 'At least one variant does not belong to the product',
            code: 'AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT',
          },
        ],
      }),
    },
  },
  {
    id: 'variants/delete-last',
    says: 'the last one stays',
    status: 'assumed',
    source: 'schema of 2026-07, CANNOT_DELETE_LAST_VARIANT; the field is a guess',
    before: [red],
    ask: cut([FIRST_VARIANT]),
    answer: {
      body: cutAnswer({
        product: null,
        userErrors: [{ message: 'Cannot delete default variant', code: 'CANNOT_DELETE_LAST_VARIANT' }],
      }),
    },
  },
  {
    id: 'tags/add',
    says: 'tags are added, split at commas, without regard to case',
    status: 'recorded',
    source: TAGS,
    before: [createProduct({ title: 'Cap', tags: ['Red'] })],
    ask: tag('tagsAdd', ['blue,green', 'red']),
    answer: { body: { data: { tagsAdd: { node: { tags: ['blue', 'green', 'Red'] }, userErrors: [] } } } },
  },
  {
    id: 'tags/remove',
    says: 'and removed, without regard to case',
    status: 'recorded',
    source: TAGS,
    before: [createProduct({ title: 'Cap', tags: ['Red'] })],
    ask: tag('tagsRemove', ['red']),
    answer: { body: { data: { tagsRemove: { node: { tags: [] }, userErrors: [] } } } },
  },
  {
    id: 'product/with-metafields',
    says: 'a product may come with metafields',
    status: 'recorded',
    source: capture('2025-01/products/productCreate-dropped-inputs-parity.json'),
    before: [
      createProduct({
        title: 'Cap',
        metafields: [
          { namespace: 'custom', key: 'occasion', type: 'single_line_text_field', value: 'birthday' },
        ],
      }),
    ],
    ask: {
      document: `{ product(id: "${MADE}") { metafield(namespace: "custom", key: "occasion") { value } } }`,
    },
    answer: { body: { data: { product: { metafield: { value: 'birthday' } } } } },
  },
  {
    id: 'product/with-bad-metafields',
    says: 'a metafield that is wrong keeps the product from being changed',
    status: 'assumed',
    source: 'the wording is recorded of metafieldsSet; the way to it is a guess',
    before: [plain],
    ask: updateProduct({
      id: MADE,
      title: 'Other',
      metafields: [{ namespace: 'custom', key: 'size', type: 'number_integer', value: 'big' }],
    }),
    answer: {
      body: {
        data: {
          productUpdate: {
            product: { title: 'Peak Cap' },
            userErrors: [{ field: ['metafields', '0', 'value'], message: 'Value must be an integer.' }],
          },
        },
      },
    },
  },
  {
    id: 'product/with-media',
    says: 'a product may come with an image that was uploaded; it is its first one once it is ready',
    status: 'recorded',
    source: MEDIA,
    before: [
      stage({ filename: 'leaf.png', mimeType: 'image/png', resource: 'IMAGE', httpMethod: 'POST' }),
      upload(bytes('image/png')),
      {
        document: `mutation Make($product: ProductCreateInput, $media: [CreateMediaInput!]) {
          productCreate(product: $product, media: $media) { product { id } userErrors { field message } } }`,
        variables: {
          product: { title: 'Cap' },
          media: [{ mediaContentType: 'IMAGE', alt: 'A leaf', originalSource: `{{${target}.resourceUrl}}` }],
        },
        keep: 'made',
      },
      { waitS: 2 },
    ],
    ask: {
      document: `{ product(id: "${MADE}") { featuredImage { id altText url width } media(first: 5) { nodes { mediaContentType status alt } }
        images(first: 5) { nodes { altText } } featuredMedia { __typename } } }`,
    },
    answer: {
      body: {
        data: {
          product: {
            featuredImage: {
              id: /^gid:\/\/shopify\/ProductImage\/\d+$/,
              altText: 'A leaf',
              url: /^https:\/\/cdn\.shopify\.com\/s\/files\/1\/.*leaf\.png\?v=\d+$/,
              width: 1,
            },
            media: { nodes: [{ mediaContentType: 'IMAGE', status: 'READY', alt: 'A leaf' }] },
            images: { nodes: [{ altText: 'A leaf' }] },
            featuredMedia: { __typename: 'MediaImage' },
          },
        },
      },
    },
  },
]

export const productVariantCases: Evidence[] = cases.map((each) => ({
  ...inProducts(each),
  scopes: ['write_products', 'write_files'],
}))
