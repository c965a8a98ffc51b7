import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { prepare } from '../../graphql/prepare'

export type BulkError = { field: string[] | null; message: string; code: string | null }

const MOST_CONNECTIONS = 5
const DEEPEST = 2

/** What keeps a query from being run in bulk, in Shopify's words. */
export function queryErrors(schema: GraphQLSchema, query: string): BulkError[] {
  const bad = (message: string): BulkError => ({ field: ['query'], message, code: 'INVALID' })
  let document: DocumentNode
  try {
    document = parse(query)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return [bad(`Invalid bulk query: ${syntaxError(error)}`)]
  }
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query')
    return [bad('Invalid operation type. Only `query` operations are supported.')]
  const seen = look(schema, { document, operation })
  const shape = shapeErrors(seen).map(bad)
  if (shape.length > 0) return shape
  const checked = prepare(schema, query, operation.name?.value ?? null)
  return 'errors' in checked ? checked.errors.map(({ message }) => bad(`Invalid bulk query: ${message}`)) : []
}

/** As the parser of Shopify's words it. */
export function syntaxError({ message }: GraphQLError): string {
  const found = /Unexpected (.+?)\.$|found (.+?)\.$/.exec(message)
  const token = (found?.[1] ?? found?.[2] ?? 'token').replace('<EOF>', 'end of file')
  return `syntax error, unexpected ${token}`
}

type Seen = {
  connections: number
  depth: number
  byNodes: string[]
  withoutId: string[]
  hasNode: boolean
  isInList: boolean
}

function shapeErrors({ connections, depth, byNodes, withoutId, hasNode, isInList }: Seen): string[] {
  return [
    ...(hasNode ? ['Bulk queries cannot contain a top level `node` field.'] : []),
    ...(connections === 0 ? ['Bulk queries must contain at least one connection.'] : []),
    ...(byNodes.length > 0
      ? [
          `All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: '${byNodes[0]} { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '${byNodes.join("', '")}'.`,
        ]
      : []),
    ...(depth > DEEPEST
      ? [`Bulk queries cannot contain connections with a nesting depth greater than ${DEEPEST}.`]
      : []),
    ...(connections > MOST_CONNECTIONS
      ? [`Bulk queries cannot contain more than ${MOST_CONNECTIONS} connections.`]
      : []),
    ...(isInList
      ? ['Queries that contain a connection field within a list field are not currently supported.']
      : []),
    ...(withoutId.length > 0
      ? [
          `The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${withoutId.join(', ')}.`,
        ]
      : []),
  ]
}

type Where = { depth: number; parent: string | null; isInList: boolean; hasId: boolean }

/** Counts the connections of a query and how they lie in one another. */
function look(
  schema: GraphQLSchema,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): Seen {
  const seen: Seen = { connections: 0, depth: 0, byNodes: [], withoutId: [], hasNode: false, isInList: false }
  const root = schema.getQueryType()
  if (root) walk(operation.selectionSet, root, { depth: 0, parent: null, isInList: false, hasId: true })
  return seen

  function walk(set: SelectionSetNode, type: GraphQLNamedType, where: Where): void {
    for (const { field, parent } of fieldsIn(document, set, type, schema)) {
      const name = field.name.value
      if (where.depth === 0 && parent === root && (name === 'node' || name === 'nodes')) seen.hasNode = true
      const known = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
      if (!known || !field.selectionSet) continue
      const answered = getNamedType(known.type)
      if (!answered.name.endsWith('Connection')) {
        const isList = isListType(isNonNullType(known.type) ? known.type.ofType : known.type)
        walk(field.selectionSet, answered, { ...where, isInList: where.isInList || isList })
        continue
      }
      seen.connections += 1
      seen.depth = Math.max(seen.depth, where.depth + 1)
      if (where.isInList) seen.isInList = true
      if (where.parent !== null && !where.hasId && !seen.withoutId.includes(where.parent))
        seen.withoutId.push(where.parent)
      const inner = fieldsIn(document, field.selectionSet, answered, schema)
      if (inner.some((each) => each.field.name.value === 'nodes')) seen.byNodes.push(name)
      for (const node of nodesIn(inner)) {
        if (!node.set) continue
        const hasId = fieldsIn(document, node.set, node.type, schema).some(
          (each) => each.field.name.value === 'id' && !each.field.alias,
        )
        walk(node.set, node.type, { depth: where.depth + 1, parent: name, isInList: false, hasId })
      }
    }
  }

  function nodesIn(inner: Found[]): { set: SelectionSetNode | undefined; type: GraphQLNamedType }[] {
    return inner.flatMap(({ field, parent }) => {
      const known = isObjectType(parent) ? parent.getFields()[field.name.value] : undefined
      if (!known || !field.selectionSet) return []
      const type = getNamedType(known.type)
      if (field.name.value === 'nodes') return [{ set: field.selectionSet, type }]
      if (field.name.value !== 'edges') return []
      return fieldsIn(document, field.selectionSet, type, schema).flatMap((each) => {
        const node = isObjectType(each.parent) ? each.parent.getFields()[each.field.name.value] : undefined
        return each.field.name.value === 'node' && node
          ? [{ set: each.field.selectionSet, type: getNamedType(node.type) }]
          : []
      })
    })
  }
}

type Found = { field: FieldNode; parent: GraphQLNamedType }

/** The fields of a selection, those in fragments too, with the type they are asked of. */
function fieldsIn(
  document: DocumentNode,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  schema: GraphQLSchema,
): Found[] {
  return set.selections.flatMap((part) => {
    if (part.kind === Kind.FIELD) return [{ field: part, parent: type }]
    const fragment =
      part.kind === Kind.INLINE_FRAGMENT
        ? part
        : document.definitions.find(
            (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === part.name.value,
          )
    if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) return []
    const named = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : null
    return fieldsIn(document, fragment.selectionSet, named ?? type, schema)
  })
}
