import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from 'graphql'

/** How many of a root connection are read at once. */
const PAGE = 100
export const PAGE_INFO = '__sandboxPageInfo'

/** The root fields of the operation that are connections. */
export function rootConnections(schema: GraphQLSchema, operation: OperationDefinitionNode): FieldNode[] {
  const fields = schema.getQueryType()?.getFields() ?? {}
  return operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return []
    const field = fields[selection.name.value]
    return field && getNamedType(field.type).name.endsWith('Connection') ? [selection] : []
  })
}

const PAGE_PART: SelectionNode[] = (() => {
  const [definition] = parse(`{ ${PAGE_INFO}: pageInfo { hasNextPage endCursor } }`).definitions
  return definition?.kind === Kind.OPERATION_DEFINITION ? [...definition.selectionSet.selections] : []
})()

/** The document that reads one page of one root connection, behind the cursor. */
export function pageDocument(
  document: DocumentNode,
  {
    operation,
    field,
    after,
    size = PAGE,
  }: {
    operation: OperationDefinitionNode
    field: FieldNode
    after: string | null
    size?: number
  },
): DocumentNode {
  const kept = (field.arguments ?? []).filter(
    ({ name }) => !['first', 'last', 'after', 'before'].includes(name.value),
  )
  const argument = (name: string, value: FieldNodeValue) => ({
    kind: Kind.ARGUMENT as const,
    name: { kind: Kind.NAME as const, value: name },
    value,
  })
  const paged: FieldNode = {
    ...field,
    arguments: [
      ...kept,
      argument('first', { kind: Kind.INT, value: String(size) }),
      ...(after === null ? [] : [argument('after', { kind: Kind.STRING, value: after })]),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(field.selectionSet?.selections ?? []), ...PAGE_PART],
    },
  }
  const only: OperationDefinitionNode = {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [paged] },
  }
  return {
    ...document,
    definitions: [only, ...document.definitions.filter(({ kind }) => kind !== Kind.OPERATION_DEFINITION)],
  }
}

type FieldNodeValue = { kind: Kind.INT; value: string } | { kind: Kind.STRING; value: string }

export const keyOfField = ({ alias, name }: FieldNode): string => (alias ?? name).value
