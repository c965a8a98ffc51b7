import { capture, type Evidence } from './evidence'
import {
  change,
  create,
  define,
  read,
  redefine,
  refused,
  remove,
  tea,
  titled,
  upsert,
} from './metaobject-steps'

const HANDLES = capture('2026-04/metaobjects/metaobject_handle_validation.json')
const AUTO = capture('2026-04/metaobjects/metaobject-auto-handle-generation.json')
const UPDATE_ERRORS = capture('2026-04/metaobjects/metaobject-update-error-codes.json')
const UPSERT = capture('2026-04/metaobjects/metaobject-upsert-recovery-and-prefixes.json')
const CAPABILITY = capture('2026-04/metaobjects/metaobject-capability-not-enabled.json')
const SCHEMA_CHANGE = capture('2026-04/metaobjects/metaobject-schema-change-lifecycle.json')
const OWN_TYPES =
  'Changelog of 2026-04-01, https://shopify.dev/changelog/metaobject-scopes-not-required-for-app-metaobjects'

const publishable = { ...tea, capabilities: { publishable: { enabled: true } } }
const untitled = {
  type: 'tea',
  name: 'Tea',
  fieldDefinitions: [{ key: 'body', name: 'Body', type: 'multi_line_text_field' }],
}
const assam = create({ type: 'tea', handle: 'assam', fields: titled('Assam') }, { keep: 'assam' })
const ASSAM = '{{assam.data.metaobjectCreate.metaobject.id}}'
const key = (handle: string) => ({ type: 'tea', handle })
const long = 'h'.repeat(256)
const tooLong = { code: 'TOO_LONG', message: 'Handle is too long (maximum is 255 characters)' }
const invalid = { code: 'INVALID', message: 'Handle is invalid' }

export const metaobjectCases: Evidence[] = [
  {
    id: 'entry/create',
    says: 'a new metaobject shows every field of its definition, those without a value too',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [define(tea)],
    ask: create({ type: 'tea', handle: 'assam', fields: titled('Assam') }),
    answer: {
      body: {
        data: {
          metaobjectCreate: {
            metaobject: {
              id: /^gid:\/\/shopify\/Metaobject\/\d+$/,
              type: 'tea',
              handle: 'assam',
              displayName: 'Assam',
              updatedAt: '2026-03-02T10:00:00Z',
              capabilities: { publishable: null, onlineStore: null },
              fields: [
                {
                  key: 'title',
                  type: 'single_line_text_field',
                  value: 'Assam',
                  jsonValue: 'Assam',
                  definition: { required: true },
                },
                { key: 'body', type: 'multi_line_text_field', value: null, jsonValue: null },
              ],
            },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'entry/create-unknown-type',
    says: 'a type that is not defined is refused',
    status: 'assumed',
    source: `code of the schema; wording of ${capture('2026-04/metaobjects/metaobject-bulk-delete-edge-cases.json')}`,
    ask: create({ type: 'coffee', fields: [] }),
    answer: {
      body: refused('metaobjectCreate', 'metaobject', {
        field: ['metaobject', 'type'],
        message: 'No metaobject definition exists for type "coffee"',
        code: 'UNDEFINED_OBJECT_TYPE',
      }),
    },
  },
  {
    id: 'entry/draft',
    says: 'where metaobjects are publishable, a new one is a draft unless it says otherwise',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [define(publishable)],
    ask: create({ type: 'tea', fields: titled('Assam') }),
    answer: {
      body: {
        data: { metaobjectCreate: { metaobject: { capabilities: { publishable: { status: 'DRAFT' } } } } },
      },
    },
  },
  {
    id: 'entry/active',
    says: 'a publishable metaobject can be active from the start',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [define(publishable)],
    ask: create({
      type: 'tea',
      capabilities: { publishable: { status: 'ACTIVE' } },
      fields: titled('Assam'),
    }),
    answer: {
      body: {
        data: { metaobjectCreate: { metaobject: { capabilities: { publishable: { status: 'ACTIVE' } } } } },
      },
    },
  },
  {
    id: 'entry/capability-off',
    says: 'capabilities that the definition does not have are refused one by one',
    status: 'recorded',
    source: CAPABILITY,
    before: [define(tea)],
    ask: upsert(key('assam'), {
      capabilities: { publishable: { status: 'ACTIVE' }, onlineStore: { templateSuffix: 'tea' } },
      fields: titled('Assam'),
    }),
    answer: {
      body: refused(
        'metaobjectUpsert',
        'metaobject',
        {
          field: ['metaobject', 'capabilities', 'publishable'],
          message: 'Capability is not enabled: publishable',
          code: 'CAPABILITY_NOT_ENABLED',
        },
        {
          field: ['metaobject', 'capabilities', 'onlineStore'],
          message: 'Capability is not enabled: online_store',
          code: 'CAPABILITY_NOT_ENABLED',
        },
      ),
    },
  },
  {
    id: 'entry/required',
    says: 'a required field that is left out is an error on the metaobject',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [define(tea)],
    ask: create({ type: 'tea', fields: [{ key: 'body', value: 'Malty.' }] }),
    answer: {
      body: refused('metaobjectCreate', 'metaobject', {
        field: ['metaobject'],
        message: "Title can't be blank",
        code: 'OBJECT_FIELD_REQUIRED',
        elementKey: 'title',
      }),
    },
  },
  {
    id: 'entry/undefined-field',
    says: 'an unknown field and a missing one are both reported',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [define(tea)],
    ask: create({ type: 'tea', fields: [{ key: 'aroma', value: 'malty' }] }),
    answer: {
      body: refused(
        'metaobjectCreate',
        'metaobject',
        {
          field: ['metaobject', 'fields', '0'],
          message: 'Field definition "aroma" does not exist',
          code: 'UNDEFINED_OBJECT_FIELD',
          elementKey: 'aroma',
        },
        {
          field: ['metaobject'],
          message: "Title can't be blank",
          code: 'OBJECT_FIELD_REQUIRED',
          elementKey: 'title',
        },
      ),
    },
  },
  {
    id: 'entry/field-twice',
    says: 'a required field given twice is a duplicate and counts as blank',
    status: 'recorded',
    source: UPDATE_ERRORS,
    before: [define(tea)],
    ask: create({ type: 'tea', fields: [...titled('Assam'), ...titled('Darjeeling')] }),
    answer: {
      body: refused(
        'metaobjectCreate',
        'metaobject',
        {
          field: ['metaobject', 'fields', '1'],
          message: 'Field "title" duplicates other inputs',
          code: 'DUPLICATE_FIELD_INPUT',
          elementKey: 'title',
        },
        {
          field: ['metaobject', 'fields', '1'],
          message: "Title can't be blank",
          code: 'OBJECT_FIELD_REQUIRED',
          elementKey: 'title',
        },
      ),
    },
  },
  {
    id: 'entry/handle-from-name',
    says: 'an empty handle is made from the display name',
    status: 'recorded',
    source: HANDLES,
    before: [define(tea)],
    ask: create({ type: 'tea', handle: '', fields: titled('First Flush') }),
    answer: { body: { data: { metaobjectCreate: { metaobject: { handle: 'first-flush' } } } } },
  },
  {
    id: 'entry/handle-number',
    says: 'a made handle that is taken gets a number',
    status: 'recorded',
    source: HANDLES,
    before: [define(tea), create({ type: 'tea', fields: titled('First Flush') })],
    ask: create({ type: 'tea', fields: titled('First Flush') }),
    answer: { body: { data: { metaobjectCreate: { metaobject: { handle: 'first-flush-1' } } } } },
  },
  {
    id: 'entry/handle-invented',
    says: 'without handle and display name, both come from the definition and eight random characters',
    status: 'recorded',
    source: AUTO,
    before: [define(untitled)],
    ask: create({ type: 'tea', fields: [{ key: 'body', value: 'Malty.' }] }),
    answer: {
      body: {
        data: {
          metaobjectCreate: {
            metaobject: { handle: /^tea-[a-z0-9]{8}$/, displayName: /^Tea #[A-Z0-9]{8}$/ },
          },
        },
      },
    },
  },
  {
    id: 'entry/handle-case',
    says: 'a chosen handle becomes lower case, and the display name is made from it',
    status: 'recorded',
    source: AUTO,
    before: [define(untitled)],
    ask: create({ type: 'tea', handle: 'FirstFlush' }),
    answer: {
      body: {
        data: { metaobjectCreate: { metaobject: { handle: 'firstflush', displayName: 'First Flush' } } },
      },
    },
  },
  {
    id: 'entry/handle-case-conflict',
    says: 'a chosen handle that is taken gets a number on creation',
    status: 'recorded',
    source: AUTO,
    before: [define(untitled), create({ type: 'tea', handle: 'FirstFlush' })],
    ask: create({ type: 'tea', handle: 'firstflush' }),
    answer: {
      body: {
        data: { metaobjectCreate: { metaobject: { handle: 'firstflush-1', displayName: 'Firstflush 1' } } },
      },
    },
  },
  {
    id: 'entry/handle-invalid',
    says: 'a chosen handle with other characters is refused',
    status: 'recorded',
    source: HANDLES,
    before: [define(tea)],
    ask: create({ type: 'tea', handle: 'first flush!', fields: titled('First Flush') }),
    answer: {
      body: refused('metaobjectCreate', 'metaobject', { field: ['metaobject', 'handle'], ...invalid }),
    },
  },
  {
    id: 'entry/handle-too-long',
    says: 'a handle has 255 characters at most',
    status: 'recorded',
    source: HANDLES,
    before: [define(tea)],
    ask: create({ type: 'tea', handle: long, fields: titled('First Flush') }),
    answer: {
      body: refused('metaobjectCreate', 'metaobject', { field: ['metaobject', 'handle'], ...tooLong }),
    },
  },
  {
    id: 'entry/update',
    says: 'an update changes the fields it names and keeps the others and the handle',
    status: 'recorded',
    source: UPDATE_ERRORS,
    before: [define(tea), assam, { waitS: 5 }],
    ask: change(ASSAM, { fields: [{ key: 'body', value: 'Malty.' }] }),
    answer: {
      body: {
        data: {
          metaobjectUpdate: {
            metaobject: {
              handle: 'assam',
              displayName: 'Assam',
              updatedAt: '2026-03-02T10:00:05Z',
              fields: [
                { key: 'title', value: 'Assam' },
                { key: 'body', value: 'Malty.' },
              ],
            },
          },
        },
      },
    },
  },
  {
    id: 'entry/update-nothing',
    says: 'an update that changes nothing leaves updatedAt alone',
    status: 'assumed',
    source: 'the recorded upserts that change nothing answer within the same second',
    before: [define(tea), assam, { waitS: 5 }],
    ask: change(ASSAM, { fields: titled('Assam') }),
    answer: { body: { data: { metaobjectUpdate: { metaobject: { updatedAt: '2026-03-02T10:00:00Z' } } } } },
  },
  {
    id: 'entry/update-unknown',
    says: 'a metaobject that is not there is a user error on id',
    status: 'recorded',
    source: UPDATE_ERRORS,
    ask: change('gid://shopify/Metaobject/404', { fields: [] }),
    answer: {
      body: refused('metaobjectUpdate', 'metaobject', {
        field: ['id'],
        message: 'Record not found',
        code: 'RECORD_NOT_FOUND',
      }),
    },
  },
  {
    id: 'entry/update-blank-handle',
    says: 'an update to an empty handle is wrong in two ways',
    status: 'recorded',
    source: HANDLES,
    before: [define(tea), assam],
    ask: change(ASSAM, { handle: '' }),
    answer: {
      body: refused(
        'metaobjectUpdate',
        'metaobject',
        { field: ['metaobject', 'handle'], message: "Handle can't be blank", code: 'BLANK' },
        { field: ['metaobject', 'handle'], ...invalid },
      ),
    },
  },
  {
    id: 'entry/update-after-change',
    says: 'values of deleted fields are gone, and a new required field must be filled by the next update',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [
      define(tea, { keep: 'made' }),
      assam,
      redefine('{{made.data.metaobjectDefinitionCreate.metaobjectDefinition.id}}', {
        displayNameKey: 'origin',
        fieldDefinitions: [
          { delete: { key: 'body' } },
          { create: { key: 'origin', name: 'Origin', type: 'single_line_text_field', required: true } },
        ],
      }),
    ],
    ask: change(ASSAM, { fields: [{ key: 'body', value: 'Malty.' }] }),
    answer: {
      body: refused(
        'metaobjectUpdate',
        'metaobject',
        {
          field: ['metaobject', 'fields', '0'],
          message: 'Field definition "body" does not exist',
          code: 'UNDEFINED_OBJECT_FIELD',
          elementKey: 'body',
        },
        {
          field: ['metaobject'],
          message: "Origin can't be blank",
          code: 'OBJECT_FIELD_REQUIRED',
          elementKey: 'origin',
        },
      ),
    },
  },
  {
    id: 'entry/upsert-create',
    says: 'an upsert of a free handle creates the metaobject',
    status: 'recorded',
    source: UPSERT,
    before: [define(tea)],
    ask: upsert(key('assam'), { fields: titled('Assam') }),
    answer: {
      body: {
        data: { metaobjectUpsert: { metaobject: { handle: 'assam', displayName: 'Assam' }, userErrors: [] } },
      },
    },
  },
  {
    id: 'entry/upsert-again',
    says: 'a second upsert of the handle, in any case, is the same metaobject',
    status: 'recorded',
    source: `${UPSERT}; ${AUTO}`,
    before: [define(tea), upsert(key('assam'), { fields: titled('Assam') }, { keep: 'first' }), { waitS: 5 }],
    ask: upsert(key('ASSAM'), { fields: [{ key: 'body', value: 'Malty.' }] }),
    answer: {
      body: {
        data: {
          metaobjectUpsert: {
            metaobject: {
              id: 'gid://shopify/Metaobject/1',
              handle: 'assam',
              fields: [{ value: 'Assam' }, { value: 'Malty.' }],
            },
          },
        },
      },
    },
  },
  {
    id: 'entry/upsert-missing',
    says: 'an upsert that creates must fill what is required',
    status: 'recorded',
    source: UPSERT,
    before: [define(tea)],
    ask: upsert(key('assam'), { fields: [] }),
    answer: {
      body: refused('metaobjectUpsert', 'metaobject', {
        field: ['metaobject'],
        message: "Title can't be blank",
        code: 'OBJECT_FIELD_REQUIRED',
        elementKey: 'title',
      }),
    },
  },
  {
    id: 'entry/upsert-rename-taken',
    says: 'an upsert can not rename to a handle that is taken',
    status: 'recorded',
    source: UPSERT,
    before: [define(tea), assam, upsert(key('darjeeling'), { fields: titled('Darjeeling') })],
    ask: upsert(key('darjeeling'), { handle: 'assam', fields: titled('Darjeeling') }),
    answer: {
      body: refused('metaobjectUpsert', 'metaobject', {
        field: ['metaobject', 'handle'],
        message: 'Handle has already been taken',
        code: 'TAKEN',
      }),
    },
  },
  {
    id: 'entry/upsert-handle-invalid',
    says: 'an upsert reports its handle as handle.handle',
    status: 'recorded',
    source: HANDLES,
    before: [define(tea)],
    ask: upsert(key('first flush!'), { fields: titled('First Flush') }),
    answer: { body: refused('metaobjectUpsert', 'metaobject', { field: ['handle', 'handle'], ...invalid }) },
  },
  {
    id: 'entry/upsert-handle-blank',
    says: 'an upsert with an empty handle creates one from the display name',
    status: 'recorded',
    source: HANDLES,
    before: [define(tea)],
    ask: upsert(key(''), { fields: titled('First Flush') }),
    answer: { body: { data: { metaobjectUpsert: { metaobject: { handle: 'first-flush' } } } } },
  },
  {
    id: 'entry/delete',
    says: 'a deleted metaobject is gone',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [define(tea), assam, remove(ASSAM)],
    ask: read(ASSAM),
    answer: { body: { data: { metaobject: null } } },
  },
  {
    id: 'entry/delete-unknown',
    says: 'deleting what is not there is a user error on id, also for an id without a number',
    status: 'recorded',
    source: capture('2026-04/metaobjects/metaobject-delete-not-found.json'),
    ask: remove('gid://shopify/Metaobject/nothing'),
    answer: {
      body: refused('metaobjectDelete', 'deletedId', {
        field: ['id'],
        message: 'Record not found',
        code: 'RECORD_NOT_FOUND',
      }),
    },
  },
  {
    id: 'entry/of-another-app-read',
    says: "another app does not see an app's metaobjects",
    status: 'documented',
    source:
      'enum MetaobjectAdminAccess, https://shopify.dev/docs/api/admin-graphql/latest/enums/MetaobjectAdminAccess',
    before: [
      define({ ...tea, type: '$app:tea' }),
      create({ type: '$app:tea', handle: 'assam', fields: titled('Assam') }, { keep: 'assam' }),
    ],
    ask: read(ASSAM, { app: 'neighbour' }),
    answer: { body: { data: { metaobject: null } } },
  },
  {
    id: 'entry/of-another-app-update',
    says: "another app's update finds no such metaobject",
    status: 'assumed',
    source: 'what can not be seen can not be found',
    before: [
      define({ ...tea, type: '$app:tea' }),
      create({ type: '$app:tea', handle: 'assam', fields: titled('Assam') }, { keep: 'assam' }),
    ],
    ask: change(ASSAM, { fields: titled('Mine') }, { app: 'neighbour' }),
    answer: {
      body: refused('metaobjectUpdate', 'metaobject', {
        field: ['id'],
        message: 'Record not found',
        code: 'RECORD_NOT_FOUND',
      }),
    },
  },
  {
    id: 'entry/of-another-app-upsert',
    says: "another app can not write to an app's type",
    status: 'assumed',
    source: 'code and wording as for definitions of reserved types; the field is a guess',
    before: [define({ ...tea, type: '$app:tea' })],
    ask: upsert(
      { type: 'app--{{souk.id}}--tea', handle: 'assam' },
      { fields: titled('Mine') },
      { app: 'neighbour' },
    ),
    answer: {
      body: refused('metaobjectUpsert', 'metaobject', {
        field: ['handle', 'type'],
        message: 'Not authorized. This type is reserved for use by another application.',
        code: 'NOT_AUTHORIZED',
      }),
    },
  },
  {
    id: 'entry/own-type-before-2026-04',
    says: 'with the scopes an app may use its own types in older versions too',
    status: 'documented',
    source: OWN_TYPES,
    before: [define({ ...tea, type: '$app:tea' })],
    ask: {
      document:
        'mutation { metaobjectUpsert(handle: { type: "$app:tea", handle: "assam" }, metaobject: { fields: [{ key: "title", value: "Assam" }] }) { metaobject { handle } userErrors { code } } }',
      version: '2026-01',
    },
    answer: { body: { data: { metaobjectUpsert: { metaobject: { handle: 'assam' }, userErrors: [] } } } },
  },
  {
    id: 'entry/read-by-handle',
    says: 'a metaobject is found by its type and handle, and by its global id as a node',
    status: 'recorded',
    source: SCHEMA_CHANGE,
    before: [define(tea), assam],
    ask: {
      document: `query Both($id: ID!, $handle: MetaobjectHandleInput!) {
        metaobjectByHandle(handle: $handle) { displayName title: field(key: "title") { value } aroma: field(key: "aroma") { value } }
        node(id: $id) { ... on Metaobject { handle definition { type } } } }`,
      variables: { id: ASSAM, handle: key('assam') },
    },
    answer: {
      body: {
        data: {
          metaobjectByHandle: { displayName: 'Assam', title: { value: 'Assam' }, aroma: null },
          node: { handle: 'assam', definition: { type: 'tea' } },
        },
      },
    },
  },
  {
    id: 'entry/read-by-free-handle',
    says: 'a handle that nobody has is null',
    status: 'recorded',
    source: capture('2026-04/metaobjects/metaobject-definition-delete-cascade.json'),
    before: [define(tea)],
    ask: {
      document: 'query One($handle: MetaobjectHandleInput!) { metaobjectByHandle(handle: $handle) { id } }',
      variables: { handle: key('assam') },
    },
    answer: { body: { data: { metaobjectByHandle: null } } },
  },
  {
    id: 'entry/limit',
    says: 'one metaobject more than a definition may have is refused with MAX_OBJECTS_EXCEEDED; those there are can be changed',
    status: 'documented',
    source:
      'Metaobject limits, https://shopify.dev/docs/apps/build/metaobjects/metaobject-limits (1,000,000 per definition); MetaobjectUserErrorCode of the schema',
    before: [
      define(tea),
      assam,
      { switchApi: { mostEntries: 1 } },
      change(ASSAM, { fields: titled('Assam, second flush') }),
    ],
    ask: upsert(key('ceylon'), { fields: titled('Ceylon') }),
    answer: {
      body: {
        data: {
          metaobjectUpsert: { metaobject: null, userErrors: [{ code: 'MAX_OBJECTS_EXCEEDED' }] },
        },
      },
    },
  },
  {
    id: 'entry/limit-wording',
    says: 'that refusal is about the metaobject as a whole and says the limit',
    status: 'assumed',
    source: 'worded like the limit of definitions (definition/most), whose wording is recorded',
    before: [define(tea), assam, { switchApi: { mostEntries: 1 } }],
    ask: create({ type: 'tea', handle: 'ceylon', fields: titled('Ceylon') }),
    answer: {
      body: refused('metaobjectCreate', 'metaobject', {
        field: ['metaobject'],
        message: 'Total metaobject count exceeds the limit of 1',
        code: 'MAX_OBJECTS_EXCEEDED',
      }),
    },
  },
]
