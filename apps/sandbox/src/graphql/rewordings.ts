import type { ASTNode } from 'graphql'
import { ABOUT_FRAGMENTS } from './fragment-rewordings'
import { ABOUT_NAMES } from './name-rewordings'
import type { Rewording } from './rewording'
import { ABOUT_VARIABLES } from './variable-rewordings'

/** What graphql-js says of a document, and what Shopify's graphql-ruby says of the same. */
export const REWORDINGS: Rewording[] = [
  [
    /^Cannot query field "(.+?)" on type "(.+?)"/,
    ([field = '', type = '']) => ({
      message: `Field '${field}' doesn't exist on type '${type}'`,
      extensions: { code: 'undefinedField', typeName: type, fieldName: field },
    }),
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/,
    ([field = '', type = '']) => ({
      message: `Field must have selections (field '${field}' returns ${bare(type)} but has no selections. Did you mean '${field} { ... }'?)`,
      extensions: { code: 'selectionMismatch', nodeName: `field '${field}'`, typeName: bare(type) },
    }),
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields/,
    ([field = '', type = ''], { nodes: [node] }) => ({
      message: `Selections can't be made on scalars (field '${field}' returns ${bare(type)} but has selections [${selections(node)}])`,
      extensions: { code: 'selectionMismatch', nodeName: `field '${field}'`, typeName: bare(type) },
    }),
  ],
  [
    /^Unknown argument "(.+?)" on field "(?:.+?)\.(.+?)"/,
    ([argument = '', field = '']) => ({
      message: `Field '${field}' doesn't accept argument '${argument}'`,
      extensions: { code: 'argumentNotAccepted', name: field, typeName: 'Field', argumentName: argument },
    }),
  ],
  [
    /^Field "(.+?)" argument "(.+?)" of type ".+?" is required, but it was not provided/,
    ([field = '', argument = '']) => ({
      message: `Field '${field}' is missing required arguments: ${argument}`,
      extensions: { code: 'missingRequiredArguments', className: 'Field', name: field, arguments: argument },
    }),
  ],
  [
    /^Field "(.+?)\.(.+?)" of required type "(.+?)" was not provided/,
    ([input = '', argument = '', type = '']) => ({
      message: `Argument '${argument}' on InputObject '${input}' is required. Expected type ${type}`,
      extensions: {
        code: 'missingRequiredInputObjectAttribute',
        argumentName: argument,
        argumentType: type,
        inputObjectType: input,
      },
      below: argument,
    }),
  ],
  [
    /^Field "(.+?)" is not defined by type "(.+?)"/,
    ([argument = '', input = '']) => ({
      message: `InputObject '${input}' doesn't accept argument '${argument}'`,
      extensions: {
        code: 'argumentNotAccepted',
        name: input,
        typeName: 'InputObject',
        argumentName: argument,
      },
    }),
  ],
  [
    /^Unknown argument "(.+?)" on directive "@(.+?)"/,
    ([argument = '', directive = '']) => ({
      message: `Directive '${directive}' doesn't accept argument '${argument}'`,
      extensions: {
        code: 'argumentNotAccepted',
        name: directive,
        typeName: 'Directive',
        argumentName: argument,
      },
    }),
  ],
  [
    /^Directive "@(.+?)" argument "(.+?)" of type ".+?" is required, but it was not provided/,
    ([directive = '', argument = '']) => ({
      message: `Directive '${directive}' is missing required arguments: ${argument}`,
      extensions: {
        code: 'missingRequiredArguments',
        className: 'Directive',
        name: directive,
        arguments: argument,
      },
    }),
  ],
  [
    /^Unknown directive "@(.+?)"/,
    ([directive = '']) => ({
      message: `Directive @${directive} is not defined`,
      extensions: { code: 'undefinedDirective', directiveName: directive },
    }),
  ],
  ...ABOUT_VARIABLES,
  ...ABOUT_FRAGMENTS,
  ...ABOUT_NAMES,
]

const bare = (type: string): string => type.replace(/[[\]!]/g, '')

function selections(node: ASTNode | undefined): string {
  if (node?.kind !== 'Field') return ''
  const names = node.selectionSet?.selections.map((each) =>
    each.kind === 'Field' ? `"${each.name.value}"` : '...',
  )
  return (names ?? []).join(', ')
}
