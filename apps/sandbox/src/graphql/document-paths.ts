import { type ASTNode, type DocumentNode, isValueNode, type OperationDefinitionNode, visit } from 'graphql'

export type Step = string | number

/** The way from the operation down to each node, in the names Shopify uses: `mutation Save`, field or alias, argument. */
export function pathsOf(document: DocumentNode): Map<ASTNode, Step[]> {
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
  if (node.kind === 'FragmentSpread') return `... ${node.name.value}`
  if (node.kind === 'Field') return (node.alias ?? node.name).value
  if (node.kind === 'Argument' || node.kind === 'ObjectField') return node.name.value
  return null
}

const operationName = ({ operation, name }: OperationDefinitionNode): string =>
  name ? `${operation} ${name.value}` : operation

/** What each node is directly in. */
export function parentsOf(document: DocumentNode): Map<ASTNode, ASTNode> {
  const parents = new Map<ASTNode, ASTNode>()
  const around: ASTNode[] = []
  visit(document, {
    enter(node) {
      const parent = around.at(-1)
      if (parent) parents.set(node, parent)
      around.push(node)
    },
    leave() {
      around.pop()
    },
  })
  return parents
}
