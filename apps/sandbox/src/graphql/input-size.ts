import type { FieldNode, OperationDefinitionNode, ValueNode } from 'graphql'
import type { DocumentError } from './document-errors'

const MOST = 250
/** Recorded exceptions. `metafieldsSet` takes 25, but says so in its `userErrors`. */
const OTHERS: Record<string, number> = {
  'productSet.input.variants': 2048,
  'draftOrderCreate.input.lineItems': 499,
  'draftOrderUpdate.input.lineItems': 499,
  'draftOrderCalculate.input.lineItems': 499,
}

/** One error for each list in the arguments of a root field that is longer than Shopify takes. */
export function inputSizeErrors(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): DocumentError[] {
  return operation.selectionSet.selections.flatMap((field) => {
    if (field.kind !== 'Field' || !field.arguments?.length) return []
    return field.arguments.flatMap(({ name, value }) =>
      tooLong(plainValue(value, variables), [field.name.value, name.value]).map(({ path, size, most }) => ({
        message: `The input array size of ${size} is greater than the maximum allowed of ${most}.`,
        locations: locationsOf(field),
        path,
        extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' },
      })),
    )
  })
}

function tooLong(value: unknown, path: string[]): { path: string[]; size: number; most: number }[] {
  if (Array.isArray(value)) {
    const most = OTHERS[path.join('.')] ?? MOST
    if (value.length > most) return [{ path, size: value.length, most }]
    return value.flatMap((item) => (typeof item === 'object' ? tooLong(item, path) : []))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? tooLong(inner, [...path, key]) : [],
  )
}

/** Lists and objects as they are; what else there is has no length. */
function plainValue(node: ValueNode, variables: Record<string, unknown>): unknown {
  if (node.kind === 'Variable') return variables[node.name.value]
  if (node.kind === 'ListValue') return node.values.map((each) => plainValue(each, variables))
  if (node.kind === 'ObjectValue')
    return Object.fromEntries(
      node.fields.map(({ name, value }) => [name.value, plainValue(value, variables)]),
    )
  return null
}

function locationsOf({ loc }: FieldNode): DocumentError['locations'] {
  return loc ? [{ line: loc.startToken.line, column: loc.startToken.column }] : []
}
