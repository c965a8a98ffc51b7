import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'

/** Where the sandbox stops reading. Real documents are far below; Shopify names no figures. */
const MOST_FIELDS = 100_000
const MOST_COMPARISONS = 500_000
/** Operations and fragments. */
const MOST_DEFINITIONS = 1000

/**
 * Whether checking the document would take long: validation compares every two fields that answer under one name, and
 * fragments inside fragments multiply; a long chain of them is walked from each of its links. Works in time that grows with the document, whatever is in it.
 */
export function isTooIntricate(document: DocumentNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions)
    if (each.kind === 'FragmentDefinition') fragments.set(each.name.value, each)
  if (document.definitions.length > MOST_DEFINITIONS) return true
  const waiting: SelectionSetNode[][] = document.definitions.flatMap((each) =>
    'selectionSet' in each ? [[each.selectionSet]] : [],
  )
  let fields = 0
  let comparisons = 0
  for (let sets = waiting.pop(); sets; sets = waiting.pop()) {
    for (const { count, below } of byName(sets, fragments)) {
      fields += count
      comparisons += count * (count - 1)
      if (below.length > 0) waiting.push(below)
    }
    if (fields > MOST_FIELDS || comparisons > MOST_COMPARISONS) return true
  }
  return false
}

/** The fields that are selected at one place, fragments included, by the name under which they answer. */
function byName(
  sets: SelectionSetNode[],
  fragments: Map<string, FragmentDefinitionNode>,
): Iterable<{ count: number; below: SelectionSetNode[] }> {
  const names = new Map<string, { count: number; below: SelectionSetNode[] }>()
  const spread = new Set<string>()
  const waiting = [...sets]
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    for (const part of set.selections) {
      if (part.kind === 'Field') {
        const name = (part.alias ?? part.name).value
        const known = names.get(name) ?? { count: 0, below: [] }
        names.set(name, known)
        known.count += 1
        if (part.selectionSet) known.below.push(part.selectionSet)
      } else if (part.kind === 'InlineFragment') waiting.push(part.selectionSet)
      else if (!spread.has(part.name.value)) {
        spread.add(part.name.value)
        const fragment = fragments.get(part.name.value)
        if (fragment) waiting.push(fragment.selectionSet)
      }
    }
  }
  return names.values()
}
