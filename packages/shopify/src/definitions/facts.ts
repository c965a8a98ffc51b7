/**
 * A definition as a flat list of what can be said about it, e.g. `fields.status.validations.choices`: so what Souk wants,
 * what it last wrote and what the shop has are compared item by item. Null: not set.
 */
export type Facts = Record<string, string | null>

type Validation = { name: string; value?: string | null }

/** The facts of a list of validations, under a prefix. */
export const validationFacts = (prefix: string, validations: readonly Validation[]): Facts =>
  Object.fromEntries(validations.map(({ name, value }) => [`${prefix}${name}`, canonical(value ?? '')]))

/** The validations that facts speak of, as Shopify takes them. */
export function validationsIn(prefix: string, facts: Facts): { name: string; value: string }[] {
  return Object.entries(facts).flatMap(([item, value]) =>
    item.startsWith(prefix) && value !== null ? [{ name: item.slice(prefix.length), value }] : [],
  )
}

/** Text that is not there is null, however Shopify says it. */
export const textFact = (text: string | null | undefined): string | null => text || null

/** The same list is the same text, however it is spaced. */
function canonical(value: string): string {
  if (!/^[[{]/.test(value)) return value
  try {
    return JSON.stringify(JSON.parse(value))
  } catch {
    return value
  }
}
