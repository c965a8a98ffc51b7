import { capture, type Evidence, type Step } from './evidence'

const VALIDATION = capture('2026-04/media/media-staged-uploads-create-validation.json')
const DEFAULT_METHOD = capture('2026-04/media/media-staged-uploads-create-default-http-method.json')
const BRANCHES = capture('2026-04/media/media-file-create-validation-branches.json')
const PRECEDENCE = capture('2026-04/media/media-file-create-validation-precedence.json')
const INPUT = capture('2026-04/media/media-file-create-input-validation.json')
const INTERFACE = capture('2026-04/media/media-file-interface-fields.json')
const READ = capture('2026-04/media/files-upload-live-capture.json')
const AGGREGATION = capture('2026-04/media/media-file-user-error-aggregation.json')
const ERRORS = 'enum FileErrorCode, https://shopify.dev/docs/api/admin-graphql/latest/enums/FileErrorCode'

/** One green pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const bytes = (type: string, base64 = png) => ({ bytes: base64, type, name: 'leaf.png' })

export const stage = (input: object, keep = 'staged'): Step => ({
  document: `mutation Stage($input: [StagedUploadInput!]!) {
    stagedUploadsCreate(input: $input) { stagedTargets { url resourceUrl parameters { name value } } userErrors { field message } } }`,
  variables: { input: [input] },
  keep,
})
const image = { filename: 'leaf.png', mimeType: 'image/png', resource: 'IMAGE', httpMethod: 'POST' }
export const target = 'staged.data.stagedUploadsCreate.stagedTargets.0'
const NAMES = [
  'Content-Type',
  'success_action_status',
  'acl',
  'key',
  'x-goog-date',
  'x-goog-credential',
  'x-goog-algorithm',
  'x-goog-signature',
  'policy',
]
const parameters = Object.fromEntries(
  NAMES.map((name, index) => [name, `{{${target}.parameters.${index}.value}}`]),
)
export const upload = (file = bytes('image/png'), form = parameters): Step => ({
  method: 'POST',
  url: `{{${target}.url}}`,
  form,
  file,
})
const uploaded = [stage(image), upload()]

const FILE = `__typename id alt fileStatus fileErrors { code }
  ... on MediaImage { mimeType mediaErrors { code } image { url width height } originalSource { fileSize } }
  ... on GenericFile { mimeType url }`
const makeFile = (file: object, keep = 'made'): Step => ({
  document: `mutation Make($files: [FileCreateInput!]!) {
    fileCreate(files: $files) { files { ${FILE} } userErrors { field message code } } }`,
  variables: { files: [file] },
  keep,
})
const leaf = {
  contentType: 'IMAGE',
  filename: 'leaf.png',
  alt: 'A leaf',
  originalSource: `{{${target}.resourceUrl}}`,
}
const readFile: Step = {
  document: `query Node($id: ID!) { node(id: $id) { ... on File { ${FILE} } } }`,
  variables: { id: '{{made.data.fileCreate.files.0.id}}' },
}
const drop = (...fileIds: string[]): Step => ({
  document:
    'mutation Drop($fileIds: [ID!]!) { fileDelete(fileIds: $fileIds) { deletedFileIds userErrors { field message code } } }',
  variables: { fileIds },
})
const refusedFile = (field: string, code: string, message: string) => ({
  data: { fileCreate: { files: [], userErrors: [{ field: ['files', '0', field], message, code }] } },
})

export const fileCases: Evidence[] = [
  {
    id: 'staged/post',
    says: 'a target for POST is a bare address and a signed form, in this order',
    status: 'recorded',
    source: VALIDATION,
    ask: stage(image),
    answer: {
      body: {
        data: {
          stagedUploadsCreate: {
            stagedTargets: [
              {
                url: 'https://shopify-staged-uploads.storage.googleapis.com/',
                resourceUrl:
                  /^https:\/\/shopify-staged-uploads\.storage\.googleapis\.com\/tmp\/\d+\/products\/[0-9a-f-]{36}\/leaf\.png$/,
                parameters: NAMES.map((name) => ({ name })),
              },
            ],
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'staged/put',
    says: 'PUT is the default: a signed address and two parameters',
    status: 'recorded',
    source: DEFAULT_METHOD,
    ask: stage({ filename: 'leaf.txt', mimeType: 'text/plain', resource: 'FILE' }),
    answer: {
      body: {
        data: {
          stagedUploadsCreate: {
            stagedTargets: [
              {
                url: /\/tmp\/\d+\/files\/[0-9a-f-]{36}\/leaf\.txt\?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=.*&X-Goog-Expires=604800&X-Goog-SignedHeaders=host&X-Goog-Signature=/,
                resourceUrl: /leaf\.txt$/,
                parameters: [
                  { name: 'content_type', value: 'text/plain' },
                  { name: 'acl', value: 'private' },
                ],
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'staged/not-an-image',
    says: 'an image target for something else is refused, with an empty target',
    status: 'recorded',
    source: VALIDATION,
    ask: stage({ ...image, filename: 'leaf.exe', mimeType: 'application/x-msdownload' }),
    answer: {
      body: {
        data: {
          stagedUploadsCreate: {
            stagedTargets: [{ url: null, resourceUrl: null, parameters: [] }],
            userErrors: [
              {
                field: ['input', '0', 'mimeType'],
                message: 'leaf.exe: (application/x-msdownload) is not a recognized format',
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'staged/video-size',
    says: 'a video needs its size',
    status: 'recorded',
    source: VALIDATION,
    ask: stage({ filename: 'leaf.mp4', mimeType: 'video/mp4', resource: 'VIDEO' }),
    answer: {
      body: {
        data: {
          stagedUploadsCreate: {
            userErrors: [
              { field: ['input', '0', 'fileSize'], message: 'file size is required for video resources' },
            ],
          },
        },
      },
    },
  },
  {
    id: 'staged/upload',
    says: 'the form with the file is answered with 201, as success_action_status asks',
    status: 'documented',
    source:
      'Google Cloud Storage, XML API, POST Object, https://cloud.google.com/storage/docs/xml-api/post-object-forms',
    before: [stage(image)],
    ask: upload(),
    answer: { status: 201, body: /<PostResponse><Location>.*<Key>tmp\/.*<\/Key><\/PostResponse>$/ },
  },
  {
    id: 'staged/upload-put',
    says: 'a PUT of the bytes to the signed address is answered with 200',
    status: 'documented',
    source:
      'Google Cloud Storage, signed URLs, https://cloud.google.com/storage/docs/access-control/signed-urls',
    before: [stage({ ...image, httpMethod: 'PUT' })],
    ask: { method: 'PUT', url: `{{${target}.url}}`, file: bytes('image/png') },
    answer: { status: 200 },
  },
  {
    id: 'staged/upload-unsigned',
    says: 'a form without the signature is refused with 403',
    status: 'documented',
    source: 'Google Cloud Storage, XML API, POST Object',
    before: [stage(image)],
    ask: upload(bytes('image/png'), { ...parameters, 'x-goog-signature': 'forged' }),
    answer: { status: 403, body: /<Error><Code>/ },
  },
  {
    id: 'staged/upload-other-type',
    says: 'a form whose Content-Type is not the one asked for is refused with 403',
    status: 'documented',
    source: 'Google Cloud Storage, policy documents: a field that differs from the policy is refused',
    before: [stage(image)],
    ask: upload(bytes('image/png'), { ...parameters, 'Content-Type': 'text/html' }),
    answer: { status: 403 },
  },
  {
    id: 'file/create',
    says: 'a new image is UPLOADED, with nothing known about it yet',
    status: 'recorded',
    source: INTERFACE,
    before: uploaded,
    ask: makeFile(leaf),
    answer: {
      body: {
        data: {
          fileCreate: {
            files: [
              {
                __typename: 'MediaImage',
                id: /^gid:\/\/shopify\/MediaImage\/\d+$/,
                alt: 'A leaf',
                fileStatus: 'UPLOADED',
                fileErrors: [],
                mimeType: null,
                image: null,
              },
            ],
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'file/processing',
    says: 'read at once, it is PROCESSING',
    status: 'recorded',
    source: READ,
    before: [...uploaded, makeFile(leaf)],
    ask: readFile,
    answer: { body: { data: { node: { fileStatus: 'PROCESSING', image: null } } } },
  },
  {
    id: 'file/processing-time',
    says: 'processing takes half a second',
    status: 'assumed',
    source: 'real files take seconds; a test should not',
    before: [...uploaded, makeFile(leaf), { waitS: 0.5 }],
    ask: readFile,
    answer: { body: { data: { node: { fileStatus: 'READY' } } } },
  },
  {
    id: 'file/ready',
    says: 'a ready image knows its type, size and address on the CDN',
    status: 'recorded',
    source: capture('2026-04/media/file-acknowledge-update-failed-parity.json'),
    before: [...uploaded, makeFile(leaf), { waitS: 60 }],
    ask: readFile,
    answer: {
      body: {
        data: {
          node: {
            fileStatus: 'READY',
            mimeType: 'image/png',
            image: {
              width: 1,
              height: 1,
              url: /^https:\/\/cdn\.shopify\.com\/s\/files\/1\/.*\/files\/leaf\.png\?v=\d+$/,
            },
            originalSource: { fileSize: 70 },
          },
        },
      },
    },
  },
  {
    id: 'file/not-an-image',
    says: 'bytes that are no image fail with UNSUPPORTED_IMAGE_FILE_TYPE',
    status: 'documented',
    source: ERRORS,
    before: [
      stage(image),
      upload(bytes('image/png', btoa('MZ not an image'))),
      makeFile(leaf),
      { waitS: 60 },
    ],
    ask: readFile,
    answer: {
      body: {
        data: {
          node: {
            fileStatus: 'FAILED',
            fileErrors: [{ code: 'UNSUPPORTED_IMAGE_FILE_TYPE' }],
            mediaErrors: [{ code: 'UNSUPPORTED_IMAGE_FILE_TYPE' }],
            image: null,
          },
        },
      },
    },
  },
  {
    id: 'file/no-bytes',
    says: 'a staged target that nobody uploaded to fails with IMAGE_DOWNLOAD_FAILURE',
    status: 'documented',
    source: ERRORS,
    before: [stage(image), makeFile(leaf), { waitS: 60 }],
    ask: readFile,
    answer: {
      body: { data: { node: { fileStatus: 'FAILED', fileErrors: [{ code: 'IMAGE_DOWNLOAD_FAILURE' }] } } },
    },
  },
  {
    id: 'file/elsewhere',
    says: 'an address elsewhere can not be reached from the sandbox, so such a file fails',
    status: 'assumed',
    source: 'a limit of the sandbox: Shopify downloads it',
    before: [
      makeFile({ contentType: 'IMAGE', originalSource: 'https://example.com/leaf.png' }),
      { waitS: 60 },
    ],
    ask: readFile,
    answer: { body: { data: { node: { fileStatus: 'FAILED' } } } },
  },
  {
    id: 'file/inferred',
    says: 'without a content type, the extension decides',
    status: 'recorded',
    source: capture('2026-04/media/file-create-content-type-inference.json'),
    ask: makeFile({ originalSource: 'https://example.com/leaf.pdf', filename: 'leaf.pdf' }),
    answer: { body: { data: { fileCreate: { files: [{ __typename: 'GenericFile', url: null }] } } } },
  },
  {
    id: 'file/source-scheme',
    says: 'a source that is no web address is refused, whatever else is wrong',
    status: 'recorded',
    source: PRECEDENCE,
    ask: makeFile({ originalSource: 'data:image/png;base64,AAAA', filename: 'leaf.gif' }),
    answer: { body: refusedFile('originalSource', 'INVALID_IMAGE_SOURCE_URL', 'File URL is invalid') },
  },
  {
    id: 'file/source-empty',
    says: 'an empty source is an error of the whole field',
    status: 'recorded',
    source: INPUT,
    ask: makeFile({ originalSource: '' }),
    answer: {
      body: {
        data: { fileCreate: null },
        errors: [
          {
            message: 'originalSource is too short (minimum is 1)',
            extensions: { code: 'INVALID_FIELD_ARGUMENTS' },
            path: ['fileCreate'],
          },
        ],
      },
    },
  },
  {
    id: 'file/extension',
    says: "a file name must end as the source does, to the letter's case",
    status: 'recorded',
    source: capture('2026-04/media/media-file-filename-extension-case-sensitivity.json'),
    ask: makeFile({
      originalSource: 'https://example.com/leaf.PNG',
      filename: 'leaf.png',
      contentType: 'IMAGE',
    }),
    answer: {
      body: refusedFile(
        'filename',
        'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE',
        'Provided filename extension must match original source.',
      ),
    },
  },
  {
    id: 'file/replace-type',
    says: 'REPLACE needs the content type IMAGE',
    status: 'recorded',
    source: BRANCHES,
    ask: makeFile({ originalSource: 'https://example.com/leaf.png', duplicateResolutionMode: 'REPLACE' }),
    answer: {
      body: refusedFile(
        'duplicateResolutionMode',
        'INVALID_DUPLICATE_MODE_FOR_TYPE',
        "Duplicate resolution mode 'REPLACE' is not supported for 'MISSING' media type.",
      ),
    },
  },
  {
    id: 'file/replace-name',
    says: 'REPLACE needs a file name',
    status: 'recorded',
    source: BRANCHES,
    ask: makeFile({
      originalSource: 'https://example.com/leaf.png',
      contentType: 'IMAGE',
      duplicateResolutionMode: 'REPLACE',
    }),
    answer: {
      body: refusedFile(
        'filename',
        'MISSING_FILENAME_FOR_DUPLICATE_MODE_REPLACE',
        'Missing filename argument when attempting to use REPLACE duplicate mode.',
      ),
    },
  },
  {
    id: 'file/replace',
    says: 'REPLACE replaces the file of that name',
    status: 'documented',
    source:
      'enum FileCreateInputDuplicateResolutionMode, https://shopify.dev/docs/api/admin-graphql/latest/enums/FileCreateInputDuplicateResolutionMode',
    before: [
      ...uploaded,
      makeFile(leaf),
      makeFile({ ...leaf, alt: 'Another leaf', duplicateResolutionMode: 'REPLACE' }),
    ],
    ask: { document: '{ files(first: 5) { nodes { alt } } }' },
    answer: { body: { data: { files: { nodes: [{ alt: 'Another leaf' }] } } } },
  },
  {
    id: 'file/replace-keeps-id',
    says: 'the replaced file keeps its id',
    status: 'assumed',
    source: 'the documentation says that the existing file is replaced, not which id it has',
    before: [...uploaded, makeFile(leaf)],
    ask: makeFile({ ...leaf, duplicateResolutionMode: 'REPLACE' }, 'again'),
    answer: { body: { data: { fileCreate: { files: [{ id: 'gid://shopify/MediaImage/1' }] } } } },
  },
  {
    id: 'file/append-uuid',
    says: 'by default a taken name gets a UUID',
    status: 'documented',
    source: 'enum FileCreateInputDuplicateResolutionMode (APPEND_UUID)',
    before: [...uploaded, makeFile(leaf), makeFile(leaf), { waitS: 60 }],
    ask: readFile,
    answer: { body: { data: { node: { image: { url: /\/leaf_[0-9a-f-]{36}\.png\?/ } } } } },
  },
  {
    id: 'file/raise-error',
    says: 'RAISE_ERROR refuses a taken name',
    status: 'documented',
    source: 'enums FileCreateInputDuplicateResolutionMode and FilesErrorCode',
    before: [...uploaded, makeFile(leaf)],
    ask: makeFile({ ...leaf, duplicateResolutionMode: 'RAISE_ERROR' }),
    answer: {
      body: { data: { fileCreate: { files: [], userErrors: [{ code: 'FILENAME_ALREADY_EXISTS' }] } } },
    },
  },
  {
    id: 'file/raise-error-wording',
    says: 'the refusal names the file and points at its name',
    status: 'assumed',
    source: 'the wording is a guess',
    before: [...uploaded, makeFile(leaf)],
    ask: makeFile({ ...leaf, duplicateResolutionMode: 'RAISE_ERROR' }),
    answer: {
      body: refusedFile(
        'filename',
        'FILENAME_ALREADY_EXISTS',
        "A file with the filename 'leaf.png' already exists.",
      ),
    },
  },
  {
    id: 'file/search',
    says: 'files are found by the start of their name',
    status: 'recorded',
    source: capture('2026-04/media/files-query-sort-saved-searches.json'),
    before: [...uploaded, makeFile(leaf), makeFile({ ...leaf, filename: 'stem.png', alt: 'A stem' })],
    ask: { document: '{ files(first: 5, query: "filename:ste* media_type:IMAGE") { nodes { alt } } }' },
    answer: { body: { data: { files: { nodes: [{ alt: 'A stem' }] } } } },
  },
  {
    id: 'file/delete',
    says: 'fileDelete looks at the number of an id only and answers the true one',
    status: 'recorded',
    source: capture('2026-04/media/media-file-delete-typed-gid-roundtrip.json'),
    before: [...uploaded, makeFile(leaf)],
    ask: drop('gid://shopify/Video/1'),
    answer: {
      body: { data: { fileDelete: { deletedFileIds: ['gid://shopify/MediaImage/1'], userErrors: [] } } },
    },
  },
  {
    id: 'file/delete-unknown',
    says: 'deleting files that are not there is one error that lists them',
    status: 'recorded',
    source: AGGREGATION,
    ask: drop('gid://shopify/MediaImage/404', 'gid://shopify/MediaImage/405'),
    answer: {
      body: {
        data: {
          fileDelete: {
            deletedFileIds: null,
            userErrors: [
              {
                field: ['fileIds'],
                message: 'File ids gid://shopify/MediaImage/404,gid://shopify/MediaImage/405 do not exist.',
                code: 'FILE_DOES_NOT_EXIST',
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'file/cdn',
    says: 'the CDN serves the bytes that were uploaded, with their true type',
    status: 'assumed',
    source: 'Shopify serves images in a format that the browser asks for; the sandbox serves the original',
    before: [...uploaded, makeFile(leaf)],
    ask: { method: 'GET', url: 'https://cdn.shopify.com/s/files/1/1/files/leaf.png' },
    answer: { headers: { 'content-type': 'image/png' } },
  },
  ...['cdn.shopify.com/s/files/1/1/files/%E0%A4%A', 'cdn.shopify.com/s/files/1/1/files/..%2Fleaf.png'].map(
    (address): Evidence => ({
      id: `files/no-such-address-${address.slice(-8)}`,
      says: `an address that names no file is not found (${address.slice(-12)})`,
      status: 'assumed',
      source:
        'the body and code are a guess; that such an address must not be a failure of the server is not',
      ask: { method: 'GET', url: `https://${address}` },
      answer: { status: 404 },
    }),
  ),
]
