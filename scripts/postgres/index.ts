import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { elsewhere, prepareCluster } from './cluster'
import { livingServer } from './pid-file'
import { type Server, shutDown, startServer } from './server'

export type { Server }

/** Starts (or takes over) the embedded PostgreSQL whose data is in `stateDir`. */
export async function openPostgres(options: {
  stateDir: string
  port: number
  logFile: string
}): Promise<Server> {
  const cluster = await prepareCluster(options.stateDir)
  await mkdir(dirname(options.logFile), { recursive: true })
  return startServer(cluster, options)
}

/** Whether a server runs on this state folder, left over by a start that was killed. */
export const isServerLeft = (stateDir: string) => livingServer(dataDirOf(stateDir)) !== null

export async function stopServerLeft(stateDir: string): Promise<void> {
  const server = livingServer(dataDirOf(stateDir))
  if (server) await shutDown(server.pid)
}

const dataDirOf = (stateDir: string) => join(stateDir, 'postgres')

/** Removes a state folder, also the part of it that had to live elsewhere. */
export async function removeState(stateDir: string): Promise<void> {
  await rm(elsewhere(stateDir), { recursive: true, force: true })
  await rm(stateDir, { recursive: true, force: true, maxRetries: 5 })
}
