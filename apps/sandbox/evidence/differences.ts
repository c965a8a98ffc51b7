import { ABSENT, type Facts } from './evidence'

/** Where an answer contradicts the facts, one line each; empty when it bears them out. */
export function differences(actual: unknown, facts: Facts, path = 'answer'): string[] {
  if (facts === ABSENT) return actual === undefined ? [] : [`${path}: should be absent, is ${show(actual)}`]
  if (facts instanceof RegExp) {
    return typeof actual === 'string' && facts.test(actual)
      ? []
      : [`${path}: should match ${facts}, is ${show(actual)}`]
  }
  if (Array.isArray(facts)) {
    if (!Array.isArray(actual)) return [`${path}: should be a list, is ${show(actual)}`]
    const length =
      actual.length === facts.length
        ? []
        : [`${path}: should have ${facts.length} elements, is ${show(actual)}`]
    return [
      ...length,
      ...facts.flatMap((each, index) => differences(actual[index], each, `${path}[${index}]`)),
    ]
  }
  if (typeof facts === 'object' && facts !== null) {
    if (typeof actual !== 'object' || actual === null)
      return [`${path}: should be an object, is ${show(actual)}`]
    return Object.entries(facts).flatMap(([name, each]) =>
      differences(Reflect.get(actual, name), each, `${path}.${name}`),
    )
  }
  return Object.is(actual, facts) ? [] : [`${path}: should be ${show(facts)}, is ${show(actual)}`]
}

const show = (value: unknown): string => JSON.stringify(value) ?? String(value)
