import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { until } from './until'

/** Whether a process with this id runs. One that has ended but was not collected yet (a zombie) does not. */
export function isAlive(pid: number): boolean {
  if (existsSync('/proc/self/stat')) {
    const stat = read(`/proc/${pid}/stat`)
    return stat !== null && !/\) [ZX] /.test(stat)
  }
  return commandOf(pid) !== null
}

/** Whether the system still knows the process id, be it of a zombie. */
export function isKnown(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** The command line of a process, its words joined by a space; null when there is no such process. */
export function commandOf(pid: number): string | null {
  if (existsSync('/proc/self/stat')) return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? null
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

/** Waits until a process is gone; false when it still runs after that time. */
export async function untilGone(pid: number, timeoutMs: number): Promise<boolean> {
  return (await until(() => !isAlive(pid), { timeoutMs })) === true
}

/** Sends a signal to a process that may be gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
