import {
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isValueNode,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
  visit,
} from 'graphql'
import { aboutLiteral, GlobalIdsRule, isAboutLiteral, placesOf } from './literal-errors'

/** An error before anything ran, as Shopify writes it (its server is graphql-ruby; graphql-js words things otherwise). */
export type DocumentError = {
  message: string
  locations: { line: number; column: number }[]
  path?: (string | number)[]
  extensions: Record<string, unknown>
}

type Worded = { message: string; extensions: Record<string, unknown>; below?: string }
type Rewording = [pattern: RegExp, reword: (parts: string[], node: ASTNode | undefined) => Worded]

const REWORDINGS: Rewording[] = [
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
    ([field = '', type = ''], node) => ({
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
    /^Variable "\$(.+?)" is never used in operation "(.+?)"/,
    ([variable = '', operation = '']) => ({
      message: `Variable $${variable} is declared by ${operation} but not used`,
      extensions: { code: 'variableNotUsed', variableName: variable },
    }),
  ],
  [
    /^Variable "\$(.+?)" is not defined by operation "(.+?)"/,
    ([variable = '', operation = '']) => ({
      message: `Variable $${variable} is used by ${operation} but not declared`,
      extensions: { code: 'variableNotDefined', variableName: variable },
    }),
  ],
]

const RULES = [...specifiedRules, GlobalIdsRule]

/** Everything that is wrong with a document by the schema; empty when it may run. */
export function documentErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  errors: readonly GraphQLError[] = validate(schema, document, RULES),
): DocumentError[] {
  if (errors.length === 0) return []
  const paths = pathsOf(document)
  const places = placesOf(schema, document)
  const told = new Set<ASTNode>()
  return errors.flatMap((error) => {
    const [node] = error.nodes ?? []
    const place = node && isValueNode(node) && isAboutLiteral(error) ? places.get(node) : undefined
    if (!place) return [reworded(error, paths)]
    // One error for each argument, however many of its values are wrong.
    if (told.has(place.argument)) return []
    told.add(place.argument)
    const { line = 1, column = 1 } = place.owner.loc?.startToken ?? {}
    const path = paths.get(place.argument) ?? []
    return [{ locations: [{ line, column }], path, ...aboutLiteral(error, place) }]
  })
}

function reworded(error: GraphQLError, paths: Map<ASTNode, Step[]>): DocumentError {
  const node = error.nodes?.[0]
  const locations = [...(error.locations ?? [])].map(({ line, column }) => ({ line, column })).slice(0, 1)
  const path = (node && paths.get(node)) ?? []
  for (const [pattern, reword] of REWORDINGS) {
    const match = pattern.exec(error.message)
    if (!match) continue
    const { message, extensions, below } = reword(match.slice(1), node)
    return { message, locations, path: below === undefined ? path : [...path, below], extensions }
  }
  return { message: error.message, locations, path, extensions: { code: 'graphqlValidationFailed' } }
}

type Step = string | number

/** The way from the operation down to each node, in the names Shopify uses: `mutation Save`, field or alias, argument. */
function pathsOf(document: DocumentNode): Map<ASTNode, Step[]> {
  const paths = new Map<ASTNode, Step[]>()
  const trail: Step[] = []
  visit(document, {
    enter(node, key) {
      const step = indexOf(node, key) ?? stepOf(node)
      if (step !== null) trail.push(step)
      paths.set(node, [...trail])
    },
    leave(node, key) {
      if ((indexOf(node, key) ?? stepOf(node)) !== null) trail.pop()
    },
  })
  return paths
}

/** The position of a value in a list. */
const indexOf = (node: ASTNode, key: string | number | undefined): number | null =>
  isValueNode(node) && typeof key === 'number' ? key : null

function stepOf(node: ASTNode): string | null {
  if (node.kind === 'OperationDefinition') return operationName(node)
  if (node.kind === 'FragmentDefinition') return `fragment ${node.name.value}`
  if (node.kind === 'InlineFragment')
    return node.typeCondition ? `... on ${node.typeCondition.name.value}` : '...'
  if (node.kind === 'Field') return (node.alias ?? node.name).value
  if (node.kind === 'Argument' || node.kind === 'ObjectField') return node.name.value
  return null
}

const operationName = ({ operation, name }: OperationDefinitionNode): string =>
  name ? `${operation} ${name.value}` : operation

const bare = (type: string): string => type.replace(/[[\]!]/g, '')

function selections(node: ASTNode | undefined): string {
  if (node?.kind !== 'Field') return ''
  const names = node.selectionSet?.selections.map((each) =>
    each.kind === 'Field' ? `"${each.name.value}"` : '...',
  )
  return (names ?? []).join(', ')
}
