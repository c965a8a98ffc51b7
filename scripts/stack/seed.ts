import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeArguments } from '../process/node-arguments'
import { runLogged } from '../process/run-logged'
import type { NodeProgram } from './node-process'

/** Puts the demo in, once per state folder. A seed that was interrupted runs again: it must bear that. */
export async function seedOnce({
  stateDir,
  seed,
  signal,
}: {
  stateDir: string
  seed: NodeProgram
  signal?: AbortSignal | undefined
}) {
  await runLogged([process.execPath, ...nodeArguments(seed)], { ...seed, what: 'Filling the demo', signal })
  writeFileSync(markerIn(stateDir), '')
}

export const isSeeded = (stateDir: string) => existsSync(markerIn(stateDir))

const markerIn = (stateDir: string) => join(stateDir, 'seeded')
