import { ABSENT, capture, type Evidence, type Facts } from './evidence'

const rule = (name: string): string =>
  `Shopify's server is graphql-ruby, lib/graphql/static_validation/rules/${name}.rb; no recorded answer`

type Wording = Pick<Evidence, 'id' | 'says' | 'source'> & {
  status?: Evidence['status']
  document: string
  errors: Facts[]
}

/** A document that is refused for what graphql-ruby words otherwise than graphql-js. */
const wordings: Wording[] = [
  {
    id: 'document/unused-variable-anonymous',
    says: 'an operation without a name is called anonymous where a variable is not used',
    source: rule('variables_are_used_and_defined'),
    document: 'query ($i: Int) {\n  shop { name }\n}',
    errors: [
      {
        message: 'Variable $i is declared by anonymous query but not used',
        locations: [{ line: 1, column: 1 }],
        path: ['query'],
        extensions: { code: 'variableNotUsed', variableName: 'i' },
      },
    ],
  },
  {
    id: 'document/undefined-variable-anonymous',
    says: 'an operation without a name is called anonymous where a variable is not declared',
    source: rule('variables_are_used_and_defined'),
    document: 'mutation {\n  metaobjectDelete(id: $id) { deletedId }\n}',
    errors: [
      {
        message: 'Variable $id is used by anonymous mutation but not declared',
        locations: [{ line: 2, column: 24 }],
        path: ['mutation', 'metaobjectDelete', 'id'],
        extensions: { code: 'variableNotDefined', variableName: 'id' },
      },
    ],
  },
  {
    id: 'document/unknown-variable-type',
    says: 'a type that there is not, of a variable, is named with the variable',
    source: rule('variables_are_input_types'),
    document: 'query Find(\n  $on: [Foo!]\n) { metaobject(id: $on) { id } }',
    errors: [
      {
        message: "Foo isn't a defined input type (on $on)",
        locations: [{ line: 2, column: 3 }],
        path: ['query Find'],
        extensions: { code: 'variableRequiresValidType', typeName: 'Foo', variableName: 'on' },
      },
    ],
  },
  {
    id: 'document/output-variable-type',
    says: 'a type that is none of an input, of a variable',
    source: rule('variables_are_input_types'),
    document: 'query Find($on: Shop) { metaobject(id: $on) { id } }',
    errors: [
      {
        message: "Shop isn't a valid input type (on $on)",
        extensions: { code: 'variableRequiresValidType', typeName: 'Shop', variableName: 'on' },
      },
      { message: 'Type mismatch on variable $on and argument id (Shop / ID!)' },
    ],
  },
  {
    id: 'document/unknown-fragment-type',
    says: 'a type that there is not cannot be the condition of a fragment',
    status: 'recorded',
    source: capture('2026-04/shipping-fulfillments/shipping-settings-package-pickup-constraints.json'),
    document: 'query Look {\n  node(id: "gid://shopify/Shop/1") {\n    ... on Teapot { id }\n  }\n}',
    errors: [
      {
        message: "No such type Teapot, so it can't be a fragment condition",
        locations: [{ line: 3, column: 5 }],
        path: ['query Look', 'node', '... on Teapot'],
        extensions: { code: 'undefinedType', typeName: 'Teapot' },
      },
    ],
  },
  {
    id: 'document/scalar-fragment-type',
    says: 'a fragment on a scalar is refused',
    source: rule('fragments_are_on_composite_types'),
    document: 'query Look { node(id: "gid://shopify/Shop/1") { ... on Int { id } } }',
    errors: [
      {
        message: 'Invalid fragment on type Int (must be Union, Interface or Object)',
        extensions: { code: 'fragmentOnNonCompositeType', typeName: 'Int' },
      },
    ],
  },
  {
    id: 'document/unknown-fragment',
    says: 'a fragment that is used and nowhere defined',
    source: rule('fragments_are_used'),
    document: 'query Look {\n  shop { ...Leaves }\n}',
    errors: [
      {
        message: 'Fragment Leaves was used, but not defined',
        locations: [{ line: 2, column: 10 }],
        path: ['query Look', 'shop', '... Leaves'],
        extensions: { code: 'useAndDefineFragment', fragmentName: 'Leaves' },
      },
    ],
  },
  {
    id: 'document/unused-fragment',
    says: 'a fragment that is defined and nowhere used',
    source: rule('fragments_are_used'),
    document: 'query Look { shop { id } }\nfragment Leaves on Shop { id }',
    errors: [
      {
        message: 'Fragment Leaves was defined, but not used',
        locations: [{ line: 2, column: 1 }],
        path: ['fragment Leaves'],
        extensions: { code: 'useAndDefineFragment', fragmentName: 'Leaves' },
      },
    ],
  },
  {
    id: 'document/fragment-elsewhere',
    says: 'a fragment that can never apply where it is spread',
    source: rule('fragment_spreads_are_possible'),
    document: 'query Look { shop { ... on Product { id } } }',
    errors: [
      {
        message: "Fragment on Product can't be spread inside Shop",
        path: ['query Look', 'shop', '... on Product'],
        extensions: {
          code: 'cannotSpreadFragment',
          typeName: 'Product',
          fragmentName: 'unknown',
          parentName: 'Shop',
        },
      },
    ],
  },
  {
    id: 'document/field-conflict',
    says: 'different fields under one name are told together, at all of them',
    source: rule('fields_will_merge'),
    document: 'query Look {\n  shop {\n    a: id\n    a: name\n    a: email\n  }\n}',
    errors: [
      {
        message: "Field 'a' has a field conflict: id or name or email?",
        locations: [
          { line: 3, column: 5 },
          { line: 4, column: 5 },
          { line: 5, column: 5 },
        ],
        path: [],
        extensions: { code: 'fieldConflict', fieldName: 'a', conflicts: 'id or name or email' },
      },
    ],
  },
  {
    id: 'document/argument-conflict',
    says: 'different arguments under one name are shown as they were written, wherever the fields are',
    source: rule('fields_will_merge'),
    document:
      'query Look { shop { id } ...One ...Two }\nfragment One on QueryRoot { products(first: 1) { nodes { metafield(key: "a") { id } } } }\nfragment Two on QueryRoot { products(first: 1) { nodes { metafield(key: "b") { id } } } }',
    errors: [
      {
        message: 'Field \'metafield\' has an argument conflict: {key:"\\"a\\""} or {key:"\\"b\\""}?',
        path: [],
        extensions: { code: 'fieldConflict', fieldName: 'metafield' },
      },
    ],
  },
  {
    id: 'document/variable-type',
    says: 'a variable of another type than the argument',
    source: rule('variable_usages_are_allowed'),
    document: 'query One($id: String!) {\n  metaobject(id: $id) { id }\n}',
    errors: [
      {
        message: 'Type mismatch on variable $id and argument id (String! / ID!)',
        locations: [{ line: 2, column: 14 }],
        path: ['query One', 'metaobject', 'id'],
        extensions: {
          code: 'variableMismatch',
          variableName: 'id',
          typeName: 'String!',
          argumentName: 'id',
          errorMessage: 'Type mismatch',
        },
      },
    ],
  },
  {
    id: 'document/variable-nullable',
    says: 'a variable that may be null where the argument may not',
    source: rule('variable_usages_are_allowed'),
    document: 'query One($id: ID) { metaobject(id: $id) { id } }',
    errors: [
      {
        message: 'Nullability mismatch on variable $id and argument id (ID / ID!)',
        extensions: { code: 'variableMismatch', errorMessage: 'Nullability mismatch' },
      },
    ],
  },
  {
    id: 'document/variable-list',
    says: 'a list where the argument is none, and in a list that is written out the type of the whole list',
    source: rule('variable_usages_are_allowed'),
    document: 'query Two($ids: [ID!]!, $id: ID) { metaobject(id: $ids) { id } nodes(ids: [$id]) { id } }',
    errors: [
      { message: 'List dimension mismatch on variable $ids and argument id ([ID!]! / ID!)' },
      { message: 'Nullability mismatch on variable $id and argument ids ([ID]! / [ID!]!)' },
    ],
  },
  {
    id: 'document/variable-in-directive',
    says: 'a variable that does not fit the argument of a directive',
    source: rule('variable_usages_are_allowed'),
    document: 'query One($more: String!) { shop { id @include(if: $more) } }',
    errors: [{ message: 'Type mismatch on variable $more and argument if (String! / Boolean!)' }],
  },
  {
    id: 'document/variable-default',
    says: 'a default value that does not fit the type of its variable',
    source: rule('variable_default_values_are_correctly_typed'),
    document: 'query Some($size: Int = "two") { files(first: $size) { nodes { id } } }',
    errors: [
      {
        message: "Default value for $size doesn't match type Int",
        path: ['query Some'],
        extensions: { code: 'defaultValueInvalidType', variableName: 'size', typeName: 'Int' },
      },
    ],
  },
  {
    id: 'document/variable-twice',
    says: 'a variable that is declared twice',
    source: rule('variable_names_are_unique'),
    document: 'query One($id: ID!, $id: ID!) { metaobject(id: $id) { id } }',
    errors: [
      {
        message: 'There can only be one variable named "id"',
        locations: [
          { line: 1, column: 11 },
          { line: 1, column: 21 },
        ],
        path: ['query One'],
        extensions: { code: 'variableNotUnique', variableName: 'id' },
      },
    ],
  },
  {
    id: 'document/fragment-twice',
    says: 'two fragments of one name',
    source: rule('fragment_names_are_unique'),
    document: 'query One { shop { ...f } }\nfragment f on Shop { id }\nfragment f on Shop { name }',
    errors: [
      {
        message: 'Fragment name "f" must be unique',
        locations: [
          { line: 2, column: 1 },
          { line: 3, column: 1 },
        ],
        path: [],
        extensions: { code: 'fragmentNotUnique', fragmentName: 'f' },
      },
    ],
  },
  {
    id: 'document/operation-twice',
    says: 'operations of one name are told once, at each of them',
    source: rule('operation_names_are_valid'),
    document: 'query One { shop { id } }\nquery One { shop { name } }\nquery One { shop { email } }',
    errors: [
      {
        message: 'Operation name "One" must be unique',
        locations: [
          { line: 1, column: 1 },
          { line: 2, column: 1 },
          { line: 3, column: 1 },
        ],
        path: [],
        extensions: { code: 'uniquelyNamedOperations', operationName: 'One' },
      },
    ],
  },
  {
    id: 'document/anonymous-among-others',
    says: 'an operation without a name among others',
    source: rule('operation_names_are_valid'),
    document: '{ shop { id } }\nquery Two { shop { name } }',
    errors: [
      {
        message: 'Operation name is required when multiple operations are present',
        locations: [{ line: 1, column: 1 }],
        path: [],
        extensions: { code: 'uniquelyNamedOperations', operationName: ABSENT },
      },
    ],
  },
  {
    id: 'document/unknown-directive',
    says: 'a directive that there is not is named at the field',
    status: 'recorded',
    source: capture('2026-04/store-properties/location-activate-deactivate-lifecycle.json'),
    document: 'query Look {\n  shop @steeped { id }\n}',
    errors: [
      {
        message: 'Directive @steeped is not defined',
        locations: [{ line: 2, column: 8 }],
        path: ['query Look', 'shop'],
        extensions: { code: 'undefinedDirective', directiveName: 'steeped' },
      },
    ],
  },
  {
    id: 'document/directive-argument',
    says: 'a directive without its argument, with one it does not have, and with a value that does not fit',
    source:
      'graphql-ruby, rules required_arguments_are_present, arguments_are_defined and argument_literals_are_compatible; no recorded answer',
    document: 'query Look { shop { id @skip name @skip(when: true, if: "yes") } }',
    errors: [
      {
        message: "Directive 'skip' is missing required arguments: if",
        extensions: { code: 'missingRequiredArguments', className: 'Directive' },
      },
      { message: "Directive 'skip' doesn't accept argument 'when'", extensions: { typeName: 'Directive' } },
      {
        message: `Argument 'if' on Directive 'skip' has an invalid value ("yes"). Expected type 'Boolean!'.`,
        path: ['query Look', 'shop', 'name', 'if'],
      },
    ],
  },
  {
    id: 'document/other-wording',
    says: 'what the sandbox does not word anew (an argument or a directive twice, a directive in a wrong place, fields whose types do not merge, more than a hundred errors) has the words of graphql-js under a code of the sandbox',
    source: 'the words and codes of graphql-ruby are not built for these',
    document: 'query Look @skip(if: true) { shop { id } }',
    errors: [
      {
        message: 'Directive "@skip" may not be used on QUERY.',
        extensions: { code: 'graphqlValidationFailed' },
      },
    ],
  },
]

export const documentWordingCases: Evidence[] = wordings.map(
  ({ status = 'assumed', document, errors, ...rest }) => ({
    ...rest,
    status,
    ask: { document },
    answer: { status: 200, body: { data: ABSENT, errors } },
  }),
)
