import type { DirectiveNode, ValueNode } from 'graphql'
import type { PlannedField, PlannedSelection } from './price-plan'

export type Variables = Record<string, unknown>

/** What a query may cost at most: known before it runs, and what Shopify lets it in by. */
export const requestedCost = (plan: PlannedSelection, variables: Variables): number =>
  Math.max(1, priceOf(plan, variables))

/** What it did cost, by what came back: this much is taken from the bucket. */
export const actualCost = (plan: PlannedSelection, data: unknown, variables: Variables): number =>
  Math.max(1, paidFor(plan, data, variables))

/** The dearest of the types that an interface or a union may turn out to be. */
const priceOf = ({ branches }: PlannedSelection, variables: Variables): number =>
  Math.max(0, ...branches.map((fields) => sumOf(fields, (field) => priceOfField(field, variables))))

export function priceOfField(field: PlannedField, variables: Variables): number {
  if (field.kind === 'leaf' || !isIncluded(field.when, variables)) return 0
  if (field.kind !== 'connection') return field.own + priceOf(field.of, variables)
  const size = sizeOf(field, variables)
  if (size === null) return field.own
  const { items, others } = connectionParts(field)
  return (
    field.own +
    factor(size) * sumOf(items, (each) => priceOfField(each, variables)) +
    sumOf(others, (each) => priceOfField(each, variables))
  )
}

/** Shopify scales pages by a logarithm, "to cost them more favorably": a page of 250 costs 11 times one item. */
const factor = (size: number): number => (size === 0 ? 0 : Math.floor(2 * Math.log(Math.max(2, size))))

function paidFor({ branches }: PlannedSelection, data: unknown, variables: Variables): number {
  const answer = asRecord(data)
  if (!answer) return 0
  const fields = branches.length > 1 ? branchOf(branches, answer, variables) : branches[0]
  return sumOf(fields ?? [], (field) => paidForField(field, answer[field.key], variables))
}

/** The answer does not say of which type it is, but the names in it do. */
function branchOf(
  branches: PlannedField[][],
  answer: Record<string, unknown>,
  variables: Variables,
): PlannedField[] | undefined {
  const size = Object.keys(answer).length
  return branches.find((fields) => {
    const included = fields.filter(({ when }) => isIncluded(when, variables))
    return included.length === size && included.every(({ key }) => key in answer)
  })
}

function paidForField(field: PlannedField, value: unknown, variables: Variables): number {
  if (field.kind === 'leaf' || value === undefined) return 0
  if (value === null || field.kind === 'introspection') return field.own
  if (field.kind === 'connection') return paidForConnection(field, value, variables)
  if (!Array.isArray(value)) return field.own + paidFor(field.of, value, variables)
  return field.own + Math.max(0, ...value.map((item) => paidFor(field.of, item, variables)))
}

/**
 * A page that is not full costs its share, rounded as the recorded pages are; an empty one costs as much as it might
 * have (recorded too).
 */
function paidForConnection(field: PlannedField, value: unknown, variables: Variables): number {
  const page = asRecord(value) ?? {}
  const size = sizeOf(field, variables)
  if (size === null) return field.own
  const { items, others } = connectionParts(field)
  const rows = items.map((each) => ({ each, found: asList(page[each.key]) }))
  const length = Math.max(0, ...rows.map(({ found }) => found.length))
  if (length === 0) return priceOfField(field, variables)
  const total = sumOf(rows, ({ each, found }) =>
    sumOf(found, (item) => each.own + paidFor(each.of, item, variables)),
  )
  const share = Math.ceil((total * 2 * Math.log(Math.max(2, size))) / size - 0.25)
  return (
    field.own +
    Math.max(0, Math.min(share, Math.floor((factor(size) * total) / length))) +
    sumOf(others, (each) => paidForField(each, page[each.key], variables))
  )
}

const parts = new WeakMap<PlannedField, { items: PlannedField[]; others: PlannedField[] }>()

export function connectionParts(field: PlannedField): { items: PlannedField[]; others: PlannedField[] } {
  const known = parts.get(field)
  if (known) return known
  const [fields = []] = field.of.branches
  const fresh = {
    items: fields.filter(({ kind }) => kind === 'items'),
    others: fields.filter(({ kind }) => kind !== 'items'),
  }
  parts.set(field, fresh)
  return fresh
}

function sizeOf({ sizes }: PlannedField, variables: Variables): number | null {
  for (const node of sizes) {
    const size = givenValue(node, variables)
    if (typeof size === 'number') return Math.max(0, size)
  }
  return null
}

function givenValue(node: ValueNode, variables: Variables): unknown {
  if (node.kind === 'Variable') return variables[node.name.value]
  if (node.kind === 'IntValue') return Number(node.value)
  return node.kind === 'BooleanValue' ? node.value : null
}

export const isIncluded = (directives: readonly DirectiveNode[], variables: Variables): boolean =>
  directives.every(({ name, arguments: given }) => {
    const [condition] = given ?? []
    if (!condition || (name.value !== 'skip' && name.value !== 'include')) return true
    return (givenValue(condition.value, variables) === true) === (name.value === 'include')
  })

function sumOf<Item>(items: readonly Item[], cost: (item: Item) => number): number {
  let sum = 0
  for (const item of items) sum += cost(item)
  return sum
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const asRecord = (value: unknown): Record<string, unknown> | null => (isRecord(value) ? value : null)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
