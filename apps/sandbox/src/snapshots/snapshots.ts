import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { run, type State } from '../state'

export type Snapshot = { name: string; takenAt: string; bytes: number }

/** A plain file name: nothing that leads out of the folder. */
export const SNAPSHOT_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/i

const folderIn = (stateDir: string) => join(stateDir, 'snapshots')

/** Where the snapshot of this name is or would be. */
export function snapshotFile(stateDir: string, name: string): string {
  if (!SNAPSHOT_NAME.test(name)) throw new Error(`not a name of a snapshot: ${name}`)
  return join(folderIn(stateDir), `${name}.sqlite`)
}

export function listSnapshots(stateDir: string): Snapshot[] {
  const folder = folderIn(stateDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sqlite'))
    .sort()
    .map((file) => {
      const { mtime, size } = statSync(join(folder, file))
      return { name: file.slice(0, -'.sqlite'.length), takenAt: mtime.toISOString(), bytes: size }
    })
}

export function findSnapshot(stateDir: string, name: string): Snapshot | null {
  return listSnapshots(stateDir).find((one) => one.name === name) ?? null
}

/** All of the state as it is now, clock and switches included, in a file of its own. */
export function takeSnapshot(state: State, { stateDir, name }: { stateDir: string; name: string }): void {
  const file = snapshotFile(stateDir, name)
  mkdirSync(folderIn(stateDir), { recursive: true, mode: 0o700 })
  rmSync(`${file}.new`, { force: true })
  // SQLite fills an empty file and leaves its mode.
  closeSync(openSync(`${file}.new`, 'wx', 0o600))
  run(state, 'vacuum into ?', `${file}.new`)
  renameSync(`${file}.new`, file)
}

export function deleteSnapshot(stateDir: string, name: string): void {
  rmSync(snapshotFile(stateDir, name))
}
