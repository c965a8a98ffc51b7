type Tree = Map<string, Tree>

/**
 * The payload with nothing but these fields, in their order; `variants.price` is the price of each variant. What the payload
 * does not have is left out. Source: shopify.dev, "Webhooks delivery structure".
 */
export function onlyFields(payload: unknown, paths: string[]): unknown {
  const tree: Tree = new Map()
  for (const path of paths) {
    let at = tree
    for (const name of path.split('.')) {
      const below: Tree = at.get(name) ?? new Map()
      at.set(name, below)
      at = below
    }
  }
  return pick(payload, tree)
}

function pick(value: unknown, tree: Tree): unknown {
  if (tree.size === 0) return value
  if (Array.isArray(value)) return value.map((each) => pick(each, tree))
  if (typeof value !== 'object' || value === null) return value
  const found = [...tree].flatMap(([name, below]) =>
    Object.hasOwn(value, name) ? [[name, pick(Reflect.get(value, name), below)] as const] : [],
  )
  return Object.fromEntries(found)
}
