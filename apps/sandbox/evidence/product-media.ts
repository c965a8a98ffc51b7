import { capture, type Evidence, type Facts, type GraphQLStep, type Step } from './evidence'
import { bytes, stage, target, upload } from './files'
import { createProduct, FIRST_VARIANT, MADE, NOWHERE } from './product-steps'

const BRANCHES = capture('2025-01/products/product-media-validation-branches.json')
const CREATE = capture('2025-01/products/product-create-media-parity.json')
const SEVERAL = capture('2026-04/products/product-media-missing-media-aggregation.json')
const REORDER = capture('2025-01/products/product-reorder-media-parity.json')
const DELETE = capture('2025-01/products/product-delete-media-parity.json')
const VARIANT = capture('2026-04/products/product-variant-media-validation.json')
const FILE = capture('2026-04/media/media-file-update-validation-branches.json')
const MIXED = capture('2026-04/media/media-file-update-mixed-batch-partial-success.json')
const CONFLICT = capture('2026-04/media/media-file-update-simultaneous-source-conflict.json')
const LIMITS = 'help.shopify.com, "Uploading and optimizing images" (20 MB, 25 megapixels)'

const scopes = ['write_products', 'write_files']

const MEDIA = 'id alt mediaContentType status ... on MediaImage { image { url } mediaErrors { code } }'
const ERRORS = 'mediaUserErrors { field message code } userErrors { field message }'
const make = (media: object[], more: object = {}): GraphQLStep & { keep: string } => ({
  document: `mutation Make($productId: ID!, $media: [CreateMediaInput!]!) { productCreateMedia(productId: $productId, media: $media) {
    media { ${MEDIA} } product { id media(first: 5) { nodes { ${MEDIA} } } } ${ERRORS} } }`,
  variables: { productId: MADE, media, ...more },
  keep: 'pictures',
})
const image = (alt: string, originalSource = `{{${target}.resourceUrl}}`) => ({
  mediaContentType: 'IMAGE',
  alt,
  originalSource,
})
const MEDIUM = (index: number) => `{{pictures.data.productCreateMedia.media.${index}.id}}`
const cap = createProduct({ title: 'Peak Cap' })
const leaf = [
  stage({ filename: 'leaf.png', mimeType: 'image/png', resource: 'PRODUCT_IMAGE', httpMethod: 'POST' }),
  upload(bytes('image/png')),
]
const ready: Step = { waitS: 2 }
const front = [cap, ...leaf, make([image('Front'), image('Side')]), ready]
const read: GraphQLStep = {
  document: `{ product(id: "${MADE}") { media(first: 5) { nodes { ${MEDIA} } } } }`,
}

const call = (
  mutation: string,
  input: string,
  variables: Record<string, unknown>,
  answer: string,
): GraphQLStep => ({
  document: `mutation Call(${input}) { ${mutation} { ${answer} ${ERRORS} } }`,
  variables,
})
const update = (media: object[]): GraphQLStep =>
  call(
    'productUpdateMedia(productId: $productId, media: $media)',
    '$productId: ID!, $media: [UpdateMediaInput!]!',
    { productId: MADE, media },
    `media { ${MEDIA} }`,
  )
const drop = (mediaIds: string[]): GraphQLStep =>
  call(
    'productDeleteMedia(productId: $productId, mediaIds: $mediaIds)',
    '$productId: ID!, $mediaIds: [ID!]!',
    { productId: MADE, mediaIds },
    'deletedMediaIds deletedProductImageIds product { media(first: 5) { nodes { alt } } }',
  )
const move = (id: string, moves: object[]): GraphQLStep =>
  call(
    'productReorderMedia(id: $id, moves: $moves)',
    '$id: ID!, $moves: [MoveInput!]!',
    { id, moves },
    'job { id done }',
  )
const attach = (mutation: string, mediaIds: string[], variantId = FIRST_VARIANT): GraphQLStep => ({
  document: `mutation Attach($productId: ID!, $pairs: [${mutation === 'productVariantAppendMedia' ? 'ProductVariantAppendMediaInput' : 'ProductVariantDetachMediaInput'}!]!) {
    ${mutation}(productId: $productId, variantMedia: $pairs) { productVariants { image { altText } } userErrors { field message code } } }`,
  variables: { productId: MADE, pairs: [{ variantId, mediaIds }] },
})
const updateFile = (file: object): GraphQLStep => ({
  document: `mutation Update($files: [FileUpdateInput!]!) { fileUpdate(files: $files) { files { id alt fileStatus } userErrors { field message code } } }`,
  variables: { files: [file] },
})

const both = (
  mutation: string,
  fields: { [name: string]: Facts },
  error: { field: string[]; message: string; code: string },
): { body: Facts } => ({
  body: {
    data: {
      [mutation]: {
        ...fields,
        mediaUserErrors: [error],
        userErrors: [{ field: error.field, message: error.message }],
      },
    },
  },
})
const unknown = (id: string) => ({
  ...{ field: ['media'], message: `Media id ${id} does not exist`, code: 'MEDIA_DOES_NOT_EXIST' },
})
const NOBODY = 'gid://shopify/MediaImage/999999999999'
const attachRefused = (
  field: string,
  code: string,
  message: string,
  mutation = 'productVariantAppendMedia',
): { body: Facts } => ({
  body: {
    data: {
      [mutation]: {
        productVariants: null,
        userErrors: [{ field: ['variantMedia', '0', field], code, message }],
      },
    },
  },
})
const fileRefused = (...errors: [field: string[], code: string, message: string][]): { body: Facts } => ({
  body: {
    data: {
      fileUpdate: {
        files: [],
        userErrors: errors.map(([field, code, message]) => ({ field, code, message })),
      },
    },
  },
})

type Case = Omit<Evidence, 'scopes' | 'status'> & { status?: Evidence['status'] }

/** A PNG whose header says that it is so large; nobody looks further. */
const pngOf = (width: number, height: number, length = 33): string => {
  const png = Buffer.alloc(length)
  png.write('\x89PNG\r\n\x1a\n', 'latin1')
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png.toString('base64')
}

const cases: Case[] = [
  {
    id: 'media/create',
    says: 'media that are added are UPLOADED in the answer',
    source: CREATE,
    before: [cap, ...leaf],
    ask: make([image('Front')]),
    answer: {
      body: {
        data: {
          productCreateMedia: {
            media: [{ alt: 'Front', mediaContentType: 'IMAGE', status: 'UPLOADED', image: null }],
            product: { media: { nodes: [{ status: 'UPLOADED' }] } },
            mediaUserErrors: [],
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'media/processing',
    says: 'then they are looked at',
    source: REORDER,
    before: [cap, ...leaf, make([image('Front')])],
    ask: read,
    answer: { body: { data: { product: { media: { nodes: [{ status: 'PROCESSING' }] } } } } },
  },
  {
    id: 'media/ready',
    says: 'and then are ready',
    source: REORDER,
    before: front,
    ask: read,
    answer: {
      body: {
        data: {
          product: {
            media: {
              nodes: [
                { alt: 'Front', status: 'READY' },
                { alt: 'Side', status: 'READY' },
              ],
            },
          },
        },
      },
    },
  },
  {
    id: 'media/mixed',
    says: 'those that are right are made, whatever the others are',
    source: BRANCHES,
    before: [cap, ...leaf],
    ask: make([image('Front'), image('Broken', 'not-a-url')]),
    answer: both(
      'productCreateMedia',
      { media: [{ alt: 'Front' }] },
      { field: ['media', '1', 'originalSource'], message: 'Image URL is invalid', code: 'INVALID' },
    ),
  },
  {
    id: 'media/unknown-product',
    says: 'a product that is not there is an error in both lists',
    source: BRANCHES,
    before: [cap],
    ask: make([image('Front', 'https://cdn.example.com/cap.png')], { productId: NOWHERE }),
    answer: both(
      'productCreateMedia',
      { media: null, product: null },
      { field: ['productId'], message: 'Product does not exist', code: 'PRODUCT_DOES_NOT_EXIST' },
    ),
  },
  {
    id: 'media/alt',
    says: 'an alt text is changed',
    source: capture('2025-01/products/product-update-media-parity.json'),
    before: front,
    ask: update([{ id: MEDIUM(0), alt: 'From the front' }]),
    answer: {
      body: {
        data: {
          productUpdateMedia: { media: [{ alt: 'From the front', status: 'READY' }], mediaUserErrors: [] },
        },
      },
    },
  },
  {
    id: 'media/alt-unknown',
    says: 'media that the product has not are named',
    source: BRANCHES,
    before: [cap],
    ask: update([{ id: NOBODY, alt: 'x' }]),
    answer: both('productUpdateMedia', { media: null }, unknown(NOBODY)),
  },
  {
    id: 'media/delete-several-unknown',
    says: 'several of them together',
    source: SEVERAL,
    before: [cap],
    ask: drop([NOBODY, 'gid://shopify/MediaImage/999999999998']),
    answer: both(
      'productDeleteMedia',
      { deletedMediaIds: null },
      {
        field: ['mediaIds'],
        message: `Media ids ${NOBODY},gid://shopify/MediaImage/999999999998 do not exist`,
        code: 'MEDIA_DOES_NOT_EXIST',
      },
    ),
  },
  {
    id: 'media/delete',
    says: 'media that are deleted are gone from the product',
    source: DELETE,
    before: front,
    ask: drop([MEDIUM(0)]),
    answer: {
      body: {
        data: {
          productDeleteMedia: {
            deletedMediaIds: [/^gid:\/\/shopify\/MediaImage\/\d+$/],
            deletedProductImageIds: [/^gid:\/\/shopify\/ProductImage\/\d+$/],
            product: { media: { nodes: [{ alt: 'Side' }] } },
          },
        },
      },
    },
  },
  {
    id: 'media/reorder',
    says: 'media are moved to places, counted from nought',
    source: REORDER,
    before: [...front, move(MADE, [{ id: MEDIUM(1), newPosition: '0' }])],
    ask: read,
    answer: { body: { data: { product: { media: { nodes: [{ alt: 'Side' }, { alt: 'Front' }] } } } } },
  },
  {
    id: 'media/reorder-unknown',
    says: 'a product that is not there has none to move',
    source: BRANCHES,
    before: [cap],
    ask: move(NOWHERE, [{ id: NOBODY, newPosition: '0' }]),
    answer: both(
      'productReorderMedia',
      { job: null },
      { field: ['id'], message: 'Product does not exist', code: 'PRODUCT_DOES_NOT_EXIST' },
    ),
  },
  {
    id: 'media/variant',
    says: 'a variant shows a picture of its product',
    source: VARIANT,
    before: front,
    ask: attach('productVariantAppendMedia', [MEDIUM(1)]),
    answer: {
      body: {
        data: {
          productVariantAppendMedia: { productVariants: [{ image: { altText: 'Side' } }], userErrors: [] },
        },
      },
    },
  },
  {
    id: 'media/variant-processing',
    says: 'but not while it is looked at',
    source: VARIANT,
    before: front.slice(0, -1),
    ask: attach('productVariantAppendMedia', [MEDIUM(1)]),
    answer: attachRefused('mediaIds', 'NON_READY_MEDIA', 'Non-ready media cannot be attached to variants.'),
  },
  {
    id: 'media/variant-two',
    says: 'and no more than one',
    source: VARIANT,
    before: front,
    ask: attach('productVariantAppendMedia', [MEDIUM(0), MEDIUM(1)]),
    answer: attachRefused(
      'mediaIds',
      'TOO_MANY_MEDIA_PER_INPUT_PAIR',
      'Only one mediaId is allowed per media input.',
    ),
  },
  {
    id: 'media/variant-again',
    says: 'nor a second one',
    source: VARIANT,
    before: [...front, attach('productVariantAppendMedia', [MEDIUM(1)])],
    ask: attach('productVariantAppendMedia', [MEDIUM(0)]),
    answer: attachRefused(
      'variantId',
      'PRODUCT_VARIANT_ALREADY_HAS_MEDIA',
      'The given variant already has attached media.',
    ),
  },
  {
    id: 'media/variant-elsewhere',
    says: 'what the product has not, none of its variants shows',
    source: VARIANT,
    before: [cap],
    ask: attach('productVariantAppendMedia', [NOBODY]),
    answer: attachRefused(
      'mediaIds',
      'MEDIA_DOES_NOT_EXIST_ON_PRODUCT',
      'Media does not exist on the specified product.',
    ),
  },
  {
    id: 'media/variant-detach',
    says: 'what it does not show is not taken from it',
    source: VARIANT,
    before: front,
    ask: attach('productVariantDetachMedia', [MEDIUM(0)]),
    answer: attachRefused(
      'variantId',
      'MEDIA_IS_NOT_ATTACHED_TO_VARIANT',
      'The specified media is not attached to the specified variant.',
      'productVariantDetachMedia',
    ),
  },
  {
    id: 'media/too-many-pixels',
    says: 'an image of more than 25 megapixels fails',
    status: 'documented',
    source: LIMITS,
    before: [
      cap,
      leaf[0] ?? ready,
      upload({ ...bytes('image/png'), bytes: pngOf(5001, 5000) }),
      make([image('Wall')]),
      ready,
    ],
    ask: read,
    answer: {
      body: {
        data: {
          product: {
            media: { nodes: [{ status: 'FAILED', mediaErrors: [{ code: 'INVALID_IMAGE_RESOLUTION' }] }] },
          },
        },
      },
    },
  },
  {
    id: 'media/no-image',
    says: 'a text that is called .png fails',
    status: 'documented',
    source: 'schema of 2026-07, MediaErrorCode.UNSUPPORTED_IMAGE_FILE_TYPE',
    before: [
      cap,
      leaf[0] ?? ready,
      upload({ ...bytes('image/png'), bytes: Buffer.from('not a picture').toString('base64') }),
      make([image('Text')]),
      ready,
    ],
    ask: read,
    answer: {
      body: {
        data: {
          product: {
            media: { nodes: [{ status: 'FAILED', mediaErrors: [{ code: 'UNSUPPORTED_IMAGE_FILE_TYPE' }] }] },
          },
        },
      },
    },
  },
  {
    id: 'file-update/alt',
    says: 'a file gets another alt text',
    source: MIXED,
    before: front,
    ask: updateFile({ id: MEDIUM(0), alt: 'From the front' }),
    answer: {
      body: {
        data: { fileUpdate: { files: [{ alt: 'From the front', fileStatus: 'READY' }], userErrors: [] } },
      },
    },
  },
  {
    id: 'file-update/reference',
    says: 'and is shown by a product',
    status: 'documented',
    source: 'schema of 2026-07, FileUpdateInput.referencesToAdd and referencesToRemove',
    before: [...front, updateFile({ id: MEDIUM(0), referencesToRemove: [MADE] })],
    ask: read,
    answer: { body: { data: { product: { media: { nodes: [{ alt: 'Side' }] } } } } },
  },
  {
    id: 'file-update/unknown-reference',
    says: 'a product that is not there shows nothing',
    source: FILE,
    before: front,
    ask: updateFile({ id: MEDIUM(0), referencesToAdd: [NOWHERE] }),
    answer: fileRefused([
      ['files'],
      'REFERENCE_TARGET_DOES_NOT_EXIST',
      'The reference target does not exist',
    ]),
  },
  {
    id: 'file-update/processing',
    says: 'a file that is looked at is not changed',
    source: FILE,
    before: front.slice(0, -1),
    ask: updateFile({ id: MEDIUM(0), alt: 'x' }),
    answer: fileRefused([['files'], 'NON_READY_STATE', 'Non-ready files cannot be updated.']),
  },
  {
    id: 'file-update/extension',
    says: 'a file keeps the extension of its name',
    source: FILE,
    before: front,
    ask: updateFile({ id: MEDIUM(0), filename: 'leaf.jpg' }),
    answer: fileRefused([
      ['files'],
      'INVALID_FILENAME_EXTENSION',
      'The filename extension provided must match the original filename.',
    ]),
  },
  {
    id: 'file-update/unknown',
    says: 'a file that is not there is named',
    source: FILE,
    ask: updateFile({ id: NOBODY, alt: 'x' }),
    answer: fileRefused([['files'], 'FILE_DOES_NOT_EXIST', `File id ["${NOBODY}"] does not exist.`]),
  },
  {
    id: 'file-update/long-alt',
    says: 'an alt text has 512 characters at most',
    source: MIXED,
    before: front,
    ask: updateFile({ id: MEDIUM(0), alt: 'x'.repeat(513) }),
    answer: fileRefused([
      ['files', '0', 'alt'],
      'ALT_VALUE_LIMIT_EXCEEDED',
      'The alt value exceeds the maximum limit of 512 characters.',
    ]),
  },
  {
    id: 'file-update/two-sources',
    says: 'an image is its own preview',
    source: CONFLICT,
    before: front,
    ask: updateFile({
      id: MEDIUM(0),
      originalSource: 'https://cdn.example.com/a.png',
      previewImageSource: 'https://cdn.example.com/b.png',
    }),
    answer: fileRefused(
      ...['previewImageSource', 'originalSource'].map((field): [string[], string, string] => [
        ['files', '0', field],
        'INVALID',
        'Cannot update the preview image and image at the same time because they are one and the same.',
      ]),
    ),
  },
]

export const productMediaCases: Evidence[] = cases.map(({ status = 'recorded', ...each }) => ({
  ...each,
  status,
  scopes,
}))
