import { capture, type Evidence, type Facts } from './evidence'
import { create, define, refused } from './metaobject-steps'

const MATRIX = capture('2026-04/metaobjects/metaobject-field-validation-matrix.json')
const GAPS = capture('2025-01/metafields/metafields-set-validation-gaps.json')

type Validation = { name: string; value: string }
type Rule = {
  type: string
  validations?: Validation[]
  value: string
  status?: Evidence['status']
  source?: string
}

const given = ({ type, validations = [], value }: Rule) => ({
  before: [
    define({
      type: 'sample',
      name: 'Sample',
      fieldDefinitions: [{ key: 'taste', name: 'Taste', type, validations }],
    }),
  ],
  ask: create({ type: 'sample', fields: [{ key: 'taste', value }] }),
})

/** A value that is refused, with the message of its one user error. */
function refuses(
  id: string,
  says: string,
  rule: Rule & { message: string | RegExp; index?: number },
): Evidence {
  const { status = 'recorded', source = MATRIX, message, index } = rule
  const error = {
    field: ['metaobject', 'fields', '0'],
    message,
    code: 'INVALID_VALUE',
    elementKey: 'taste',
    ...(index === undefined ? {} : { elementIndex: index }),
  }
  return {
    id: `value/${id}`,
    says,
    status,
    source,
    ...given(rule),
    answer: { body: refused('metaobjectCreate', 'metaobject', error) },
  }
}

/** A value that is taken, and how it comes back. */
function takes(id: string, says: string, rule: Rule & { stored: string; json: Facts }): Evidence {
  const { status = 'recorded', source = MATRIX, stored, json } = rule
  const fields: Facts = [{ key: 'taste', type: rule.type, value: stored, jsonValue: json }]
  return {
    id: `value/${id}`,
    says,
    status,
    source,
    ...given(rule),
    answer: { body: { data: { metaobjectCreate: { metaobject: { fields }, userErrors: [] } } } },
  }
}

const max3 = [{ name: 'max', value: '3' }]
const min3 = [{ name: 'min', value: '3' }]
const SCHEMES = '["http", "https", "mailto", "sms", "tel"]'

export const metaobjectValueCases: Evidence[] = [
  refuses('integer-word', 'an integer holds digits', {
    type: 'number_integer',
    value: 'three',
    message: 'Value must be an integer.',
    source: `${MATRIX} (in a list)`,
  }),
  refuses('integer-max', 'a number stays below its maximum', {
    type: 'number_integer',
    validations: max3,
    value: '4',
    message: 'Value has a maximum of 3.',
  }),
  refuses('integer-min', 'a number stays above its minimum', {
    type: 'number_integer',
    validations: min3,
    value: '2',
    message: 'Value has a minimum of 3.',
    source: `${GAPS} (of metafields, which share the rules)`,
  }),
  takes('integer', 'an integer is a number in jsonValue', {
    type: 'number_integer',
    value: '7',
    stored: '7',
    json: 7,
  }),
  refuses('decimal-word', 'a decimal holds digits', {
    type: 'number_decimal',
    value: 'half',
    message: 'Value must be a decimal.',
  }),
  takes('boolean-word', 'a boolean takes any word for true', {
    type: 'boolean',
    value: 'hello',
    stored: 'true',
    json: true,
  }),
  takes('boolean-false', 'a boolean takes the word false for false', {
    type: 'boolean',
    value: 'false',
    stored: 'false',
    json: false,
    status: 'assumed',
    source: 'Ruby on Rails casts booleans so, and the recorded "hello" is true',
  }),
  refuses('date', 'a date is a day that exists', {
    type: 'date',
    value: '2026-31-12',
    message: 'Value must be in YYYY-MM-DD format.',
  }),
  refuses('date-time', 'a moment is written as ISO 8601', {
    type: 'date_time',
    value: 'tea time',
    message: 'Value must be in “YYYY-MM-DDTHH:MM:SS” format. For example: 2022-06-01T15:30:00',
  }),
  takes('date-time-offset', 'a moment comes back with an offset and without fractions', {
    type: 'date_time',
    value: '2026-03-02T16:00:00.250Z',
    stored: '2026-03-02T16:00:00+00:00',
    json: '2026-03-02T16:00:00+00:00',
    source: 'airhorns/shopify-draft-proxy, src/content/docs/endpoints/metafields.md (date-time values)',
  }),
  refuses('color', 'a colour is a hex code', {
    type: 'color',
    value: 'green',
    message: 'Value must be a hex color code.',
  }),
  refuses('url', 'an address has a scheme', {
    type: 'url',
    value: 'tea',
    message: `Value cannot have an empty scheme (protocol), must include one of the following URL schemes: ${SCHEMES}.'`,
  }),
  refuses('url-scheme', 'an address has one of five schemes', {
    type: 'url',
    value: 'ftp://example.com',
    message: 'Value must be one of the following URL schemes: http, https, mailto, sms, tel.',
    status: 'assumed',
    source: `${MATRIX} (recorded of a link)`,
  }),
  refuses('file', 'a file field holds the id of a file', {
    type: 'file_reference',
    value: 'gid://shopify/Product/1',
    message: 'Value must be a file reference string.',
  }),
  refuses('file-unknown', 'a file that does not exist is refused like an id of another type', {
    type: 'file_reference',
    value: 'gid://shopify/MediaImage/404',
    message: 'Value must be a file reference string.',
    status: 'assumed',
    source: 'only ids of other types are recorded',
  }),
  refuses('json', 'a json field holds JSON', {
    type: 'json',
    value: '{nope}',
    message: /^Value is invalid JSON/,
    source: capture('2025-01/metafields/metafields-set-input-validation.json'),
  }),
  refuses('text-max', 'a text keeps within its maximum length', {
    type: 'single_line_text_field',
    validations: max3,
    value: 'mint',
    message: 'Value has a maximum length of 3.',
  }),
  refuses('text-min', 'a text keeps its minimum length', {
    type: 'single_line_text_field',
    validations: min3,
    value: 'ok',
    message: 'Value has a minimum length of 3.',
    status: 'assumed',
    source: 'worded as the maximum is',
  }),
  refuses('text-regex', 'a text matches its pattern', {
    type: 'single_line_text_field',
    validations: [{ name: 'regex', value: '^[a-z]+$' }],
    value: 'T-1',
    message: 'Value is not the correct format.',
    source: `${GAPS} (of metafields, which share the rules)`,
  }),
  refuses('text-choices', 'a text is one of its choices', {
    type: 'single_line_text_field',
    validations: [{ name: 'choices', value: '["sweet","bitter"]' }],
    value: 'sour',
    message: 'Value does not exist in provided choices: ["sweet", "bitter"].',
    source: `${GAPS} (of metafields, which share the rules)`,
  }),
  refuses('text-line', 'a single-line text has one line', {
    type: 'single_line_text_field',
    value: 'two\nlines',
    message: 'Value must be a single line text string.',
    status: 'assumed',
    source: 'the name of the type; the wording is a guess',
  }),
  refuses('list-element', 'a value of a list that is wrong is named by its index', {
    type: 'list.number_integer',
    value: '[1,"two"]',
    message: 'Value must be an integer.',
    index: 1,
  }),
  refuses('list-no-array', 'the value of a list is a JSON array', {
    type: 'list.number_integer',
    value: '7',
    message: 'Value must be an array.',
    status: 'assumed',
    source: 'the wording is a guess',
  }),
  takes('list', 'a list comes back as JSON', {
    type: 'list.number_integer',
    value: '[1, 2]',
    stored: '[1,2]',
    json: [1, 2],
    status: 'assumed',
    source: 'the white space of a stored list is not recorded',
  }),
]
