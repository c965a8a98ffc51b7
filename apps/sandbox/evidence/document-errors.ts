import { ABSENT, capture, type Evidence } from './evidence'

const BASE = capture('2025-01/admin-platform/graphql-base-validation-unhappy-paths.json')
const OPERATION_NAME = capture(
  '2026-04/admin-platform/graphql-request-execution-operation-name-defaults.json',
)

export const documentErrorCases: Evidence[] = [
  {
    id: 'document/syntax',
    says: 'a document that ends too early is a parse error, with status 200 and no data',
    status: 'recorded',
    source: BASE,
    ask: { document: 'query Unfinished {\n  shop {\n    id\n' },
    answer: {
      body: {
        errors: [
          { message: /^syntax error, unexpected end of file at \[/, extensions: { code: 'PARSE_ERROR' } },
        ],
      },
    },
  },
  {
    id: 'document/syntax-token',
    says: 'the name of another unexpected token in a syntax error is the one of graphql-js',
    status: 'assumed',
    source: 'only the end of a file is recorded',
    ask: { document: 'query { shop } }' },
    answer: {
      body: {
        errors: [{ message: 'syntax error, unexpected "}" at [1, 16]', extensions: { code: 'PARSE_ERROR' } }],
      },
    },
  },
  {
    id: 'document/unknown-root',
    says: 'an unknown root field is an undefinedField on QueryRoot',
    status: 'recorded',
    source: BASE,
    ask: { document: 'query FindCamel {\n  camel {\n    id\n  }\n}' },
    answer: {
      body: {
        data: ABSENT,
        errors: [
          {
            message: "Field 'camel' doesn't exist on type 'QueryRoot'",
            locations: [{ line: 2, column: 3 }],
            path: ['query FindCamel', 'camel'],
            extensions: { code: 'undefinedField', typeName: 'QueryRoot', fieldName: 'camel' },
          },
        ],
      },
    },
  },
  {
    id: 'document/unknown-field',
    says: 'an unknown field names its type and the way to it',
    status: 'recorded',
    source: BASE,
    ask: { document: 'query Teas { metaobjects(type: "tea", first: 1) { nodes { id aroma } } }' },
    answer: {
      body: {
        errors: [
          {
            message: "Field 'aroma' doesn't exist on type 'Metaobject'",
            path: ['query Teas', 'metaobjects', 'nodes', 'aroma'],
            extensions: { code: 'undefinedField', typeName: 'Metaobject', fieldName: 'aroma' },
          },
        ],
      },
    },
  },
  {
    id: 'document/no-selection',
    says: 'an object without a selection is a selectionMismatch',
    status: 'recorded',
    source: BASE,
    ask: { document: 'query Bare {\n  shop\n}' },
    answer: {
      body: {
        errors: [
          {
            message:
              "Field must have selections (field 'shop' returns Shop but has no selections. Did you mean 'shop { ... }'?)",
            locations: [{ line: 2, column: 3 }],
            path: ['query Bare', 'shop'],
            extensions: { code: 'selectionMismatch', nodeName: "field 'shop'", typeName: 'Shop' },
          },
        ],
      },
    },
  },
  {
    id: 'document/unknown-argument',
    says: 'an unknown argument is an argumentNotAccepted, the way ending in the argument',
    status: 'recorded',
    source: capture('2026-04/metaobjects/metaobject-mutation-arg-shape.json'),
    ask: {
      document:
        'mutation Drop { metaobjectDelete(id: "gid://shopify/Metaobject/1", quietly: true) { deletedId } }',
    },
    answer: {
      body: {
        errors: [
          {
            message: "Field 'metaobjectDelete' doesn't accept argument 'quietly'",
            path: ['mutation Drop', 'metaobjectDelete', 'quietly'],
            extensions: {
              code: 'argumentNotAccepted',
              name: 'metaobjectDelete',
              typeName: 'Field',
              argumentName: 'quietly',
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/missing-argument',
    says: 'a missing argument is named with its field',
    status: 'recorded',
    source: capture('2025-01/customers/customer-merge-parity.json'),
    ask: { document: 'mutation Drop { metaobjectDelete { deletedId } }' },
    answer: {
      body: {
        errors: [
          {
            message: "Field 'metaobjectDelete' is missing required arguments: id",
            extensions: {
              code: 'missingRequiredArguments',
              className: 'Field',
              name: 'metaobjectDelete',
              arguments: 'id',
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/missing-input-field',
    says: 'a literal input object without a required field names it and the type it should have',
    status: 'recorded',
    source: capture('2026-04/gift-cards/gift-card-recipient-validation.json'),
    ask: {
      document: 'query Find { metaobjectByHandle(handle: { type: "tea" }) { id } }',
    },
    answer: {
      body: {
        errors: [
          {
            message:
              "Argument 'handle' on InputObject 'MetaobjectHandleInput' is required. Expected type String!",
            path: ['query Find', 'metaobjectByHandle', 'handle', 'handle'],
            extensions: { code: 'missingRequiredInputObjectAttribute', argumentName: 'handle' },
          },
        ],
      },
    },
  },
  {
    id: 'document/literal-enum',
    says: 'a literal that is not in the enum names the argument of the input object and what it should be',
    status: 'recorded',
    source: capture('2025-01/products/product-status-enum-validation.json'),
    ask: {
      document:
        'mutation Make {\n  productCreate(product: { title: "Tea", status: PUBLISHED }) { userErrors { message } }\n}',
    },
    answer: {
      body: {
        data: ABSENT,
        errors: [
          {
            message:
              "Argument 'status' on InputObject 'ProductCreateInput' has an invalid value (PUBLISHED). Expected type 'ProductStatus'.",
            locations: [{ line: 2, column: 26 }],
            path: ['mutation Make', 'productCreate', 'product', 'status'],
            extensions: {
              code: 'argumentLiteralsIncompatible',
              typeName: 'InputObject',
              argumentName: 'status',
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/literal-null',
    says: 'null where something is required, in an argument of a field',
    status: 'recorded',
    source: capture('2025-01/products/product-change-status-parity.json'),
    ask: { document: 'mutation Drop {\n  metaobjectDelete(id: null) { deletedId }\n}' },
    answer: {
      body: {
        data: ABSENT,
        errors: [
          {
            message:
              "Argument 'id' on Field 'metaobjectDelete' has an invalid value (null). Expected type 'ID!'.",
            locations: [{ line: 2, column: 3 }],
            path: ['mutation Drop', 'metaobjectDelete', 'id'],
            extensions: { code: 'argumentLiteralsIncompatible', typeName: 'Field', argumentName: 'id' },
          },
        ],
      },
    },
  },
  {
    id: 'document/literal-in-list',
    says: 'the way to an input object inside a list has its position; a value is shown as it was written, once',
    status: 'recorded',
    source: capture('2025-01/products/product-merchandising-mutation-probes.json'),
    ask: {
      document:
        'mutation Save {\n  metafieldsSet(metafields: [{ ownerId: "gid://shopify/Shop/1", key: [1, 2], value: "x" }]) { userErrors { message } }\n}',
    },
    answer: {
      body: {
        data: ABSENT,
        errors: [
          {
            message:
              "Argument 'key' on InputObject 'MetafieldsSetInput' has an invalid value ([1, 2]). Expected type 'String!'.",
            path: ['mutation Save', 'metafieldsSet', 'metafields', 0, 'key'],
          },
        ],
      },
    },
  },
  {
    id: 'document/literal-global-id',
    says: 'a literal id that is no global id is refused at its argument',
    status: 'recorded',
    source: capture('2025-01/customers/customer-merge-parity.json'),
    ask: { document: 'mutation Drop {\n  metaobjectDelete(id: "") { deletedId }\n}' },
    answer: {
      body: {
        data: ABSENT,
        errors: [
          {
            message: "Invalid global id ''",
            locations: [{ line: 2, column: 3 }],
            path: ['mutation Drop', 'metaobjectDelete', 'id'],
            extensions: {
              code: 'argumentLiteralsIncompatible',
              typeName: 'CoercionError',
              argumentName: ABSENT,
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/unused-variable',
    says: 'a variable that is declared and not used is refused',
    status: 'recorded',
    source: capture('2025-01/products/inventory-path-product-sibling-read.json'),
    ask: {
      document: 'query Idle($spare: ID!) { shop { name } }',
      variables: { spare: 'gid://shopify/Shop/1' },
    },
    answer: {
      body: {
        errors: [
          {
            message: 'Variable $spare is declared by Idle but not used',
            locations: [{ line: 1, column: 1 }],
            path: ['query Idle'],
            extensions: { code: 'variableNotUsed', variableName: 'spare' },
          },
        ],
      },
    },
  },
  {
    id: 'document/missing-variable',
    says: 'a required variable that was not sent has a null value and one problem without a path',
    status: 'recorded',
    source: BASE,
    ask: { document: 'query One($id: ID!) { metaobject(id: $id) { id } }' },
    answer: {
      body: {
        errors: [
          {
            message: 'Variable $id of type ID! was provided invalid value',
            extensions: {
              code: 'INVALID_VARIABLE',
              value: null,
              problems: [{ path: [], explanation: 'Expected value to not be null', message: ABSENT }],
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/variable-inside',
    says: 'a problem inside a variable is named by its path, in the message too',
    status: 'recorded',
    source: BASE,
    ask: {
      document: 'query One($handle: MetaobjectHandleInput!) { metaobjectByHandle(handle: $handle) { id } }',
      variables: { handle: { type: 'tea' } },
    },
    answer: {
      body: {
        errors: [
          {
            message:
              'Variable $handle of type MetaobjectHandleInput! was provided invalid value for handle (Expected value to not be null)',
            extensions: {
              code: 'INVALID_VARIABLE',
              value: { type: 'tea' },
              problems: [{ path: ['handle'], explanation: 'Expected value to not be null' }],
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/variable-unknown-field',
    says: 'a field that the input type does not have is a problem of the variable',
    status: 'recorded',
    source: capture('2025-01/online-store/article-page-blog-length-validations.json'),
    ask: {
      document:
        'mutation Make($metaobject: MetaobjectCreateInput!) { metaobjectCreate(metaobject: $metaobject) { metaobject { id } } }',
      variables: { metaobject: { type: 'tea', aroma: 'strong' } },
    },
    answer: {
      body: {
        errors: [
          {
            message:
              'Variable $metaobject of type MetaobjectCreateInput! was provided invalid value for aroma (Field is not defined on MetaobjectCreateInput)',
          },
        ],
      },
    },
  },
  {
    id: 'document/variable-enum',
    says: 'a value outside an enum is answered with the values there are',
    status: 'recorded',
    source: capture('2026-04/media/media-staged-uploads-create-validation.json'),
    ask: {
      document: 'query Sorted($key: FileSortKeys) { files(first: 1, sortKey: $key) { nodes { id } } }',
      variables: { key: 'COLOUR' },
    },
    answer: {
      body: {
        errors: [
          {
            extensions: {
              code: 'INVALID_VARIABLE',
              problems: [{ path: [], explanation: /^Expected "COLOUR" to be one of: / }],
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/variable-global-id',
    says: 'an id that is no global id is refused before any field is asked',
    status: 'recorded',
    source: capture('2025-01/payments/payment-reminder-send-malformed-gid.json'),
    ask: { document: 'query One($id: ID!) { metaobject(id: $id) { id } }', variables: { id: 'forty-two' } },
    answer: {
      body: {
        errors: [
          {
            message: 'Variable $id of type ID! was provided invalid value',
            extensions: {
              code: 'INVALID_VARIABLE',
              value: 'forty-two',
              problems: [
                {
                  path: [],
                  explanation: "Invalid global id 'forty-two'",
                  message: "Invalid global id 'forty-two'",
                },
              ],
            },
          },
        ],
      },
    },
  },
  {
    id: 'document/which-operation',
    says: 'two operations without a name to choose by are refused without a code',
    status: 'recorded',
    source: OPERATION_NAME,
    ask: { document: 'query One { shop { id } } query Two { shop { name } }' },
    answer: { body: { errors: [{ message: 'An operation name is required', extensions: ABSENT }] } },
  },
  {
    id: 'document/no-such-operation',
    says: 'a name that no operation has is named in the error',
    status: 'recorded',
    source: OPERATION_NAME,
    ask: { document: 'query One { shop { id } } query Two { shop { name } }', operationName: 'Three' },
    answer: { body: { errors: [{ message: 'No operation named "Three"' }] } },
  },
]
