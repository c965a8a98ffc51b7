import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql'
import { OWN_COSTS, VALUE_TYPES } from './own-costs'

/** A selection with what is known of its cost before any variable is. One branch for each type that it tells apart. */
export type PlannedSelection = { branches: PlannedField[][] }

export type PlannedField = {
  /** The name under which it is answered. */
  key: string
  kind: 'leaf' | 'object' | 'introspection' | 'connection' | 'items' | 'mutation'
  own: number
  /** `first` and `last`, for a connection. */
  sizes: ValueNode[]
  when: readonly DirectiveNode[]
  of: PlannedSelection
}

const NOTHING: PlannedSelection = { branches: [] }

/** Works out once what a document's operation is made of, so that a request only has to add up. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PlannedSelection {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  const root = schema.getRootType(operation.operation)
  return root ? planSelection({ schema, fragments }, root, [operation.selectionSet]) : NOTHING
}

type World = { schema: GraphQLSchema; fragments: Map<string, FragmentDefinitionNode> }

function planSelection(
  world: World,
  type: GraphQLNamedType,
  sets: SelectionSetNode[],
  isFree = false,
): PlannedSelection {
  return {
    branches: branchesOf(world, type, sets).map((branch) =>
      [...fieldsOf(world, branch, sets)].flatMap(([key, nodes]) =>
        planField(world, { parent: branch, key, nodes, isFree }),
      ),
    ),
  }
}

/** The concrete types that a selection on an interface or a union names, and one that stands for all others. */
function branchesOf(world: World, type: GraphQLNamedType, sets: SelectionSetNode[]): GraphQLNamedType[] {
  if (!isAbstractType(type)) return [type]
  const named = new Set<string>()
  const look = (set: SelectionSetNode): void => {
    for (const part of set.selections) {
      if (part.kind === 'Field') continue
      const fragment = part.kind === 'InlineFragment' ? part : world.fragments.get(part.name.value)
      if (!fragment) continue
      if (fragment.typeCondition) named.add(fragment.typeCondition.name.value)
      look(fragment.selectionSet)
    }
  }
  sets.forEach(look)
  const possible = world.schema.getPossibleTypes(type)
  const other = possible.find(({ name }) => !named.has(name))
  return [...possible.filter(({ name }) => named.has(name)), ...(other ? [other] : [])]
}

/** The fields that are selected on a concrete type, by the name under which they are answered. */
function fieldsOf(
  world: World,
  type: GraphQLNamedType,
  sets: SelectionSetNode[],
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const set of sets) {
    for (const part of set.selections) {
      if (part.kind === 'Field') {
        const key = (part.alias ?? part.name).value
        const known = found.get(key)
        if (known) known.push(part)
        else found.set(key, [part])
        continue
      }
      const fragment = part.kind === 'InlineFragment' ? part : world.fragments.get(part.name.value)
      if (fragment && fits(world.schema, fragment.typeCondition?.name.value, type))
        fieldsOf(world, type, [fragment.selectionSet], found)
    }
  }
  return found
}

function fits(schema: GraphQLSchema, condition: string | undefined, type: GraphQLNamedType): boolean {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && isObjectType(type) && schema.isSubType(wanted, type)
}

/** @param isFree whether the objects directly in here are part of what their parent costs */
function planField(
  world: World,
  {
    parent,
    key,
    nodes,
    isFree,
  }: { parent: GraphQLNamedType; key: string; nodes: FieldNode[]; isFree: boolean },
): PlannedField[] {
  const [node] = nodes
  const field = node && fieldOf(parent, node.name.value)
  if (!node || !field) return []
  const type = getNamedType(field.type)
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const plan = (kind: PlannedField['kind'], own: number, of = NOTHING): PlannedField[] => [
    { key, kind, own, sizes: sizesOf(node), when: node.directives ?? [], of },
  ]
  if (isLeafType(type)) return plan('leaf', 0)
  if (field.name.startsWith('__')) return plan('introspection', 1, planSelection(world, type, sets))
  if (parent === world.schema.getMutationType())
    return plan('mutation', OWN_COSTS[field.name] ?? 10, planSelection(world, type, sets, true))
  if (isConnection(type)) return plan('connection', 2, planSelection(world, type, sets))
  if (isConnection(parent) && field.name === 'edges')
    return plan('items', 0, planSelection(world, type, sets))
  const own = isFree ? 0 : ownCost(parent, field, type)
  if (isConnection(parent) && field.name === 'nodes')
    return plan('items', own, planSelection(world, type, sets))
  return plan('object', own, planSelection(world, type, sets))
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === '__schema') return SchemaMetaFieldDef
  if (name === '__type') return TypeMetaFieldDef
  return isObjectType(parent) ? parent.getFields()[name] : undefined
}

function ownCost(
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  type: GraphQLNamedType,
): number {
  if (VALUE_TYPES.has(type.name)) return 0
  const known = OWN_COSTS[`${parent.name}.${field.name}`]
  if (known !== undefined) return known
  return type.name === 'Count' && parent.name === 'QueryRoot' ? 10 : 1
}

const sizesOf = (node: FieldNode): ValueNode[] =>
  (node.arguments ?? [])
    .filter(({ name }: ArgumentNode) => name.value === 'first' || name.value === 'last')
    .map(({ value }) => value)

const isConnection = ({ name }: GraphQLNamedType): boolean => name.endsWith('Connection')
