import {
  type ArgumentNode,
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isValueNode,
  type ObjectFieldNode,
  type ObjectValueNode,
  print,
  TypeInfo,
  type ValidationRule,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { isGid } from './gid'

/** The argument, of a field, a directive or an input object, that a value is in: what Shopify's errors about the value speak of. */
export type Place = {
  argument: ArgumentNode | ObjectFieldNode
  owner: FieldNode | DirectiveNode | ObjectValueNode
  ownerName: string
  expected: string
}

/** A text where a global id belongs, which graphql-js lets pass. */
export const GlobalIdsRule: ValidationRule = (context) => ({
  StringValue(node) {
    const type = context.getInputType()
    if (type && getNamedType(type).name === 'ID' && !isGid(node.value))
      context.reportError(new GraphQLError(`Invalid global id '${node.value}'`, { nodes: node }))
  },
})

/** Whether the error is about a value that is written in the document and does not fit. */
export const isAboutLiteral = ({ message, nodes }: GraphQLError): boolean =>
  nodes?.[0] !== undefined &&
  isValueNode(nodes[0]) &&
  /cannot represent|does not exist in ".+?" enum|^Expected value of type|^Invalid global id/.test(message)

/** How Shopify words an error about a literal value in this place. */
export function aboutLiteral({ message }: GraphQLError, { argument, owner, ownerName, expected }: Place) {
  const code = 'argumentLiteralsIncompatible'
  if (message.startsWith('Invalid global id'))
    return { message, extensions: { code, typeName: 'CoercionError' } }
  const typeName = owner.kind === 'ObjectValue' ? 'InputObject' : owner.kind
  const name = argument.name.value
  return {
    message: `Argument '${name}' on ${typeName} '${ownerName}' has an invalid value (${print(argument.value)}). Expected type '${expected}'.`,
    extensions: { code, typeName, argumentName: name },
  }
}

/** The place of every value that is in an argument; a variable's default is in none. */
export function placesOf(schema: GraphQLSchema, document: DocumentNode): Map<ValueNode, Place> {
  const places = new Map<ValueNode, Place>()
  const around: (Place | null)[] = []
  const owners: ASTNode[] = []
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node) {
        if (node.kind === 'Argument') around.push(inField(node, owners.at(-1)))
        if (node.kind === 'ObjectField') around.push(inObject(node, owners.at(-1)))
        const place = isValueNode(node) ? around.at(-1) : null
        if (isValueNode(node) && place) places.set(node, place)
        owners.push(node)
      },
      leave(node) {
        owners.pop()
        if (node.kind === 'Argument' || node.kind === 'ObjectField') around.pop()
      },
    }),
  )
  return places

  function inField(argument: ArgumentNode, owner: ASTNode | undefined): Place | null {
    const expected = types.getArgument()?.type
    if ((owner?.kind !== 'Field' && owner?.kind !== 'Directive') || !expected) return null
    return { argument, owner, ownerName: owner.name.value, expected: String(expected) }
  }

  function inObject(argument: ObjectFieldNode, owner: ASTNode | undefined): Place | null {
    const [expected, object] = [types.getInputType(), types.getParentInputType()]
    if (owner?.kind !== 'ObjectValue' || !expected || !object) return null
    return { argument, owner, ownerName: getNamedType(object).name, expected: String(expected) }
  }
}
