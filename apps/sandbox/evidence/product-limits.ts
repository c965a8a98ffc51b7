import { capture, type Evidence, type Facts, type Step } from './evidence'
import { createProduct, FIRST_VARIANT, inProducts, MADE, updateVariants } from './product-steps'

const LIMITS = capture('2025-01/products/product-options-create-limits-and-duplicates-parity.json')
const MEDIA = capture('2025-01/products/product-create-media-parity.json')
const OPTIONS = `${LIMITS}: recorded of productOptionsCreate`

const option = (name: string, ...values: string[]) => ({
  name,
  values: values.map((value) => ({ name: value })),
})
const refused = (field: string[], message: string): Facts => ({
  data: { productCreate: { product: null, userErrors: [{ field, message }] } },
})
const options = (
  id: string,
  says: string,
  productOptions: object[],
  error: Facts,
): Omit<Evidence, 'scopes'> => ({
  id: `product-option/${id}`,
  says,
  status: 'assumed',
  source: OPTIONS,
  ask: createProduct({ title: 'Cap', productOptions }),
  answer: { body: error },
})

const image = {
  alt: 'A cap',
  mediaContentType: 'IMAGE',
  originalSource: 'https://cdn.example.com/cap.png',
}
const MEDIA_OF =
  'media(first: 5) { nodes { status ... on MediaImage { alt image { url } } preview { image { url } } } }'
const uploaded: Facts = {
  media: { nodes: [{ status: 'UPLOADED', alt: 'A cap', image: null, preview: { image: null } }] },
}

const many = (from: number, count: number): Step => ({
  document: `mutation Many($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
    productVariantsBulkCreate(productId: $productId, variants: $variants) { userErrors { field message code } } }`,
  variables: {
    productId: MADE,
    variants: Array.from({ length: count }, (_, index) => ({
      optionValues: [{ optionName: 'Number', name: String(from + index) }],
    })),
  },
})

const cases: Omit<Evidence, 'scopes'>[] = [
  options(
    'three',
    'a product has three options at most',
    ['A', 'B', 'C', 'D'].map((name) => option(name, 'x')),
    refused(['options'], 'Can only specify a maximum of 3 options'),
  ),
  options(
    'twice',
    'two options do not share a name',
    [option('Colour', 'Red'), option('Colour', 'Blue')],
    refused(['options', '1'], 'Duplicated option name.'),
  ),
  options(
    'no-values',
    'an option has a value',
    [option('Colour')],
    refused(['options', '0'], "Option 'Colour' must specify at least one option value."),
  ),
  options(
    'long-name',
    'the name of an option has 255 characters at most',
    [option('x'.repeat(256), 'Red')],
    refused(['options', '0'], 'Option name is too long.'),
  ),
  options(
    'same-values',
    'two values of an option do not share a name',
    [option('Colour', 'Red', 'Red')],
    refused(['options', '0'], 'Duplicated option value.'),
  ),
  {
    id: 'product-media/uploaded',
    says: 'media that came with a new product are UPLOADED in the answer, and have no image yet',
    status: 'recorded',
    source: MEDIA,
    ask: {
      document: `mutation Make($product: ProductCreateInput, $media: [CreateMediaInput!]) {
        productCreate(product: $product, media: $media) { product { ${MEDIA_OF} } userErrors { message } } }`,
      variables: { product: { title: 'Cap' }, media: [image] },
    },
    answer: { body: { data: { productCreate: { product: uploaded, userErrors: [] } } } },
  },
  {
    id: 'product-media/uploaded-by-update',
    says: 'so are media that a change brings',
    status: 'recorded',
    source: MEDIA,
    before: [createProduct({ title: 'Cap' })],
    ask: {
      document: `mutation Change($product: ProductUpdateInput, $media: [CreateMediaInput!]) {
        productUpdate(product: $product, media: $media) { product { ${MEDIA_OF} } userErrors { message } } }`,
      variables: { product: { id: MADE }, media: [image] },
    },
    answer: { body: { data: { productUpdate: { product: uploaded, userErrors: [] } } } },
  },
  {
    id: 'variants/most',
    says: 'a product has 2,048 variants at most',
    status: 'assumed',
    source: `${LIMITS}: the wording is recorded of productOptionsCreate; the code is a guess`,
    before: [
      createProduct({ title: 'Cap', productOptions: [option('Number', 'first')] }),
      ...Array.from({ length: 8 }, (_, index) => many(index * 250, 250)),
      many(2000, 47),
    ],
    ask: many(3000, 1),
    answer: {
      body: {
        data: {
          productVariantsBulkCreate: {
            userErrors: [
              {
                field: ['variants'],
                message: 'The number of created variants would exceed the 2048 variants per product limit',
                code: 'INVALID_INPUT',
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'variants/media-unknown',
    says: 'a picture of a variant is one of its product’s',
    status: 'assumed',
    source: `${capture('2026-04/products/product-variant-media-validation.json')}: recorded of productVariantAppendMedia`,
    before: [createProduct({ title: 'Cap' })],
    ask: updateVariants([{ id: FIRST_VARIANT, mediaId: 'gid://shopify/MediaImage/1' }]),
    answer: {
      body: {
        data: {
          productVariantsBulkUpdate: {
            userErrors: [
              {
                field: ['variants', '0', 'mediaId'],
                message: 'Media does not exist on the specified product.',
                code: 'INVALID_INPUT',
              },
            ],
          },
        },
      },
    },
  },
]

export const productLimitCases: Evidence[] = cases.map(inProducts)
