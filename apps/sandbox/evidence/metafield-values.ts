import { capture, type Evidence, type Facts } from './evidence'
import { defineMetafield, inMetafields, isSet, notSet, product, set } from './metafield-steps'
import { create, define, tea, titled } from './metaobject-steps'
import { FIRST_VARIANT, MADE } from './product-steps'

const MATRIX = capture('2025-01/metafields/custom-data-field-type-matrix.json')
const FIDELITY = capture('2025-01/metafields/metafieldsSet-value-type-fidelity.json')
const RULES = capture('2025-01/metafields/metafields-set-input-validation.json')
const SETS = capture('2025-01/metafields/metafields-set-validation-gaps.json')
const FIELDS = capture('2026-04/metaobjects/metaobject-field-validation-matrix.json')
const TYPES = 'shopify.dev, "List of data types"'
const LIMITS = 'shopify.dev, "Metafield limits"'

type Status = Evidence['status']

const measure = (value: number, unit: string) => JSON.stringify({ value, unit })

/** Type, what is written, what comes back, and as JSON. */
const taken: [type: string, value: string, stored: string, json: Facts, source?: string, status?: Status][] =
  [
    ['boolean', ' TRUE ', 'true', true, FIDELITY],
    ['boolean', '0', 'false', 'false', FIDELITY],
    ['number_integer', '5.000', '5', 5, FIDELITY],
    ['number_decimal', '1.1234567891', '1.123456789', '1.123456789', FIDELITY],
    [
      'dimension',
      measure(25, 'centimeters'),
      '{"value":25.0,"unit":"CENTIMETERS"}',
      { value: 25, unit: 'CENTIMETERS' },
    ],
    [
      'weight',
      measure(2.5, 'kilograms'),
      '{"value":2.5,"unit":"KILOGRAMS"}',
      { value: 2.5, unit: 'KILOGRAMS' },
    ],
    [
      'volume',
      measure(20, 'ml'),
      '{"value":20.0,"unit":"MILLILITERS"}',
      { value: 20, unit: 'MILLILITERS' },
      TYPES,
      'documented',
    ],
    ['power', measure(100, 'watts'), '{"value":100.0,"unit":"WATTS"}', { value: 100, unit: 'WATTS' }],
    [
      'temperature',
      measure(22.5, 'celsius'),
      '{"value":22.5,"unit":"CELSIUS"}',
      { value: 22.5, unit: 'CELSIUS' },
    ],
    [
      'list.weight',
      `[${measure(2.5, 'kilograms')}]`,
      '[{"value":2.5,"unit":"KILOGRAMS"}]',
      [{ value: 2.5, unit: 'kg' }],
    ],
    [
      'list.power',
      `[${measure(100, 'watts')}]`,
      '[{"value":100.0,"unit":"WATTS"}]',
      [{ value: 100, unit: 'watts' }],
    ],
    [
      'money',
      '{"amount":"5.99","currency_code":"EUR"}',
      '{"amount":"5.99","currency_code":"EUR"}',
      { amount: '5.99', currency_code: 'EUR' },
    ],
    [
      'rating',
      '{"value":"3.5","scale_min":"1.0","scale_max":"5.0"}',
      '{"scale_min":"1.0","scale_max":"5.0","value":"3.5"}',
      { scale_min: '1.0', scale_max: '5.0', value: '3.5' },
    ],
    [
      'link',
      '{"text":"Learn more","url":"https://example.com"}',
      '{"text":"Learn more","url":"https://example.com"}',
      { text: 'Learn more', url: 'https://example.com' },
    ],
    ['language', 'en', 'en', 'en'],
    ['color', '#fff123', '#fff123', '#fff123'],
    ['list.color', '["#fff123"]', '["#fff123"]', ['#fff123']],
    [
      'list.date_time',
      '["2024-01-01T12:30:00"]',
      '["2024-01-01T12:30:00+00:00"]',
      ['2024-01-01T12:30:00+00:00'],
    ],
    ['list.number_decimal', '[10.4]', '["10.4"]', ['10.4']],
    [
      'list.link',
      '[{"text":"A","url":"https://example.com"}]',
      '[{"text":"A","url":"https://example.com"}]',
      [{ text: 'A' }],
    ],
    [
      'rich_text_field',
      '{"type":"root","children":[]}',
      '{"type":"root","children":[]}',
      { type: 'root', children: [] },
    ],
    ['json', '{"amount":0.3}', '{"amount":0.3}', { amount: 0.3 }],
    ['product_reference', MADE, MADE, /^gid:\/\/shopify\/Product\//],
    [
      'list.variant_reference',
      `["${FIRST_VARIANT}"]`,
      `["${FIRST_VARIANT}"]`,
      [/^gid:\/\/shopify\/ProductVariant\//],
    ],
  ]

const SHAPE =
  "Value must be a stringified JSON object with amount (numeric) and currency_code (string matching the shop's currency) fields."
const UNIT =
  'Value must be a stringified JSON object with a value (numeric) and unit (string from one the supported measurement units) fields.'
const long = (bytes: number) => JSON.stringify('x'.repeat(bytes))

/** Type, what is written, why it is refused. */
const refused: [
  type: string,
  value: string,
  message: string | RegExp,
  source?: string,
  status?: Status,
  index?: number,
][] = [
  ['boolean', 'yes', 'Value must be true or false.'],
  ['number_integer', '+5', 'Value must be an integer.', FIDELITY],
  ['number_decimal', '10000000000000.1', "Value can't exceed 9999999999999."],
  ['money', '{"amount":"12.00"}', SHAPE],
  ['money', '{"amount":"1.00","currency_code":""}', 'Value must have a currency code.', FIDELITY],
  ['money', '{"amount":"abc","currency_code":"EUR"}', 'Value must have a numeric amount.', FIDELITY],
  ['money', '{"amount":"1.00","currency_code":"ZZZ"}', 'Value contains an invalid currency, ZZZ.', FIDELITY],
  [
    'money',
    '{"amount":"1000000000000000001","currency_code":"EUR"}',
    'Value must be within +/-1000000000000000000.',
    FIDELITY,
  ],
  [
    'money',
    '{"amount":"1.00","currency_code":"USD"}',
    "Value must use the shop's currency, EUR.",
    TYPES,
    'assumed',
  ],
  [
    'url',
    'ftp://x',
    'Value must be one of the following URL schemes: http, https, mailto, sms, tel.',
    FIDELITY,
  ],
  ['dimension', '{"value":-1,"unit":"cm"}', 'Value must be a non-negative number.'],
  ['dimension', '{"value":"not-a-number"}', 'Value must contain unit and value.', FIELDS],
  ['weight', '{"value":1,"unit":"bogus"}', 'Value must be a supported unit.'],
  ['power', '10', UNIT, FIELDS],
  ['rating', '{"value":"6.0","scale_min":"1.0","scale_max":"5.0"}', 'Value has a maximum of 5.0.'],
  ['link', '{"label":"Docs","url":"ftp://example.com"}', 'Value must be a valid link.'],
  [
    'link',
    '{"text":"Docs","url":"ftp://nope"}',
    'Value must be one of the following URL schemes: http, https, mailto, sms, tel.',
    FIELDS,
  ],
  ['single_line_text_field', '', "Value can't be blank."],
  ['multi_line_text_field', '   ', "Value can't be blank."],
  ['single_line_text_field', 'Line\nBreak', 'Value must be a single line text string.'],
  ['list.number_integer', '[1,"x"]', 'Value must be an integer.', RULES, 'recorded', 1],
  [
    'list.single_line_text_field',
    JSON.stringify(Array.from({ length: 129 }, String)),
    'Value has more than 128 elements.',
  ],
  ['product_reference', 'gid://shopify/Metaobject/1', 'Value must be a valid product reference.', FIELDS],
  [
    'variant_reference',
    'gid://shopify/Product/1',
    'Value must be a valid product variant reference.',
    FIELDS,
  ],
  ['customer_reference', 'gid://shopify/Product/1', 'Value must be a valid customer reference.', FIELDS],
  [
    'product_reference',
    'gid://shopify/Product/999999998',
    'Value references non-existent resource gid://shopify/Product/999999998.',
  ],
  ['json', long(131_072), /^Value is too long/, `${LIMITS}; the wording is a guess`, 'assumed'],
  [
    'multi_line_text_field',
    long(65_536),
    /^Value is too long/,
    `${LIMITS}; the wording is a guess`,
    'assumed',
  ],
  [
    'url',
    `https://example.com/${'x'.repeat(2048)}`,
    /^Value is too long/,
    `${LIMITS}; the wording is a guess`,
    'assumed',
  ],
  [
    'rich_text_field',
    '{"type":"paragraph"}',
    /^Value must be a valid rich text/,
    `${TYPES}; the wording is a guess`,
    'assumed',
  ],
  ['language', 'English', /^Value must be a language code/, `${TYPES}; the wording is a guess`, 'assumed'],
]

const sample = (type: string, value: string) => set([{ namespace: 'custom', key: 'sample', type, value }])

const leaf = create({ type: 'tea', fields: titled('Leaf') }, { keep: 'leaf' })
const LEAF = '{{leaf.data.metaobjectCreate.metaobject.id}}'
const TEA = '{{tea.data.metaobjectDefinitionCreate.metaobjectDefinition.id}}'
const reference = (definition: string) => ({
  name: 'Tea',
  namespace: 'custom',
  key: 'tea',
  type: 'metaobject_reference',
  validations: [{ name: 'metaobject_definition_id', value: definition }],
})

const references: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'metafield-value/metaobject',
    says: 'a reference is resolved',
    status: 'documented',
    source: 'schema of 2026-07, Metafield.reference',
    before: [
      product,
      define(tea, { keep: 'tea' }),
      leaf,
      defineMetafield(reference(TEA)),
      set([{ namespace: 'custom', key: 'tea', value: LEAF }]),
    ],
    ask: {
      document: `{ product(id: "${MADE}") { metafield(namespace: "custom", key: "tea") { type reference { ... on Metaobject { displayName } } references(first: 1) { nodes { __typename } } } } }`,
    },
    answer: {
      body: {
        data: {
          product: {
            metafield: { type: 'metaobject_reference', reference: { displayName: 'Leaf' }, references: null },
          },
        },
      },
    },
  },
  {
    id: 'metafield-value/list-of-products',
    says: 'so is a list of them; what was deleted meanwhile is left out',
    status: 'documented',
    source: 'shopify.dev, "List of data types", list types',
    before: [product, sample('list.product_reference', `["${MADE}"]`)],
    ask: {
      document: `{ product(id: "${MADE}") { metafield(namespace: "custom", key: "sample") { reference { __typename } references(first: 5) { nodes { ... on Product { title } } } } } }`,
    },
    answer: {
      body: {
        data: { product: { metafield: { reference: null, references: { nodes: [{ title: 'Peak Cap' }] } } } },
      },
    },
  },
  {
    id: 'metafield-value/other-definition',
    says: 'a reference stays with the metaobjects its definition names',
    status: 'recorded',
    source: SETS,
    before: [
      product,
      define(tea),
      leaf,
      define({ ...tea, type: 'coffee' }, { keep: 'coffee' }),
      defineMetafield(reference('{{coffee.data.metaobjectDefinitionCreate.metaobjectDefinition.id}}')),
    ],
    ask: set([{ namespace: 'custom', key: 'tea', value: LEAF }]),
    answer: {
      body: notSet({
        field: ['metafields', '0', 'value'],
        code: 'INVALID_VALUE',
        message:
          /^Value must belong to the specified metaobject definition gid:\/\/shopify\/MetaobjectDefinition\/\d+\.$/,
      }),
    },
  },
  {
    id: 'metafield-value/rating-scale',
    says: 'a rating keeps to the scale of its definition',
    status: 'recorded',
    source: SETS,
    before: [
      product,
      defineMetafield({
        name: 'Stars',
        namespace: 'custom',
        key: 'sample',
        type: 'rating',
        validations: [
          { name: 'scale_min', value: '1.0' },
          { name: 'scale_max', value: '5.0' },
        ],
      }),
    ],
    ask: sample('rating', '{"value":"6.0","scale_min":"1.0","scale_max":"10.0"}'),
    answer: {
      body: notSet({
        field: ['metafields', '0', 'value'],
        code: 'INVALID_VALUE',
        message:
          'Value min and max on the rating value must be the same as the min and max on the definition.',
      }),
    },
  },
  {
    id: 'metafield-value/moment-max',
    says: 'a moment keeps its maximum, which is named in UTC',
    status: 'recorded',
    source: SETS,
    before: [
      product,
      defineMetafield({
        name: 'Starts',
        namespace: 'custom',
        key: 'sample',
        type: 'date_time',
        validations: [{ name: 'max', value: '2026-12-31T23:59:59' }],
      }),
    ],
    ask: sample('date_time', '2027-01-01T00:00:00+00:00'),
    answer: {
      body: notSet({
        field: ['metafields', '0', 'value'],
        code: 'INVALID_VALUE',
        message: 'Value has a maximum of 2026-12-31 23:59:59 +0000.',
      }),
    },
  },
]

export const metafieldValueCases: Evidence[] = [
  ...taken.map(
    ([type, value, stored, json, source = MATRIX, status = 'recorded'], index): Omit<Evidence, 'scopes'> => ({
      id: `metafield-value/taken-${index + 1}-${type}`,
      says: `${type} takes ${value.slice(0, 60)}`,
      status,
      source,
      before: [product],
      ask: sample(type, value),
      answer: { body: isSet({ type, value: stored.includes('{{') ? /gid/ : stored, jsonValue: json }) },
    }),
  ),
  ...refused.map(
    (
      [type, value, message, source = RULES, status = 'recorded', elementIndex = null],
      index,
    ): Omit<Evidence, 'scopes'> => ({
      id: `metafield-value/refused-${index + 1}-${type}`,
      says: `${type} refuses ${JSON.stringify(value.slice(0, 60))}`,
      status,
      source,
      before: [product],
      ask: sample(type, value),
      answer: {
        body: notSet({
          field: ['metafields', '0', 'value'],
          code: 'INVALID_VALUE',
          message,
          elementIndex: elementIndex ?? null,
        }),
      },
    }),
  ),
  ...references,
].map(inMetafields)
