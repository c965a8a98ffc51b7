import type { Facts } from './facts'

export type Difference = { item: string; expected: string | null; found: string | null }

export type Comparison = {
  /** What is to be brought in line: it is missing, or only older than this version of Souk. */
  write: string[]
  /** What somebody else changed since Souk last wrote it; left as it is. */
  differences: Difference[]
  /** What is as Souk wants it. */
  right: string[]
}

type Compared = {
  wanted: Facts
  found: Facts
  /** What Souk last wrote, or saw to be right; empty in a shop where it has never looked. */
  written: Facts
}

/**
 * Tells what an operator changed from what is only old: what is still as Souk last wrote it was changed by nobody.
 * What was never written by this installation counts as old when an earlier version of Souk wrote it so.
 */
export function compareFacts({ wanted, found, written }: Compared): Comparison {
  const comparison: Comparison = { write: [], differences: [], right: [] }
  for (const item of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const expected = wanted[item] ?? null
    const present = found[item] ?? null
    if (expected === present) comparison.right.push(item)
    else if (isFieldMissing(item, found)) comparison.write.push(item)
    else if (!NEVER_CHANGES.test(item) && isOurs(item, present, written)) comparison.write.push(item)
    else comparison.differences.push({ item, expected, found: present })
  }
  return comparison
}

/** A vendor cannot be saved without the field, and to add it takes nothing away from anybody. */
function isFieldMissing(item: string, found: Facts): boolean {
  const [, field] = /^(fields\.[^.]+)\./.exec(item) ?? []
  return field !== undefined && !(`${field}.type` in found)
}

function isOurs(item: string, present: string | null, written: Facts): boolean {
  const last = written[item]
  return last === undefined ? (EARLIER[item] ?? []).includes(present) : last === present
}

/** Shopify changes neither a type nor what a reference leads to. */
const NEVER_CHANGES = /(^|\.)(type|metaobject_definition_id)$/

/** Whether it can be brought in line at all. */
export const isRestorable = (item: string): boolean => !NEVER_CHANGES.test(item)

/** What versions of Souk wrote that did not yet remember what they wrote. */
const EARLIER: Record<string, (string | null)[]> = {
  'fields.status.validations.choices': [JSON.stringify(['applied', 'approved', 'rejected'])],
}
