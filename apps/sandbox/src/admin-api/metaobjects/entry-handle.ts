import { randomInt } from 'node:crypto'
import { type UserError, userError } from '../../graphql/user-error'
import type { State } from '../../state'
import type { Definition } from './definition'
import { findEntry } from './entry'

const LONGEST = 255

/** What is wrong with a handle that somebody chose; a blank one is the caller's business. */
export function handleErrors(handle: string, path: string[]): UserError[] {
  if (handle.length > LONGEST) {
    return [userError(path, 'TOO_LONG', `Handle is too long (maximum is ${LONGEST} characters)`)]
  }
  return /^[\p{L}\p{N}_-]+$/u.test(handle) ? [] : [userError(path, 'INVALID', 'Handle is invalid')]
}

type Named = { handle: string; displayName: string }

/**
 * The handle and the display name of a new metaobject. A handle is lower case and unique within the type: a taken one
 * gets a number. Without a handle it follows from the display name, and without that it is made up.
 *
 * @param handle what the caller asked for, or null
 * @param label the value of the field that names the metaobject, or null
 */
export function nameEntry(
  state: State,
  { definition, handle, label }: { definition: Definition; handle: string | null; label: string | null },
): Named {
  if (handle) {
    const free = freeHandle(state, { definition, wanted: handle.toLowerCase() })
    return { handle: free, displayName: label ?? titleOf(free === handle.toLowerCase() ? handle : free) }
  }
  if (label && slugOf(label)) {
    return { handle: freeHandle(state, { definition, wanted: slugOf(label) }), displayName: label }
  }
  const suffix = Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('')
  return {
    handle: `${slugOf(definition.name)}-${suffix}`,
    displayName: `${definition.name} #${suffix.toUpperCase()}`,
  }
}

function freeHandle(
  state: State,
  { definition, wanted }: { definition: Definition; wanted: string },
): string {
  const isTaken = (handle: string) => findEntry(state, { definitionId: definition.id, handle }) !== null
  if (!isTaken(wanted)) return wanted
  let number = 1
  while (isTaken(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
}

/** `MyHandle` and `my-handle` → `My Handle`. */
export function titleOf(handle: string): string {
  const words = handle.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s_-]+/)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ')
}
