import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { commandOf, isAlive, isKnown } from '../process/living'
import { until } from '../process/until'

/** What a PostgreSQL server writes about itself into its data folder (PostgreSQL's miscadmin.h names the lines). */
export type PidFile = { pid: number; port: number; sharedMemoryId: number; ready: boolean }

const SESSIONS_END_MS = 15_000

export function parsePidFile(text: string): PidFile | null {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  const sharedMemoryId = Number(lines[6]?.split(/\s+/)[1] ?? Number.NaN)
  return { pid, port: Number(lines[3]), sharedMemoryId, ready: lines[7] === 'ready' }
}

/**
 * The server that has this data folder open, or null.
 * A process id in a stale file may belong to another program by now, so its command line has to name a postgres.
 */
export function livingServer(dataDir: string): PidFile | null {
  const found = pidFileIn(dataDir)
  return found && isPostgres(found.pid) ? found : null
}

/**
 * Removes a stale file that PostgreSQL itself would stumble over: the process id is another program's by now, or is
 * that of a dead process which nobody has collected. Not before the last session of the dead server has ended: the
 * file is what keeps two servers from writing to one folder. Any other stale file PostgreSQL handles.
 */
export async function clearStaleFile(dataDir: string): Promise<void> {
  const found = pidFileIn(dataDir)
  if (!found || isPostgres(found.pid) || !isKnown(found.pid)) return
  await until(() => attachedTo(found.sharedMemoryId) === 0, { timeoutMs: SESSIONS_END_MS })
  if (attachedTo(found.sharedMemoryId) === 0) await rm(join(dataDir, 'postmaster.pid'))
}

const isPostgres = (pid: number) => isAlive(pid) && /postgres/.test(commandOf(pid) ?? '')

function pidFileIn(dataDir: string): PidFile | null {
  try {
    return parsePidFile(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'))
  } catch {
    return null
  }
}

/** How many processes still use a shared memory segment: columns of Linux' /proc/sysvipc/shm are key, id, …, nattch (7th). */
function attachedTo(sharedMemoryId: number): number {
  try {
    const rows = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n')
    const row = rows.map((line) => line.trim().split(/\s+/)).find(([, id]) => Number(id) === sharedMemoryId)
    return Number(row?.[6] ?? 0)
  } catch {
    return 0
  }
}
