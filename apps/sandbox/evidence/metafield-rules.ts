import { capture, type Evidence, type Facts } from './evidence'
import {
  defineMetafield,
  GRADE,
  grade,
  inMetafields,
  isSet,
  notDefined,
  notSet,
  product,
  readMetafield,
  redefineMetafield,
  set,
} from './metafield-steps'
import { create, define } from './metaobject-steps'
import { createProduct } from './product-steps'

const CAN = capture('2026-04/metafields/metafield-definition-capability-eligibility.json')
const CUSTOM = capture('2026-04/customers/customer-set-custom-id.json')
const JOB = capture('2026-04/metafields/metafield-definition-validation-job.json')
const AFFECTS = capture('2026-04/metafields/metafield-definition-validation-affects-values.json')
const UNIQUE = 'shopify.dev, changelog, "Adding unique values to metafields"'
const WORDING = 'public apps look for this wording in what metaobjectCreate answers; code of the schema'
const OPTIONS = 'shopify.dev, "List of validation options"'

const other = createProduct({ title: 'Flat Cap' }, { keep: 'flat' })
const OTHER = '{{flat.data.productCreate.product.id}}'
const name = { namespace: 'custom', key: 'isbn' }
const isbn = { name: 'ISBN', ...name, type: 'id' }
const number = { ...name, value: '978-3' }
const taken: Facts = {
  code: 'TAKEN',
  message:
    'Value is already assigned to another metafield. Choose a different value to ensure it remains unique.',
}
const at = (index: string) => ({ field: ['metafields', index, 'value'], ...taken })
const refused = (code: string, message: string): Facts => notDefined({ field: ['definition'], code, message })

const unique: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield-unique/id',
    says: 'an id belongs to one owner',
    status: 'assumed',
    source: WORDING,
    before: [product, other, defineMetafield(isbn), set([number])],
    ask: set([{ ...number, ownerId: OTHER }]),
    answer: { body: { data: { metafieldsSet: { metafields: [], userErrors: [at('0')] } } } },
  },
  {
    id: 'metafield-unique/in-one-request',
    says: 'two owners cannot get the same id in one request either',
    status: 'assumed',
    source: WORDING,
    before: [product, other, defineMetafield(isbn)],
    ask: set([number, { ...number, ownerId: OTHER }]),
    answer: { body: { data: { metafieldsSet: { metafields: [], userErrors: [at('1')] } } } },
  },
  {
    id: 'metafield-unique/own',
    says: 'writing an owner’s own id again is no conflict',
    status: 'documented',
    source: UNIQUE,
    before: [product, defineMetafield(isbn), set([number])],
    ask: set([number]),
    answer: { body: isSet({ value: '978-3' }) },
  },
  {
    id: 'metafield-unique/capability',
    says: 'other definitions can ask for unique values',
    status: 'documented',
    source: UNIQUE,
    before: [
      product,
      other,
      defineMetafield({ ...grade, capabilities: { uniqueValues: { enabled: true } } }),
      set([{ namespace: 'custom', key: 'grade', value: 'fine' }]),
    ],
    ask: set([{ ownerId: OTHER, namespace: 'custom', key: 'grade', value: 'fine' }]),
    answer: { body: { data: { metafieldsSet: { metafields: [], userErrors: [{ code: 'TAKEN' }] } } } },
  },
  {
    id: 'metafield-unique/metaobject',
    says: 'an id field of metaobjects is as unique',
    status: 'assumed',
    source: WORDING,
    before: [
      define({ type: 'article', fieldDefinitions: [{ key: 'uuid', type: 'id' }] }),
      create({ type: 'article', fields: [{ key: 'uuid', value: 'a-1' }] }),
    ],
    ask: create({ type: 'article', fields: [{ key: 'uuid', value: 'a-1' }] }),
    answer: {
      body: {
        data: { metaobjectCreate: { metaobject: null, userErrors: [{ elementKey: 'uuid', ...taken }] } },
      },
    },
  },
  {
    id: 'metafield-capability/id-is-unique',
    says: 'the values of ids are unique, whatever the app says',
    status: 'recorded',
    source: CUSTOM,
    ask: defineMetafield({ ...isbn, capabilities: { uniqueValues: { enabled: false } } }),
    answer: {
      body: refused(
        'CAPABILITY_REQUIRED_BUT_DISABLED',
        'Capability unique_values is required for type id but is disabled',
      ),
    },
  },
  {
    id: 'metafield-capability/no-unique-json',
    says: 'values of json are not made unique',
    status: 'recorded',
    source: CAN,
    ask: defineMetafield({ ...isbn, type: 'json', capabilities: { uniqueValues: { enabled: true } } }),
    answer: {
      body: refused('INVALID_CAPABILITY', 'The capability unique_values is not valid for this definition.'),
    },
  },
  {
    id: 'metafield-capability/filterable',
    says: 'a definition that may be a filter of the admin says so',
    status: 'recorded',
    source: CAN,
    before: [defineMetafield({ ...grade, capabilities: { adminFilterable: { enabled: true } } })],
    ask: {
      document: `{ metafieldDefinition(identifier: { ownerType: PRODUCT, namespace: "custom", key: "grade" }) {
        capabilities { adminFilterable { enabled eligible status } uniqueValues { enabled eligible } } } }`,
    },
    answer: {
      body: {
        data: {
          metafieldDefinition: {
            capabilities: {
              adminFilterable: { enabled: true, eligible: true, status: 'FILTERABLE' },
              uniqueValues: { enabled: false, eligible: true },
            },
          },
        },
      },
    },
  },
  {
    id: 'metafield-capability/not-built',
    says: 'what is not built is an error that names it',
    status: 'assumed',
    source: 'a rule of the sandbox',
    ask: defineMetafield({ ...grade, capabilities: { smartCollectionCondition: { enabled: true } } }),
    answer: {
      body: { errors: [{ message: /the capability smartCollectionCondition of metafields is not built/ }] },
    },
  },
]

const size = (value: number, unit: string) => JSON.stringify({ value, unit })
const width = {
  ...{ name: 'Width', namespace: 'custom', key: 'width', type: 'dimension' },
  validations: [
    { name: 'min', value: size(10, 'CENTIMETERS') },
    { name: 'max', value: size(1, 'METERS') },
  ],
}
const setWidth = (value: string) => set([{ namespace: 'custom', key: 'width', value }])
const wrongValue = (message: string | RegExp) =>
  notSet({ field: ['metafields', '0', 'value'], code: 'INVALID_VALUE', message })
const MEASURES = `${OPTIONS}; the wording follows that of other types`
const badOption = (message: string) =>
  notDefined({ field: ['definition', 'validations'], code: 'INVALID_OPTION', message })

const limits: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield-limit/measure-min',
    says: 'a measure keeps its minimum, in whatever unit it is given',
    status: 'assumed',
    source: MEASURES,
    before: [product, defineMetafield(width)],
    ask: setWidth(size(99, 'mm')),
    answer: { body: wrongValue(/^Value has a minimum of 10 /) },
  },
  {
    id: 'metafield-limit/measure-max',
    says: 'and its maximum',
    status: 'assumed',
    source: MEASURES,
    before: [product, defineMetafield(width)],
    ask: setWidth(size(101, 'cm')),
    answer: { body: wrongValue(/^Value has a maximum of 1 /) },
  },
  {
    id: 'metafield-limit/measure-within',
    says: 'limits themselves are allowed',
    status: 'documented',
    source: OPTIONS,
    before: [product, defineMetafield(width)],
    ask: setWidth(size(100, 'cm')),
    answer: { body: isSet({ value: '{"value":100.0,"unit":"CENTIMETERS"}' }) },
  },
  {
    id: 'metafield-limit/measure-order',
    says: 'the minimum of a measure is below its maximum',
    status: 'assumed',
    source: `${OPTIONS}; the wording is recorded of numbers`,
    ask: defineMetafield({
      ...width,
      validations: [
        { name: 'min', value: size(2, 'METERS') },
        { name: 'max', value: size(199, 'CENTIMETERS') },
      ],
    }),
    answer: { body: badOption("Validations contains an invalid value: 'min' must be less than 'max'.") },
  },
  {
    id: 'metafield-limit/measure-value',
    says: 'a limit of a measure is a measure',
    status: 'assumed',
    source: `${OPTIONS}; the wording follows that of numbers`,
    ask: defineMetafield({ ...width, validations: [{ name: 'min', value: '10' }] }),
    answer: { body: badOption('Validations value for option min must be a dimension.') },
  },
  ...[
    { id: 'few', value: '["a"]', message: 'Value has less than 2 elements.' },
    { id: 'many', value: '["a","b","c","d"]', message: 'Value has more than 3 elements.' },
  ].map(
    ({ id, value, message }): Omit<Evidence, 'scopes'> => ({
      id: `metafield-limit/list-${id}`,
      says: `a list is held to its length: ${message}`,
      status: 'assumed',
      source:
        'shopify.dev, "List of validation options"; recorded is only: Value has more than 128 elements.',
      before: [
        product,
        defineMetafield({
          ...{ name: 'Notes', namespace: 'custom', key: 'width', type: 'list.single_line_text_field' },
          validations: [
            { name: 'list.min', value: '2' },
            { name: 'list.max', value: '3' },
          ],
        }),
      ],
      ask: setWidth(value),
      answer: { body: wrongValue(message) },
    }),
  ),
  {
    id: 'metafield-limit/regex',
    says: 'a regular expression that is none is refused with the definition',
    status: 'assumed',
    source: `${OPTIONS}; the wording is a guess`,
    ask: defineMetafield({ ...grade, validations: [{ name: 'regex', value: '(' }] }),
    answer: { body: badOption('Validations value for option regex must be a regular expression.') },
  },
]

const coarse = set([
  { namespace: 'custom', key: 'grade', type: 'single_line_text_field', value: 'very coarse' },
])
const shorter = { ...GRADE, validations: [{ name: 'max', value: '5' }] }
const STATUS =
  '{ metafieldDefinition(identifier: { ownerType: PRODUCT, namespace: "custom", key: "grade" }) { validationStatus } }'
const status = (validationStatus: string): Facts => ({ data: { metafieldDefinition: { validationStatus } } })

const validity: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield-validity/job',
    says: 'changed validations begin a job, which has not looked yet when the answer comes',
    status: 'recorded',
    source: AFFECTS,
    before: [product, defineMetafield({ ...grade, validations: [] }), coarse],
    ask: redefineMetafield(shorter),
    answer: {
      body: {
        data: {
          metafieldDefinitionUpdate: {
            updatedDefinition: { validationStatus: 'ALL_VALID' },
            validationJob: { id: /^gid:\/\/shopify\/Job\/[0-9a-f-]{36}$/ },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'metafield-validity/no-job',
    says: 'another name begins none',
    status: 'recorded',
    source: JOB,
    before: [defineMetafield(grade)],
    ask: redefineMetafield({ ...GRADE, name: 'Quality' }),
    answer: { body: { data: { metafieldDefinitionUpdate: { validationJob: null, userErrors: [] } } } },
  },
  ...[
    { id: 'job-read', waitS: 0, done: false, status: 'recorded' as const, source: JOB },
    {
      id: 'job-done',
      waitS: 5,
      done: true,
      status: 'documented' as const,
      source: 'schema of 2026-07, Job.done',
    },
  ].map(
    ({ id, waitS, done, ...rest }): Omit<Evidence, 'scopes'> => ({
      id: `metafield-validity/${id}`,
      says: done ? 'after a while the job is done' : 'right after the answer the job is not done',
      ...rest,
      before: [defineMetafield(grade), { ...redefineMetafield(shorter), keep: 'changed' }, { waitS }],
      ask: {
        document:
          '{ job(id: "{{changed.data.metafieldDefinitionUpdate.validationJob.id}}") { __typename id done } }',
      },
      answer: { body: { data: { job: { __typename: 'Job', done } } } },
    }),
  ),
  {
    id: 'metafield-validity/some-invalid',
    says: 'a value that a changed definition no longer allows makes it SOME_INVALID, and stays',
    status: 'documented',
    source: 'schema of 2026-07, MetafieldDefinitionValidationStatus',
    before: [product, defineMetafield({ ...grade, validations: [] }), coarse, redefineMetafield(shorter)],
    ask: { document: STATUS },
    answer: { body: status('SOME_INVALID') },
  },
  {
    id: 'metafield-validity/mended',
    says: 'until it is mended',
    status: 'documented',
    source: 'schema of 2026-07, MetafieldDefinitionValidationStatus',
    before: [
      product,
      defineMetafield({ ...grade, validations: [] }),
      coarse,
      redefineMetafield(shorter),
      set([{ namespace: 'custom', key: 'grade', value: 'fine' }]),
    ],
    ask: { document: STATUS },
    answer: { body: status('ALL_VALID') },
  },
  {
    id: 'metafield-validity/adopted',
    says: 'a new definition gives its type to the metafields that fit it',
    status: 'documented',
    source:
      'shopify.dev, metafieldDefinitionCreate: updates each valid metafield’s type to match the definition',
    before: [
      product,
      set([{ namespace: 'custom', key: 'grade', type: 'number_integer', value: '7' }]),
      defineMetafield(grade),
    ],
    ask: readMetafield('namespace: "custom", key: "grade"'),
    answer: {
      body: { data: { product: { metafield: { type: 'single_line_text_field', value: '7' } } } },
    },
  },
  {
    id: 'metafield-validity/not-adopted',
    says: 'and leaves the others as they are',
    status: 'documented',
    source: 'shopify.dev, metafieldDefinitionCreate: invalid metafields remain unchanged',
    before: [product, coarse, defineMetafield({ ...grade, type: 'number_integer', validations: [] })],
    ask: { document: STATUS },
    answer: { body: status('SOME_INVALID') },
  },
]

export const metafieldRuleCases: Evidence[] = [...unique, ...limits, ...validity].map(inMetafields)
