import { capture, type Evidence, type Facts } from './evidence'
import {
  defineMetafield,
  GRADE,
  grade,
  inMetafields,
  notDefined,
  product,
  readMetafield,
  redefineMetafield,
  set,
  undefineMetafield,
} from './metafield-steps'

const LIFE = capture('2025-01/metafields/metafield-definition-lifecycle-mutations.json')
const INPUT = capture('2025-01/metafields/metafield-definition-create-input-validation.json')
const LENGTHS = capture('2025-01/metafields/metafield-definition-update-name-description-length.json')
const OPTIONS = capture('2025-01/metafields/metafield-definition-validations-input.json')
const TAKEN = capture('2025-01/metafields/metafield-definition-owner-scoped-duplicates.json')
const PINS = capture('2025-01/metafields/metafield-definition-pinning-parity.json')
const ACCESS = capture('2026-04/metafields/metafield-definition-access-validation.json')
const APP = capture('2026-04/metafields/metafield-definition-app-namespace-resolution.json')
const UPDATE = capture('2026-04/metafields/metafield-definition-update-delete-preconditions.json')
const TYPES = capture('2026-04/metafields/metafield-definition-delete-type-guard-no-metafields.json')
const GUARDS = capture('2026-04/metafields/metafield-definition-protected-guards.json')

const made = (createdDefinition: Facts): Facts => ({
  data: { metafieldDefinitionCreate: { createdDefinition, userErrors: [] } },
})
const deleted = (fields: { [name: string]: Facts }): Facts => ({
  data: { metafieldDefinitionDelete: fields },
})
const fine = { namespace: 'custom', key: 'grade', value: 'fine' }
const DEFINED = '{{made.data.metafieldDefinitionCreate.createdDefinition.id}}'
const keep = { keep: 'made' }
const pin = (verb: 'Pin' | 'Unpin') => ({
  document: `mutation { metafieldDefinition${verb}(definitionId: "${DEFINED}") { userErrors { field message code } } }`,
})

const making: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield-definition/create',
    says: 'a definition says what a metafield is; everybody may write it, the storefront not read it',
    status: 'recorded',
    source: `${LIFE}; access in ${PINS}`,
    ask: defineMetafield(grade),
    answer: {
      body: made({
        id: /^gid:\/\/shopify\/MetafieldDefinition\/\d+$/,
        name: 'Grade',
        namespace: 'custom',
        key: 'grade',
        ownerType: 'PRODUCT',
        type: { name: 'single_line_text_field', category: 'TEXT' },
        description: 'How fine it is',
        validations: [{ name: 'max', value: '8' }],
        pinnedPosition: null,
        validationStatus: 'ALL_VALID',
        metafieldsCount: 0,
        access: { admin: 'PUBLIC_READ_WRITE', storefront: 'NONE', customerAccount: 'NONE' },
      }),
    },
  },
  {
    id: 'metafield-definition/count',
    says: 'it counts the metafields it describes',
    status: 'recorded',
    source: LIFE,
    before: [product, defineMetafield(grade), set([fine])],
    ask: {
      document:
        '{ metafieldDefinition(identifier: { ownerType: PRODUCT, namespace: "custom", key: "grade" }) { name metafieldsCount } }',
    },
    answer: { body: { data: { metafieldDefinition: { name: 'Grade', metafieldsCount: 1 } } } },
  },
  {
    id: 'metafield-definition/app-owned',
    says: 'in an app’s namespace the merchant may look',
    status: 'documented',
    source: `${APP}; access by shopify.dev, "Custom data", permissions`,
    ask: defineMetafield({ ...grade, namespace: '$app:sizes' }),
    answer: {
      body: made({ namespace: /^app--\d+--sizes$/, access: { admin: 'MERCHANT_READ', storefront: 'NONE' } }),
    },
  },
  {
    id: 'metafield-definition/of-another-app',
    says: 'another app’s namespace is closed',
    status: 'recorded',
    source: APP,
    ask: defineMetafield({ ...grade, namespace: 'app--999999999999--sizes' }),
    answer: {
      body: {
        data: { metafieldDefinitionCreate: null },
        errors: [
          {
            message:
              'Access denied for metafieldDefinitionCreate field. Required access: API client to have access to the namespace and the resource type associated with the metafield definition.\n',
            extensions: { code: 'ACCESS_DENIED' },
          },
        ],
      },
    },
  },
  {
    id: 'metafield-definition/no-scope',
    says: 'a definition for customers asks for access to customers',
    status: 'documented',
    source: 'shopify.dev, "Manage metafield definitions", requirements; worded as recorded refusals are',
    ask: defineMetafield({ ...grade, ownerType: 'CUSTOMER' }),
    answer: {
      body: {
        data: { metafieldDefinitionCreate: null },
        errors: [
          { extensions: { code: 'ACCESS_DENIED', requiredAccess: '`write_customers` access scope.' } },
        ],
      },
    },
  },
  {
    id: 'metafield-definition/short-names',
    says: 'a namespace and a key that are too short are two errors',
    status: 'recorded',
    source: INPUT,
    ask: defineMetafield({ ...grade, namespace: 'ab', key: 'x' }),
    answer: {
      body: notDefined(
        {
          field: ['definition', 'namespace'],
          code: 'TOO_SHORT',
          message: 'Namespace is too short (minimum is 3 characters)',
        },
        {
          field: ['definition', 'key'],
          code: 'TOO_SHORT',
          message: 'Key is too short (minimum is 2 characters)',
        },
      ),
    },
  },
  {
    id: 'metafield-definition/characters',
    says: 'a key has letters, digits, dashes and underscores',
    status: 'recorded',
    source: INPUT,
    ask: defineMetafield({ ...grade, key: 'bad.key!' }),
    answer: {
      body: notDefined({
        field: ['definition', 'key'],
        code: 'INVALID_CHARACTER',
        message: 'Key contains one or more invalid characters.',
      }),
    },
  },
  {
    id: 'metafield-definition/unknown-type',
    says: 'a type that nobody knows is refused with all there are',
    status: 'recorded',
    source: INPUT,
    ask: defineMetafield({ ...grade, type: 'totally_made_up_type', validations: [] }),
    answer: {
      body: notDefined({
        field: ['definition', 'type'],
        code: 'INCLUSION',
        message:
          /^Type name totally_made_up_type is not a valid type\. Valid types are: antenna_gain, area, /,
      }),
    },
  },
  {
    id: 'metafield-definition/long-name',
    says: 'a name has 255 characters at most',
    status: 'recorded',
    source: INPUT,
    ask: defineMetafield({ ...grade, name: 'n'.repeat(256) }),
    answer: {
      body: notDefined({
        field: ['definition', 'name'],
        code: 'TOO_LONG',
        message: 'Name is too long (maximum is 255 characters)',
      }),
    },
  },
  {
    id: 'metafield-definition/taken',
    says: 'a name is used once for each type of owner',
    status: 'recorded',
    source: TAKEN,
    before: [defineMetafield(grade)],
    ask: defineMetafield(grade),
    answer: {
      body: notDefined({
        field: ['definition', 'key'],
        code: 'TAKEN',
        message: "Key is in use for Product metafields on the 'custom' namespace.",
      }),
    },
  },
  {
    id: 'metafield-definition/admin-access',
    says: 'outside of an app’s namespace nobody limits the merchant',
    status: 'recorded',
    source: ACCESS,
    ask: defineMetafield({ ...grade, access: { admin: 'MERCHANT_READ' } }),
    answer: {
      body: notDefined({
        field: ['definition'],
        code: 'INVALID',
        message: 'Setting this access control is not permitted. It must be one of ["public_read_write"].',
      }),
    },
  },
]

type Rule = [
  id: string,
  type: string,
  validations: { name: string; value: string }[],
  message: string,
  code?: string,
]

const rules: Rule[] = [
  [
    'unsupported',
    'single_line_text_field',
    [{ name: 'scale_max', value: '5' }],
    "Validations value for option scale_max contains an invalid value: 'scale_max' isn't supported for single_line_text_field.",
  ],
  [
    'twice',
    'single_line_text_field',
    [
      { name: 'max', value: '5' },
      { name: 'max', value: '6' },
    ],
    'Validations cannot contain duplicate "name" options.',
    'DUPLICATE_OPTION',
  ],
  [
    'no-integer',
    'single_line_text_field',
    [{ name: 'min', value: 'two' }],
    'Validations value for option min must be an integer.',
  ],
  [
    'no-decimal',
    'number_decimal',
    [{ name: 'min', value: 'two' }],
    'Validations value for option min must be a decimal.',
  ],
  [
    'order',
    'number_integer',
    [
      { name: 'min', value: '5' },
      { name: 'max', value: '2' },
    ],
    "Validations contains an invalid value: 'min' must be less than 'max'.",
  ],
  ['metaobject', 'metaobject_reference', [], 'Validations require that you select a metaobject.'],
]

const changing: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield-definition/update',
    says: 'an update changes what it names; nothing is looked at again later',
    status: 'recorded',
    source: LIFE,
    before: [defineMetafield(grade)],
    ask: redefineMetafield({ namespace: 'custom', key: 'grade', name: 'Fineness' }),
    answer: {
      body: {
        data: {
          metafieldDefinitionUpdate: {
            updatedDefinition: {
              name: 'Fineness',
              description: 'How fine it is',
              validations: [{ name: 'max', value: '8' }],
            },
            validationJob: null,
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'metafield-definition/update-unknown',
    says: 'a definition that is not there is an error on definition',
    status: 'recorded',
    source: UPDATE,
    ask: redefineMetafield({ namespace: 'custom', key: 'grade', name: 'Fineness' }),
    answer: {
      body: {
        data: {
          metafieldDefinitionUpdate: {
            updatedDefinition: null,
            userErrors: [{ field: ['definition'], message: 'Definition not found.', code: 'NOT_FOUND' }],
          },
        },
      },
    },
  },
  {
    id: 'metafield-definition/update-description',
    says: 'a description has 255 characters at most',
    status: 'recorded',
    source: LENGTHS,
    before: [defineMetafield(grade)],
    ask: redefineMetafield({ namespace: 'custom', key: 'grade', description: 'd'.repeat(256) }),
    answer: {
      body: {
        data: {
          metafieldDefinitionUpdate: {
            userErrors: [
              {
                field: ['definition', 'description'],
                message: 'Description is too long (maximum is 255 characters)',
                code: 'TOO_LONG',
              },
            ],
          },
        },
      },
    },
  },
  {
    id: 'metafield-definition/delete',
    says: 'deleting answers which one it was',
    status: 'recorded',
    source: LIFE,
    before: [defineMetafield(grade)],
    ask: undefineMetafield({ identifier: GRADE }),
    answer: { body: deleted({ deletedDefinitionId: /\d+$/, deletedDefinition: GRADE, userErrors: [] }) },
  },
  {
    id: 'metafield-definition/delete-all',
    says: 'its metafields go with it when the caller says so',
    status: 'recorded',
    source: LIFE,
    before: [
      product,
      defineMetafield(grade),
      set([fine]),
      undefineMetafield({ identifier: GRADE, all: true }),
    ],
    ask: readMetafield('namespace: "custom", key: "grade"'),
    answer: { body: { data: { product: { metafield: null } } } },
  },
  {
    id: 'metafield-definition/delete-kept',
    says: 'and otherwise stay',
    status: 'documented',
    source: 'schema of 2026-07, metafieldDefinitionDelete.deleteAllAssociatedMetafields',
    before: [product, defineMetafield(grade), set([fine]), undefineMetafield({ identifier: GRADE })],
    ask: readMetafield('namespace: "custom", key: "grade"'),
    answer: { body: { data: { product: { metafield: { value: 'fine', definition: null } } } } },
  },
  {
    id: 'metafield-definition/delete-reference',
    says: 'references can not outlive their definition',
    status: 'recorded',
    source: TYPES,
    before: [defineMetafield({ ...grade, type: 'product_reference', validations: [] })],
    ask: undefineMetafield({ identifier: GRADE }),
    answer: {
      body: deleted({
        userErrors: [
          {
            field: null,
            message:
              'Deleting a reference type metafield definition requires deletion of its associated metafields.',
            code: 'REFERENCE_TYPE_DELETION_ERROR',
          },
        ],
      }),
    },
  },
  {
    id: 'metafield-definition/delete-app-owned',
    says: 'nor can what lies in a reserved namespace',
    status: 'recorded',
    source: GUARDS,
    before: [defineMetafield({ ...grade, namespace: '$app' })],
    ask: undefineMetafield({ identifier: { ...GRADE, namespace: '$app' } }),
    answer: {
      body: deleted({
        userErrors: [
          {
            field: null,
            message:
              'Deleting a definition in a reserved namespace must have deleteAllAssociatedMetafields set to true.',
            code: 'RESERVED_NAMESPACE_ORPHANED_METAFIELDS',
          },
        ],
      }),
    },
  },
  {
    id: 'metafield-definition/pin-twice',
    says: 'a definition is pinned once',
    status: 'recorded',
    source: PINS,
    before: [defineMetafield({ ...grade, pin: true }, keep)],
    ask: pin('Pin'),
    answer: {
      body: {
        data: {
          metafieldDefinitionPin: {
            userErrors: [{ field: null, message: 'Definition already pinned.', code: 'ALREADY_PINNED' }],
          },
        },
      },
    },
  },
  {
    id: 'metafield-definition/unpin-unpinned',
    says: 'one that is not pinned can not be unpinned',
    status: 'recorded',
    source: PINS,
    before: [defineMetafield(grade, keep)],
    ask: pin('Unpin'),
    answer: {
      body: {
        data: {
          metafieldDefinitionUnpin: {
            userErrors: [{ field: null, message: /^Definition \d+ isn't pinned\.$/, code: 'NOT_PINNED' }],
          },
        },
      },
    },
  },
  {
    id: 'metafield-definition/list',
    says: 'definitions are listed by owner and namespace',
    status: 'recorded',
    source: LIFE,
    before: [defineMetafield(grade), defineMetafield({ ...grade, namespace: 'other' })],
    ask: {
      document:
        '{ metafieldDefinitions(first: 5, ownerType: PRODUCT, namespace: "custom") { nodes { namespace key } } }',
    },
    answer: { body: { data: { metafieldDefinitions: { nodes: [{ namespace: 'custom', key: 'grade' }] } } } },
  },
]

export const metafieldDefinitionCases: Evidence[] = [
  ...making,
  ...rules.map(
    ([id, type, validations, message, code = 'INVALID_OPTION']): Omit<Evidence, 'scopes'> => ({
      id: `metafield-definition/rule-${id}`,
      says: `validations are checked by their type: ${id}`,
      status: 'recorded',
      source: OPTIONS,
      ask: defineMetafield({ ...grade, type, validations }),
      answer: { body: notDefined({ field: ['definition', 'validations'], message, code }) },
    }),
  ),
  ...changing,
].map(inMetafields)
