import { capture, type Evidence } from './evidence'
import {
  defineMetafield,
  dropMetafields,
  grade,
  inMetafields,
  isSet,
  notSet,
  product,
  readMetafield,
  set,
  text,
} from './metafield-steps'
import { MADE, NOWHERE } from './product-steps'

const recorded = (name: string) => capture(`2025-01/products/metafields-${name}.json`)
const RULES = capture('2025-01/metafields/metafields-set-input-validation.json')
const FROM_DEFINITION = capture('2026-04/metafields/metafieldsSet-type-from-definition.json')
const SHOP_OWNER = capture('2025-01/metafields/shop-owner-metafields-read-after-write.json')
const LIST = capture('2025-01/products/metafields-owner-connection-args.json')
const RULE_SETS = capture('2025-01/metafields/metafields-set-validation-gaps.json')

const DIGEST = '{{first.data.metafieldsSet.metafields.0.compareDigest}}'
const wool = text('Wool')
const material = { namespace: 'custom', key: 'material' }
const at = (field: string, code: string | null, message: string, index = '0') => ({
  field: ['metafields', index, field],
  code,
  message,
})

const writing: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield/set',
    says: 'a metafield comes back with its owner and a digest of 64 hex digits',
    status: 'recorded',
    source: `${recorded('set-parity')}; ${SHOP_OWNER}`,
    before: [product],
    ask: set([wool, text('VN', { namespace: 'details', key: 'origin' })]),
    answer: {
      body: isSet(
        {
          id: /^gid:\/\/shopify\/Metafield\/\d+$/,
          ...material,
          type: 'single_line_text_field',
          value: 'Wool',
          jsonValue: 'Wool',
          compareDigest: /^[0-9a-f]{64}$/,
          ownerType: 'PRODUCT',
          owner: { __typename: 'Product' },
          definition: null,
        },
        { namespace: 'details', key: 'origin', value: 'VN' },
      ),
    },
  },
  {
    id: 'metafield/read',
    says: 'and is read from its owner',
    status: 'recorded',
    source: recorded('set-parity'),
    before: [product, set([wool])],
    ask: readMetafield('namespace: "custom", key: "material"'),
    answer: { body: { data: { product: { metafield: { ...material, value: 'Wool' } } } } },
  },
  {
    id: 'metafield/read-none',
    says: 'a metafield that is not there is null',
    status: 'recorded',
    source: recorded('set-parity'),
    before: [product],
    ask: readMetafield('namespace: "custom", key: "none"'),
    answer: { body: { data: { product: { metafield: null } } } },
  },
  {
    id: 'metafield/of-shop',
    says: 'the shop has metafields too',
    status: 'recorded',
    source: SHOP_OWNER,
    before: [
      { document: '{ shop { id } }', keep: 'shop' },
      set([{ ownerId: '{{shop.data.shop.id}}', ...wool }]),
    ],
    ask: {
      document:
        '{ shop { metafield(namespace: "custom", key: "material") { value ownerType owner { __typename } } metafields(first: 5) { nodes { key } } } }',
    },
    answer: {
      body: {
        data: {
          shop: {
            metafield: { value: 'Wool', ownerType: 'SHOP', owner: { __typename: 'Shop' } },
            metafields: { nodes: [{ key: 'material' }] },
          },
        },
      },
    },
  },
  {
    id: 'metafield/of-installation',
    says: 'an app keeps settings on its installation, in a namespace of its choice',
    status: 'documented',
    source: 'shopify.dev, "Custom data", app-data metafields',
    before: [
      { document: '{ currentAppInstallation { id } }', keep: 'app' },
      set([
        {
          ownerId: '{{app.data.currentAppInstallation.id}}',
          ...text('premium', { namespace: 'app_config', key: 'tier' }),
        },
      ]),
    ],
    ask: {
      document: '{ currentAppInstallation { metafield(namespace: "app_config", key: "tier") { value } } }',
    },
    answer: { body: { data: { currentAppInstallation: { metafield: { value: 'premium' } } } } },
  },
  {
    id: 'metafield/own-namespace',
    says: 'without a namespace it is the app’s own, shown with the app’s number',
    status: 'recorded',
    source: recorded('delete-parity'),
    before: [product],
    ask: set([text('x', { namespace: undefined })]),
    answer: { body: isSet({ namespace: /^app--\d+$/, key: 'material' }) },
  },
  {
    id: 'metafield/app-namespace',
    says: '$app: stands for the app’s own namespaces when writing and when reading',
    status: 'recorded',
    source: capture('2026-04/metafields/metafield-definition-app-namespace-resolution.json'),
    before: [product, set([text('x', { namespace: '$app:sizes' })])],
    ask: readMetafield('namespace: "$app:sizes", key: "material"'),
    answer: { body: { data: { product: { metafield: { namespace: /^app--\d+--sizes$/, value: 'x' } } } } },
  },
  {
    id: 'metafield/of-another-app',
    says: 'another app does not see them',
    status: 'documented',
    source: 'schema of 2026-07, MetafieldAdminAccess.MERCHANT_READ: no other apps have access',
    before: [product, set([text('x', { namespace: '$app' })], { keep: 'first' })],
    ask: readMetafield('namespace: "{{first.data.metafieldsSet.metafields.0.namespace}}", key: "material"', {
      app: 'neighbour',
    }),
    answer: { body: { data: { product: { metafield: null } } } },
  },
  {
    id: 'metafield/write-of-another-app',
    says: 'and can not write them',
    status: 'assumed',
    source: 'the code is in the schema; the wording is as users quote it',
    before: [product, set([text('x', { namespace: '$app' })], { keep: 'first' })],
    ask: set([text('y', { namespace: '{{first.data.metafieldsSet.metafields.0.namespace}}' })], {
      app: 'neighbour',
    }),
    answer: {
      body: notSet({
        field: ['metafields', '0'],
        code: 'APP_NOT_AUTHORIZED',
        message: 'Access to this namespace and key on Metafields for this resource type is not allowed.',
      }),
    },
  },
  {
    id: 'metafield/type-left-out',
    says: 'without a definition the type must be given',
    status: 'recorded',
    source: recorded('set-missing-type-parity'),
    before: [product],
    ask: set([text('x', { type: undefined })]),
    answer: { body: notSet(at('type', 'BLANK', "Type can't be blank")) },
  },
  {
    id: 'metafield/type-from-definition',
    says: 'with one it follows from it',
    status: 'recorded',
    source: FROM_DEFINITION,
    before: [product, defineMetafield(grade)],
    ask: set([{ namespace: 'custom', key: 'grade', value: 'fine' }]),
    answer: {
      body: isSet({
        type: 'single_line_text_field',
        value: 'fine',
        definition: { key: 'grade', type: { name: 'single_line_text_field' } },
      }),
    },
  },
  {
    id: 'metafield/definition-rule',
    says: 'the validations of the definition are held up',
    status: 'recorded',
    source: RULE_SETS,
    before: [product, defineMetafield({ ...grade, validations: [{ name: 'regex', value: '^[A-Z]+$' }] })],
    ask: set([{ namespace: 'custom', key: 'grade', value: 'fine' }]),
    answer: { body: notSet(at('value', 'INVALID_VALUE', 'Value is not the correct format.')) },
  },
  {
    id: 'metafield/too-many',
    says: '25 at most at once',
    status: 'recorded',
    source: recorded('set-over-limit-parity'),
    before: [product],
    ask: set(Array.from({ length: 26 }, (_, index) => text('x', { key: `key_${index}` }))),
    answer: {
      body: notSet({
        field: ['metafields'],
        code: 'LESS_THAN_OR_EQUAL_TO',
        message: 'Exceeded the maximum metafields input limit of 25.',
      }),
    },
  },
  {
    id: 'metafield/unknown-owner',
    says: 'an owner that does not exist is refused',
    status: 'recorded',
    source: recorded('set-owner-existence-atomicity'),
    before: [product],
    ask: set([wool, { ...wool, ownerId: NOWHERE }]),
    answer: { body: notSet(at('ownerId', 'INVALID_VALUE', 'Owner does not exist.', '1')) },
  },
  {
    id: 'metafield/atomic',
    says: 'one that is wrong keeps all others from being written',
    status: 'recorded',
    source: recorded('set-owner-existence-atomicity'),
    before: [product, set([wool, { ...wool, ownerId: NOWHERE }])],
    ask: readMetafield('namespace: "custom", key: "material"'),
    answer: { body: { data: { product: { metafield: null } } } },
  },
  {
    id: 'metafield/twice',
    says: 'the same metafield twice is written twice',
    status: 'recorded',
    source: recorded('set-duplicate-input-parity'),
    before: [product],
    ask: set([text('one'), text('two')]),
    answer: { body: isSet({ value: 'one' }, { value: 'two' }) },
  },
  {
    id: 'metafield/delete',
    says: 'deleting answers what was there, and null for what was not',
    status: 'recorded',
    source: recorded('delete-parity'),
    before: [product, set([wool])],
    ask: dropMetafields([
      material,
      { namespace: 'custom', key: 'missing' },
      { ...material, ownerId: NOWHERE },
    ]),
    answer: {
      body: {
        data: { metafieldsDelete: { deletedMetafields: [{ ...material }, null, null], userErrors: [] } },
      },
    },
  },
]

const names: [id: string, names: object, field: string, code: string | null, message: string][] = [
  [
    'short-namespace',
    { namespace: 'ab' },
    'namespace',
    'TOO_SHORT',
    'Namespace is too short (minimum is 3 characters)',
  ],
  ['short-key', { key: 'x' }, 'key', 'TOO_SHORT', 'Key is too short (minimum is 2 characters)'],
  [
    'long-namespace',
    { namespace: 'n'.repeat(256) },
    'namespace',
    'TOO_LONG',
    'Namespace is too long (maximum is 255 characters)',
  ],
  ['long-key', { key: 'k'.repeat(65) }, 'key', 'TOO_LONG', 'Key is too long (maximum is 64 characters)'],
  [
    'reserved-namespace',
    { namespace: 'protected' },
    'namespace',
    null,
    'Namespace protected is a reserved namespace',
  ],
]

const digests: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield/digest',
    says: 'who knows the digest may write',
    status: 'recorded',
    source: recorded('set-cas-success-parity'),
    before: [product, set([wool], { keep: 'first' })],
    ask: set([text('Linen', { compareDigest: DIGEST })]),
    answer: { body: isSet({ value: 'Linen' }) },
  },
  {
    id: 'metafield/digest-stale',
    says: 'who knows an old one is refused',
    status: 'recorded',
    source: recorded('set-stale-digest-parity'),
    before: [product, set([wool], { keep: 'first' }), set([text('Silk')])],
    ask: set([text('Linen', { compareDigest: DIGEST })]),
    answer: {
      body: notSet({
        field: ['metafields', '0'],
        code: 'STALE_OBJECT',
        message:
          'The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.',
      }),
    },
  },
  {
    id: 'metafield/digest-same-value',
    says: 'unless they write what is there',
    status: 'recorded',
    source: recorded('set-malformed-existing-digest'),
    before: [product, set([wool])],
    ask: set([text('Wool', { compareDigest: 'not-a-hex-digest' })]),
    answer: { body: isSet({ value: 'Wool' }) },
  },
  {
    id: 'metafield/digest-of-nothing',
    says: 'a digest of a metafield that is not there is invalid',
    status: 'recorded',
    source: recorded('set-invalid-compare-digest-parity'),
    before: [product],
    ask: set([text('Wool', { compareDigest: '0'.repeat(64) })]),
    answer: {
      body: notSet({
        field: ['metafields', '0'],
        code: 'INVALID_COMPARE_DIGEST',
        message: 'Invalid `compareDigest` value.',
      }),
    },
  },
  {
    id: 'metafield/digest-null',
    says: 'null says that there is none yet',
    status: 'recorded',
    source: recorded('set-null-create-parity'),
    before: [product],
    ask: set([text('Wool', { compareDigest: null })]),
    answer: { body: isSet({ value: 'Wool' }) },
  },
  {
    id: 'metafield/digest-null-late',
    says: 'and is refused when there is one',
    status: 'assumed',
    source: 'schema of 2026-07: null creates only; code as for an old digest',
    before: [product, set([wool])],
    ask: set([text('Linen', { compareDigest: null })]),
    answer: { body: notSet({ field: ['metafields', '0'], code: 'STALE_OBJECT', message: /^The resource/ }) },
  },
]

const shelf = set([
  text('A', { namespace: 'args', key: 'alpha' }),
  text('B', { namespace: 'args', key: 'bravo' }),
  text('M', { namespace: 'details', key: 'size' }),
  text('C', { namespace: 'args', key: 'charlie' }),
])
const listed = (args: string): Evidence['ask'] => ({
  document: `{ product(id: "${MADE}") { metafields(${args}) { nodes { namespace key value } pageInfo { hasNextPage } } } }`,
})

const lists: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafields/of-namespace',
    says: 'metafields of one namespace, the newest first when reversed',
    status: 'recorded',
    source: LIST,
    before: [product, shelf],
    ask: listed('first: 2, namespace: "args", reverse: true'),
    answer: {
      body: {
        data: {
          product: {
            metafields: { nodes: [{ key: 'charlie' }, { key: 'bravo' }], pageInfo: { hasNextPage: true } },
          },
        },
      },
    },
  },
  {
    id: 'metafields/by-keys',
    says: 'keys with their namespace come back in the order and form in which they were asked for',
    status: 'recorded',
    source: LIST,
    before: [product, shelf],
    ask: listed('first: 5, keys: ["details.size", "args.bravo"]'),
    answer: {
      body: {
        data: {
          product: {
            metafields: {
              nodes: [
                { namespace: 'details', key: 'details.size', value: 'M' },
                { namespace: 'args', key: 'args.bravo', value: 'B' },
              ],
            },
          },
        },
      },
    },
  },
  {
    id: 'metafields/by-bare-keys',
    says: 'keys without a namespace find nothing',
    status: 'recorded',
    source: LIST,
    before: [product, shelf],
    ask: listed('first: 5, keys: ["size", "bravo"]'),
    answer: { body: { data: { product: { metafields: { nodes: [] } } } } },
  },
]

export const metafieldCases: Evidence[] = [
  ...writing,
  ...names.map(
    ([id, name, field, code, message]): Omit<Evidence, 'scopes'> => ({
      id: `metafield/${id}`,
      says: `${JSON.stringify(Object.keys(name)[0])} has its limits: ${id}`,
      status: 'recorded',
      source: RULES,
      before: [product],
      ask: set([text('x', name)]),
      answer: { body: notSet(at(field, code, message)) },
    }),
  ),
  ...digests,
  ...lists,
].map(inMetafields)
