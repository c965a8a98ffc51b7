import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const SQLITE_BUSY = 5

/** Kept here, so that no lock is collected, and with that let go, while its process lives. */
const held = new Set<DatabaseSync>()

/**
 * Makes this process the only one that works on the state folder, until the returned function is called or the process
 * ends in whatever way: the lock is the operating system's (SQLite's on a file), so none is ever left behind.
 * @returns null when another has it
 */
export function lockState(stateDir: string): (() => void) | null {
  mkdirSync(stateDir, { recursive: true })
  const lock = new DatabaseSync(join(stateDir, 'lock.sqlite'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null
    throw error
  }
  held.add(lock)
  return () => {
    if (held.delete(lock)) lock.close()
  }
}
