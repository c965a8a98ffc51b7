import { capture, type Evidence } from './evidence'
import {
  create,
  define,
  read,
  readDefinition,
  redefine,
  refused,
  tea,
  titled,
  undefine,
} from './metaobject-steps'

const CREATE = capture('2026-04/metaobjects/metaobject-definition-create-validation.json')
const FIELDS = capture('2026-04/metaobjects/definition-create-field-validations.json')
const LENGTHS = capture('2026-04/metaobjects/definition-name-type-description-length.json')
const KEYS = capture('2026-04/metaobjects/metaobjectDefinition-field-key-min-length.json')
const OPERATIONS = capture('2026-04/metaobjects/metaobjectDefinitionUpdate-field-operation-errors.json')
const INVARIANTS = capture('2026-04/metaobjects/metaobject-definition-lifecycle-invariants.json')
const DRAFT_FLOW = capture('2026-04/metaobjects/metaobject-definition-draft-flow.json')
const SCHEMA_CHANGE = capture('2026-04/metaobjects/metaobject-schema-change-lifecycle.json')
const OWNERSHIP = 'Access and ownership types, https://shopify.dev/docs/apps/build/custom-data/permissions'

const text = (key: string) => ({ key, name: 'A text', type: 'single_line_text_field' })
const MADE = '{{made.data.metaobjectDefinitionCreate.metaobjectDefinition.id}}'
const made = define(tea, { keep: 'made' })
const refusedCreate = (...errors: Parameters<typeof refused>[2][]) =>
  refused('metaobjectDefinitionCreate', 'metaobjectDefinition', ...errors)
const refusedUpdate = (...errors: Parameters<typeof refused>[2][]) =>
  refused('metaobjectDefinitionUpdate', 'metaobjectDefinition', ...errors)
const off = { enabled: false }

export const metaobjectDefinitionCases: Evidence[] = [
  {
    id: 'definition/defaults',
    says: 'a new definition of the merchant is open to all apps, closed to the storefront, with every capability off',
    status: 'recorded',
    source: LENGTHS,
    ask: define(tea),
    answer: {
      body: {
        data: {
          metaobjectDefinitionCreate: {
            metaobjectDefinition: {
              id: /^gid:\/\/shopify\/MetaobjectDefinition\/\d+$/,
              type: 'tea',
              name: 'Tea',
              description: null,
              displayNameKey: 'title',
              access: { admin: 'PUBLIC_READ_WRITE', storefront: 'NONE' },
              capabilities: { publishable: off, translatable: off, renderable: off, onlineStore: off },
              fieldDefinitions: [
                {
                  key: 'title',
                  name: 'Title',
                  description: null,
                  required: true,
                  type: { name: 'single_line_text_field', category: 'TEXT' },
                  validations: [],
                },
                { key: 'body', required: false, type: { name: 'multi_line_text_field', category: 'TEXT' } },
              ],
              metaobjectsCount: 0,
              hasThumbnailField: false,
              standardTemplate: null,
              createdAt: '2026-03-02T10:00:00Z',
              updatedAt: '2026-03-02T10:00:00Z',
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'definition/type-lower-case',
    says: 'a type is stored in lower case and found so',
    status: 'recorded',
    source: CREATE,
    before: [define({ ...tea, type: 'GREEN_Tea' })],
    ask: readDefinition('green_tea'),
    answer: { body: { data: { metaobjectDefinitionByType: { type: 'green_tea' } } } },
  },
  {
    id: 'definition/app-type',
    says: '$app: stands for app--<id of the app>--, and an app may choose the admin access of such a type',
    status: 'recorded',
    source: CREATE,
    ask: define({ ...tea, type: '$app:tea', access: { admin: 'MERCHANT_READ_WRITE' } }),
    answer: {
      body: {
        data: {
          metaobjectDefinitionCreate: {
            metaobjectDefinition: {
              type: /^app--\d+--tea$/,
              access: { admin: 'MERCHANT_READ_WRITE', storefront: 'NONE' },
            },
          },
        },
      },
    },
  },
  {
    id: 'definition/app-type-read',
    says: 'the app finds its definition by $app: again',
    status: 'recorded',
    source: CREATE,
    before: [define({ ...tea, type: '$app:tea' })],
    ask: readDefinition('$app:tea'),
    answer: { body: { data: { metaobjectDefinitionByType: { type: /^app--\d+--tea$/ } } } },
  },
  {
    id: 'definition/app-type-default-access',
    says: 'without a choice, merchants may read metaobjects of an app',
    status: 'documented',
    source: OWNERSHIP,
    ask: define({ ...tea, type: '$app:tea' }),
    answer: {
      body: {
        data: {
          metaobjectDefinitionCreate: { metaobjectDefinition: { access: { admin: 'MERCHANT_READ' } } },
        },
      },
    },
  },
  {
    id: 'definition/app-type-of-another',
    says: "another app's type can not be defined",
    status: 'assumed',
    source: `${INVARIANTS} (recorded of shopify-- types; the wording speaks of applications)`,
    ask: define({ ...tea, type: 'app--{{souk.id}}--tea' }, { app: 'neighbour' }),
    answer: {
      body: refusedCreate({
        field: ['definition'],
        message: 'Not authorized. This type is reserved for use by another application.',
        code: 'NOT_AUTHORIZED',
      }),
    },
  },
  {
    id: 'definition/app-type-hidden',
    says: "another app does not see an app's definition",
    status: 'documented',
    source: `${OWNERSHIP}; enum MetaobjectAdminAccess ("no other apps have access")`,
    before: [define({ ...tea, type: '$app:tea' })],
    ask: readDefinition('app--{{souk.id}}--tea', { app: 'neighbour' }),
    answer: { body: { data: { metaobjectDefinitionByType: null } } },
  },
  {
    id: 'definition/shopify-type',
    says: "Shopify's own types can not be defined",
    status: 'recorded',
    source: INVARIANTS,
    ask: define({ ...tea, type: 'shopify--tea' }),
    answer: {
      body: refusedCreate({ field: ['definition'], message: /^Not authorized\./, code: 'NOT_AUTHORIZED' }),
    },
  },
  {
    id: 'definition/admin-access-of-merchant',
    says: 'the admin access of a type of the merchant can not be chosen',
    status: 'recorded',
    source: 'airhorns/shopify-draft-proxy, docs/hard-and-weird-notes.md (line 1813)',
    ask: define({ ...tea, access: { admin: 'MERCHANT_READ' } }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'access', 'admin'],
        message:
          'Admin access can only be specified on metaobject definitions that have an app-reserved type.',
        code: 'ADMIN_ACCESS_INPUT_NOT_ALLOWED',
      }),
    },
  },
  {
    id: 'definition/type-too-short',
    says: 'a type has three characters at least',
    status: 'recorded',
    source: CREATE,
    ask: define({ ...tea, type: 'te' }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'type'],
        message: 'Type is too short (minimum is 3 characters)',
        code: 'TOO_SHORT',
      }),
    },
  },
  {
    id: 'definition/type-characters',
    says: 'a type holds letters, digits, underscores and dashes',
    status: 'recorded',
    source: CREATE,
    ask: define({ ...tea, type: 'green tea?' }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'type'],
        message:
          'Type contains one or more invalid characters. Only alphanumeric characters, underscores, and dashes are allowed.',
        code: 'INVALID',
      }),
    },
  },
  {
    id: 'definition/type-taken',
    says: 'a type is unique in the shop, whatever its case',
    status: 'recorded',
    source: CREATE,
    before: [define(tea)],
    ask: define({ ...tea, type: 'TEA' }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'type'],
        message: 'Type has already been taken',
        code: 'TAKEN',
      }),
    },
  },
  {
    id: 'definition/name-blank',
    says: 'a name may be left out but not be empty',
    status: 'recorded',
    source: LENGTHS,
    ask: define({ ...tea, name: '' }),
    answer: {
      body: refusedCreate({ field: ['definition', 'name'], message: "Name can't be blank", code: 'BLANK' }),
    },
  },
  {
    id: 'definition/name-left-out',
    says: 'a name that is left out follows from the type',
    status: 'assumed',
    source: 'the schema makes the name optional',
    ask: define({ type: 'green_tea', fieldDefinitions: [{ key: 'harvest_year', type: 'number_integer' }] }),
    answer: {
      body: {
        data: {
          metaobjectDefinitionCreate: {
            metaobjectDefinition: { name: 'Green Tea', fieldDefinitions: [{ name: 'Harvest year' }] },
          },
        },
      },
    },
  },
  {
    id: 'definition/name-too-long',
    says: 'a name has 255 characters at most',
    status: 'recorded',
    source: LENGTHS,
    ask: define({ ...tea, name: 'n'.repeat(256) }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'name'],
        message: 'Name is too long (maximum is 255 characters)',
        code: 'TOO_LONG',
      }),
    },
  },
  {
    id: 'definition/description-too-long',
    says: 'a description has 255 characters at most',
    status: 'recorded',
    source: LENGTHS,
    ask: define({ ...tea, description: 'd'.repeat(256) }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'description'],
        message: 'Description is too long (maximum is 255 characters)',
        code: 'TOO_LONG',
      }),
    },
  },
  {
    id: 'definition/field-reserved',
    says: 'a field can not be called handle or id',
    status: 'recorded',
    source: FIELDS,
    ask: define({ ...tea, fieldDefinitions: [text('title'), text('handle')] }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'fieldDefinitions', '1'],
        message: 'The name "handle" is reserved for system use',
        code: 'RESERVED_NAME',
        elementKey: 'handle',
      }),
    },
  },
  {
    id: 'definition/field-twice',
    says: 'a field can be named once; the second one is refused',
    status: 'recorded',
    source: FIELDS,
    ask: define({ ...tea, fieldDefinitions: [text('title'), text('title')] }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'fieldDefinitions', '1'],
        message: 'Field "title" duplicates other inputs',
        code: 'DUPLICATE_FIELD_INPUT',
        elementKey: 'title',
      }),
    },
  },
  {
    id: 'definition/display-name-missing',
    says: 'the display name must be one of the fields',
    status: 'recorded',
    source: FIELDS,
    ask: define({ ...tea, displayNameKey: 'aroma' }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'displayNameKey'],
        message: 'Field definition "aroma" does not exist',
        code: 'UNDEFINED_OBJECT_FIELD',
      }),
    },
  },
  {
    id: 'definition/field-type-unknown',
    says: 'an unknown field type is answered with all there are',
    status: 'recorded',
    source: FIELDS,
    ask: define({ ...tea, fieldDefinitions: [{ key: 'title', name: 'Title', type: 'list.boolean' }] }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'fieldDefinitions', '0'],
        message:
          /^Type name list\.boolean is not a valid type\. Valid types are: antenna_gain, area, .*, single_line_text_field, .*, list\.order_reference\.$/,
        code: 'INCLUSION',
        elementKey: 'title',
      }),
    },
  },
  {
    id: 'definition/too-many-fields',
    says: 'a definition has forty fields at most',
    status: 'recorded',
    source: FIELDS,
    ask: define({
      ...tea,
      fieldDefinitions: [text('title'), ...Array.from({ length: 40 }, (_, n) => text(`extra_${n}`))],
    }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'fieldDefinitions'],
        message: 'Maximum 40 fields per metaobject definition',
        code: 'INVALID',
      }),
    },
  },
  {
    id: 'definition/key-too-short',
    says: 'the key of a field has two characters at least',
    status: 'recorded',
    source: KEYS,
    ask: define({ ...tea, displayNameKey: 't', fieldDefinitions: [text('t')] }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'fieldDefinitions', '0'],
        message: 'Key is too short (minimum is 2 characters)',
        code: 'TOO_SHORT',
        elementKey: 't',
      }),
    },
  },
  {
    id: 'definition/key-empty',
    says: 'an empty key is wrong in three ways',
    status: 'recorded',
    source: KEYS,
    ask: define({ ...tea, displayNameKey: '', fieldDefinitions: [text('')] }),
    answer: {
      body: refusedCreate(
        ...[
          ["Key can't be blank", 'BLANK'],
          ['Key is too short (minimum is 2 characters)', 'TOO_SHORT'],
          ['Key contains one or more invalid characters.', 'INVALID'],
        ].map(([message = '', code = '']) => ({
          field: ['definition', 'fieldDefinitions', '0'],
          message,
          code,
          elementKey: '',
        })),
      ),
    },
  },
  {
    id: 'definition/key-too-long',
    says: 'the key of a field has 64 characters at most',
    status: 'recorded',
    source: KEYS,
    ask: define({ ...tea, fieldDefinitions: [text('title'), text('k'.repeat(65))] }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'fieldDefinitions', '1'],
        message: 'Key is too long (maximum is 64 characters)',
        code: 'TOO_LONG',
        elementKey: 'k'.repeat(65),
      }),
    },
  },
  {
    id: 'definition/key-characters',
    says: 'a key may hold capitals and dashes but no dot',
    status: 'recorded',
    source: `${KEYS}; ${FIELDS}`,
    ask: define({ ...tea, fieldDefinitions: [text('title'), text('tea-Grade_2'), text('tea.grade')] }),
    answer: {
      body: refusedCreate({
        field: ['definition', 'fieldDefinitions', '2'],
        message: 'Key contains one or more invalid characters.',
        code: 'INVALID',
        elementKey: 'tea.grade',
      }),
    },
  },
  {
    id: 'definition/update',
    says: 'an update changes what it names: texts, access, capabilities, single fields',
    status: 'recorded',
    source: DRAFT_FLOW,
    before: [made],
    ask: redefine(MADE, {
      name: 'Fine tea',
      displayNameKey: 'body',
      access: { storefront: 'PUBLIC_READ' },
      capabilities: { publishable: { enabled: true } },
      fieldDefinitions: [
        {
          update: {
            key: 'body',
            name: 'Story',
            required: true,
            validations: [{ name: 'max', value: '250' }],
          },
        },
        { create: text('origin') },
        { delete: { key: 'title' } },
      ],
    }),
    answer: {
      body: {
        data: {
          metaobjectDefinitionUpdate: {
            metaobjectDefinition: {
              type: 'tea',
              name: 'Fine tea',
              description: null,
              displayNameKey: 'body',
              access: { admin: 'PUBLIC_READ_WRITE', storefront: 'PUBLIC_READ' },
              capabilities: { publishable: { enabled: true }, translatable: off },
              fieldDefinitions: [
                {
                  key: 'body',
                  name: 'Story',
                  required: true,
                  type: { name: 'multi_line_text_field' },
                  validations: [{ name: 'max', value: '250' }],
                },
                { key: 'origin', required: false },
              ],
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'definition/update-order',
    says: 'resetFieldOrder puts the fields in the order in which the update names them',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [made],
    ask: redefine(MADE, {
      resetFieldOrder: true,
      fieldDefinitions: [
        { create: text('origin') },
        { update: { key: 'body', name: 'Body' } },
        { update: { key: 'title', name: 'Title' } },
      ],
    }),
    answer: {
      body: {
        data: {
          metaobjectDefinitionUpdate: {
            metaobjectDefinition: {
              fieldDefinitions: [{ key: 'origin' }, { key: 'body' }, { key: 'title' }],
            },
          },
        },
      },
    },
  },
  {
    id: 'definition/update-operations-wrong',
    says: 'every operation that can not be done is refused, the way leading to its key',
    status: 'recorded',
    source: OPERATIONS,
    before: [made],
    ask: redefine(MADE, {
      fieldDefinitions: [
        { update: { key: 'aroma', name: 'Aroma' } },
        { create: text('title') },
        { delete: { key: 'price' } },
      ],
    }),
    answer: {
      body: refusedUpdate(
        {
          field: ['definition', 'fieldDefinitions', '0', 'update', 'key'],
          message: 'Field definition "aroma" does not exist',
          code: 'UNDEFINED_OBJECT_FIELD',
          elementKey: 'aroma',
        },
        {
          field: ['definition', 'fieldDefinitions', '1', 'create', 'key'],
          message: 'Field definition "title" is already taken',
          code: 'OBJECT_FIELD_TAKEN',
          elementKey: 'title',
        },
        {
          field: ['definition', 'fieldDefinitions', '2', 'delete', 'key'],
          message: 'Field definition "price" does not exist',
          code: 'UNDEFINED_OBJECT_FIELD',
          elementKey: 'price',
        },
      ),
    },
  },
  {
    id: 'definition/update-reserved',
    says: 'a reserved key is refused at the list element, without `create`',
    status: 'recorded',
    source: OPERATIONS,
    before: [made],
    ask: redefine(MADE, { fieldDefinitions: [{ create: text('id') }] }),
    answer: {
      body: refusedUpdate({
        field: ['definition', 'fieldDefinitions', '0'],
        message: 'The name "id" is reserved for system use',
        code: 'RESERVED_NAME',
        elementKey: 'id',
      }),
    },
  },
  {
    id: 'definition/update-twice',
    says: 'a field created twice in one update is refused the second time',
    status: 'recorded',
    source: OPERATIONS,
    before: [made],
    ask: redefine(MADE, { fieldDefinitions: [{ create: text('origin') }, { create: text('origin') }] }),
    answer: {
      body: refusedUpdate({
        field: ['definition', 'fieldDefinitions', '1'],
        message: 'Field "origin" duplicates other inputs',
        code: 'DUPLICATE_FIELD_INPUT',
        elementKey: 'origin',
      }),
    },
  },
  {
    id: 'definition/update-key-too-short',
    says: 'the key of a field created by an update is held to the same rules, below `create`',
    status: 'recorded',
    source: KEYS,
    before: [made],
    ask: redefine(MADE, { fieldDefinitions: [{ create: text('o') }] }),
    answer: {
      body: refusedUpdate({
        field: ['definition', 'fieldDefinitions', '0', 'create'],
        message: 'Key is too short (minimum is 2 characters)',
        code: 'TOO_SHORT',
        elementKey: 'o',
      }),
    },
  },
  {
    id: 'definition/update-display-name',
    says: 'an update can not name a field that is not there as the display name',
    status: 'recorded',
    source: OPERATIONS,
    before: [made],
    ask: redefine(MADE, { displayNameKey: 'aroma' }),
    answer: {
      body: refusedUpdate({
        field: ['definition', 'displayNameKey'],
        message: 'Field definition "aroma" does not exist',
        code: 'UNDEFINED_OBJECT_FIELD',
      }),
    },
  },
  {
    id: 'definition/update-unknown',
    says: 'a definition that is not there is a user error on id',
    status: 'assumed',
    source: 'as recorded for metaobjectUpdate and metaobjectDelete',
    ask: redefine('gid://shopify/MetaobjectDefinition/404', { name: 'Nothing' }),
    answer: { body: refusedUpdate({ field: ['id'], message: 'Record not found', code: 'RECORD_NOT_FOUND' }) },
  },
  {
    id: 'definition/delete',
    says: 'a deleted definition takes its metaobjects with it',
    status: 'recorded',
    source: capture('2026-04/metaobjects/metaobject-definition-delete-cascade.json'),
    before: [made, create({ type: 'tea', fields: titled('Assam') }, { keep: 'assam' }), undefine(MADE)],
    ask: read('{{assam.data.metaobjectCreate.metaobject.id}}'),
    answer: { body: { data: { metaobject: null } } },
  },
  {
    id: 'definition/delete-answer',
    says: 'deleting a definition answers its id',
    status: 'recorded',
    source: DRAFT_FLOW,
    before: [made],
    ask: undefine(MADE),
    answer: {
      body: {
        data: { metaobjectDefinitionDelete: { deletedId: /MetaobjectDefinition\/\d+$/, userErrors: [] } },
      },
    },
  },
  {
    id: 'definition/read-unknown',
    says: 'a type that is not defined is null',
    status: 'recorded',
    source: DRAFT_FLOW,
    ask: readDefinition('coffee'),
    answer: { body: { data: { metaobjectDefinitionByType: null } } },
  },
  {
    id: 'definition/count',
    says: 'a definition counts its metaobjects',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [made, create({ type: 'tea', fields: titled('Assam') })],
    ask: readDefinition('tea'),
    answer: { body: { data: { metaobjectDefinitionByType: { metaobjectsCount: 1 } } } },
  },
  {
    id: 'definition/most',
    says: 'an app may make 128 definitions',
    status: 'recorded',
    source: capture('2026-04/metaobjects/metaobject-definition-limit-caps.json'),
    // A second between two of them, so that the bucket keeps up.
    before: Array.from({ length: 128 }, (_, n) => [
      define({ ...tea, type: `tea_${n}` }),
      { waitS: 1 },
    ]).flat(),
    ask: define(tea),
    answer: {
      body: refusedCreate({
        field: ['definition'],
        message: 'Total definition count exceeds the limit of 128',
        code: 'MAX_DEFINITIONS_EXCEEDED',
      }),
    },
  },
  {
    id: 'definition/read-by-id-and-list',
    says: 'a definition is found by its id and in the list of all',
    status: 'recorded',
    source: DRAFT_FLOW,
    before: [made, define({ ...tea, type: 'coffee' })],
    ask: {
      document:
        'query Both($id: ID!) { metaobjectDefinition(id: $id) { type } metaobjectDefinitions(first: 5) { nodes { type } } }',
      variables: { id: MADE },
    },
    answer: {
      body: {
        data: {
          metaobjectDefinition: { type: 'tea' },
          metaobjectDefinitions: { nodes: [{ type: 'tea' }, { type: 'coffee' }] },
        },
      },
    },
  },
]
