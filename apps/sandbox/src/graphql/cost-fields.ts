import type { PlannedField, PlannedSelection } from './price-plan'
import { connectionParts, isIncluded, priceOfField, type Variables } from './query-cost'

/** One field's part in the requested cost, as `Shopify-GraphQL-Cost-Debug: 1` lists them. */
export type CostField = {
  path: string[]
  definedCost: number | null
  requestedTotalCost: number
  requestedChildrenCost: number | null
}

/** Every field of the document, each after the fields inside of it. */
export function costFields(plan: PlannedSelection, variables: Variables, above: string[] = []): CostField[] {
  return plan.branches.flat().flatMap((field) => {
    if (!isIncluded(field.when, variables)) return []
    const path = [...above, field.key]
    return [...costFields(field.of, variables, path), costField(field, path, variables)]
  })
}

function costField(field: PlannedField, path: string[], variables: Variables): CostField {
  if (field.kind === 'leaf')
    return { path, definedCost: 0, requestedTotalCost: 0, requestedChildrenCost: null }
  const requestedTotalCost = priceOfField(field, variables)
  if (field.kind !== 'connection') {
    const requestedChildrenCost = requestedTotalCost - field.own
    return { path, definedCost: field.own, requestedTotalCost, requestedChildrenCost }
  }
  const { items } = connectionParts(field)
  const requestedChildrenCost = items.reduce((sum, each) => sum + priceOfField(each, variables), 0)
  return { path, definedCost: null, requestedTotalCost, requestedChildrenCost }
}
