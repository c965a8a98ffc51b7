import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../bootstrap/steps.mjs'
import { commandOf, isAlive, signal, untilGone } from '../process/living'
import { lockState } from './lock'
import type { PartName } from './parts'

/** A process, and its command line, because a process id alone may be somebody else's by the time it is read. */
type Known = { pid: number; command: string }

/** `.souk/stack.json`: what runs, for the next start, for `npm run reset`, and for whoever looks. */
type StackFile = {
  supervisor: Known
  startedAt: string
  urls: Record<string, string>
  parts: Partial<Record<PartName, Known>>
}

const ENDS_ITSELF_MS = 12_000

const pathIn = (stateDir: string) => join(stateDir, 'stack.json')

export function writeStackFile(
  stateDir: string,
  urls: Record<string, string>,
  pids: [PartName, number | null][],
): void {
  const parts = Object.fromEntries(pids.flatMap(([name, pid]) => (pid ? [[name, know(pid)]] : [])))
  const file: StackFile = { supervisor: know(process.pid), startedAt: new Date().toISOString(), urls, parts }
  const unfinished = `${pathIn(stateDir)}.unfinished`
  writeFileSync(unfinished, `${JSON.stringify(file, null, 2)}\n`)
  renameSync(unfinished, pathIn(stateDir))
}

export const removeStackFile = (stateDir: string) => rmSync(pathIn(stateDir), { force: true })

/** The supervisor that runs on this state folder, or null. */
export function runningSupervisor(stateDir: string): Known | null {
  const file = readStackFile(stateDir)
  return file && isStill(file.supervisor) && file.supervisor.pid !== process.pid ? file.supervisor : null
}

/**
 * Makes the state folder ours, until the returned function is called. Processes left by a supervisor that was killed end
 * themselves; those that do not are ended. PostgreSQL is left running: it is taken over.
 * @throws Failure when another supervisor works on it, be it that it only just began
 */
export async function takeOver(stateDir: string): Promise<() => void> {
  const release = lockState(stateDir)
  if (!release) throw taken(stateDir)
  const { postgres: _, ...left } = readStackFile(stateDir)?.parts ?? {}
  await Promise.all(Object.values(left).map(end))
  removeStackFile(stateDir)
  return release
}

function taken(stateDir: string): Failure {
  const supervisor = runningSupervisor(stateDir)
  const which = supervisor ? ` (process ${supervisor.pid}): ${readStackFile(stateDir)?.urls.start}` : '.'
  return new Failure({
    what: `Souk runs here already, or is being started or removed${which}`,
    kept: 'It goes on as before.',
    todo: 'Stop it with Ctrl-C where it was started, or start over with npm run reset.',
  })
}

async function end(left: Known): Promise<void> {
  if (!isStill(left) || (await untilGone(left.pid, ENDS_ITSELF_MS))) return
  signal(left.pid, 'SIGKILL')
  await untilGone(left.pid, ENDS_ITSELF_MS)
}

const know = (pid: number): Known => ({ pid, command: commandOf(pid) ?? '' })

const isStill = ({ pid, command }: Known) => isAlive(pid) && commandOf(pid) === command

/** What runs on this state folder, or ran when its supervisor was killed; null when there was none. */
export function readStackFile(stateDir: string): StackFile | null {
  try {
    return JSON.parse(readFileSync(pathIn(stateDir), 'utf8'))
  } catch {
    return null
  }
}
