type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const edgesOf = (value: unknown): unknown[] | null =>
  isNode(value) && Array.isArray(value.edges) ? value.edges : null

/** A node as lines: itself without its connections, then what they hold, each with the id of what holds it. */
export function linesOf(node: unknown, parentId?: unknown): Node[] {
  if (!isNode(node)) return []
  const own: Node = {}
  const children: Node[] = []
  for (const [key, value] of Object.entries(node)) {
    const edges = edgesOf(value)
    if (!edges) own[key] = value
    else for (const edge of edges) children.push(...linesOf(isNode(edge) ? edge.node : null, node.id))
  }
  return [parentId === undefined ? own : { ...own, __parentId: parentId }, ...children]
}

/** The nodes of a connection. */
export const nodesOf = (connection: unknown): unknown[] =>
  (edgesOf(connection) ?? []).flatMap((edge) => (isNode(edge) ? [edge.node] : []))
