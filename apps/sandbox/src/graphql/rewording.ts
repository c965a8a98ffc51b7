import type { ASTNode, DocumentNode, ValueNode } from 'graphql'
import type { Place } from './literal-errors'

/** An error in Shopify's words. */
export type Worded = {
  message: string
  extensions: Record<string, unknown>
  /** A last step of the way that no node stands for. */
  below?: string
  /** The nodes it is about, when they are others than the first that graphql-js names. */
  at?: readonly ASTNode[]
  /** The way to it, when it is another than the one to the first node. */
  path?: []
}

/** What an error of graphql-js is about. */
export type About = {
  nodes: readonly ASTNode[]
  parents: ReadonlyMap<ASTNode, ASTNode>
  places: ReadonlyMap<ValueNode, Place>
  document: DocumentNode
}

export type Rewording = [pattern: RegExp, reword: (parts: string[], about: About) => Worded | Worded[]]

/** The closest node of a kind that the node is in. */
export function around<K extends ASTNode['kind']>(
  { nodes: [node], parents }: About,
  kind: K,
): Extract<ASTNode, { kind: K }> | null {
  for (let each = node; each; each = parents.get(each)) if (isOf(each, kind)) return each
  return null
}

const isOf = <K extends ASTNode['kind']>(node: ASTNode, kind: K): node is Extract<ASTNode, { kind: K }> =>
  node.kind === kind
