import { type ArgumentNode, Kind, type ObjectFieldNode, print, type ValueNode } from 'graphql'
import { type About, around, type Rewording, type Worded } from './rewording'

export const ABOUT_VARIABLES: Rewording[] = [
  [
    /^Variable "\$(.+?)" is never used/,
    ([variable = ''], about) => {
      const operation = around(about, Kind.OPERATION_DEFINITION)
      return {
        message: `Variable $${variable} is declared by ${nameOf(operation)} but not used`,
        extensions: { code: 'variableNotUsed', variableName: variable },
        ...(operation && { at: [operation] }),
      }
    },
  ],
  [
    /^Variable "\$(.+?)" is not defined/,
    ([variable = ''], { nodes: [, operation] }) => ({
      message: `Variable $${variable} is used by ${nameOf(operation)} but not declared`,
      extensions: { code: 'variableNotDefined', variableName: variable },
    }),
  ],
  [
    /^Variable "\$(.+?)" cannot be non-input type "(.+?)"/,
    ([variable = '', type = ''], about) => requiresInput(about, variable, bare(type), 'valid'),
  ],
  [/^Variable "\$(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/, mismatch],
]

export function requiresInput(about: About, variable: string, type: string, what: string): Worded {
  const definition = around(about, Kind.VARIABLE_DEFINITION)
  return {
    message: `${type} isn't a ${what} input type (on $${variable})`,
    extensions: { code: 'variableRequiresValidType', typeName: type, variableName: variable },
    ...(definition && { at: [definition] }),
  }
}

/** A variable's default value does not fit its type. */
export function aboutDefault(message: string, about: About): Worded | null {
  const definition = around(about, Kind.VARIABLE_DEFINITION)
  if (!definition) return null
  const name = definition.variable.name.value
  const type = print(definition.type)
  return {
    message: message.startsWith('Invalid global id')
      ? message
      : `Default value for $${name} doesn't match type ${type}`,
    extensions: { code: 'defaultValueInvalidType', variableName: name, typeName: type },
    at: [definition],
  }
}

function mismatch([variable = '', type = '', position = '']: string[], about: About): Worded {
  const [definition, use] = about.nodes
  const place = use?.kind === 'Variable' ? about.places.get(use) : undefined
  const argument = place?.argument
  const expected = place?.expected ?? position
  const hasDefault = definition?.kind === 'VariableDefinition' && definition.defaultValue !== undefined
  const given = insideLists(hasDefault && !type.endsWith('!') ? `${type}!` : type, argument)
  const what = kindOf(given, expected)
  const argumentName = argument?.name.value ?? ''
  return {
    message: `${what} on variable $${variable} and argument ${argumentName} (${given} / ${expected})`,
    extensions: {
      code: 'variableMismatch',
      variableName: variable,
      typeName: given,
      argumentName,
      errorMessage: what,
    },
    ...(argument && { at: [argument] }),
  }
}

/** The type of the argument as a whole, of which the variable is an item. */
const insideLists = (type: string, argument: ArgumentNode | ObjectFieldNode | undefined): string =>
  Array.from({ length: argument ? depthOf(argument.value) : 0 }).reduce<string>((item) => `[${item}]!`, type)

const depthOf = (value: ValueNode): number =>
  value.kind === 'ListValue' ? 1 + Math.max(0, ...value.values.map(depthOf)) : 0

function kindOf(given: string, expected: string): string {
  if (bare(given) !== bare(expected)) return 'Type mismatch'
  return listsOf(given) === listsOf(expected) ? 'Nullability mismatch' : 'List dimension mismatch'
}

const listsOf = (type: string): number => type.split('[').length

const bare = (type: string): string => type.replace(/[[\]!]/g, '')

const nameOf = (operation: About['nodes'][number] | null | undefined): string =>
  operation?.kind === 'OperationDefinition'
    ? (operation.name?.value ?? `anonymous ${operation.operation}`)
    : ''
