import { isAlive, signal, untilGone } from '../process/living'
import { until } from '../process/until'
import { type Cluster, SUPERUSER } from './cluster'
import { endWithUs } from './end-with-us'
import { type Launched, type LaunchOptions, launch } from './launch'
import { clearStaleFile, livingServer, type PidFile } from './pid-file'

/** A running PostgreSQL server. It ends when the process that started it does. */
export type Server = {
  pid: number
  /** True when it was left over by a start that was killed. */
  reused: boolean
  /** Settles when the server has ended, for whatever reason. */
  exited: Promise<unknown>
  /** Connection string of one of its databases. */
  url: (database: string) => string
  /** Fast shutdown: sessions are cut, everything committed is on disk. */
  stop: () => Promise<void>
}

const STOP_TIMEOUT_MS = 30_000
const SESSIONS_END_MS = 15_000
const LOOK_EVERY_MS = 500

/** Runs a server on the cluster, or takes over the one that already does. */
export async function startServer(cluster: Cluster, options: LaunchOptions): Promise<Server> {
  const left = livingServer(cluster.dataDir)
  if (left?.ready && left.port === options.port)
    return { ...serverOf(cluster, options, takeOver(cluster, left)), reused: true }
  if (left) await shutDown(left.pid)
  await clearStaleFile(cluster.dataDir)
  return serverOf(cluster, options, await launchPatiently(cluster, options))
}

function takeOver(cluster: Cluster, { pid }: PidFile): Launched {
  const exited = until(() => !isAlive(pid), { timeoutMs: Number.POSITIVE_INFINITY, everyMs: LOOK_EVERY_MS })
  endWithUs({ pid, exited }, cluster.account)
  return { pid, exited }
}

/** Tries again for a while when the sessions of a killed server have not noticed yet that it is gone. */
async function launchPatiently(cluster: Cluster, options: LaunchOptions): Promise<Launched> {
  const end = Date.now() + SESSIONS_END_MS
  for (;;) {
    const attempt = await launch(cluster, options)
    if (attempt.ok) return attempt.value
    if (Date.now() > end || !attempt.reason.includes('still in use')) {
      throw new Error(`PostgreSQL did not start. ${options.logFile} says:\n${attempt.reason}`)
    }
  }
}

function serverOf(cluster: Cluster, { port }: LaunchOptions, { pid, exited }: Launched): Server {
  return {
    pid,
    exited,
    reused: false,
    url: (database) => `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`,
    stop: () => shutDown(pid),
  }
}

/** SIGINT asks for a fast shutdown, SIGQUIT for an immediate one that recovers at the next start. */
export async function shutDown(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await untilGone(pid, STOP_TIMEOUT_MS)) return
  signal(pid, 'SIGQUIT')
  await untilGone(pid, STOP_TIMEOUT_MS)
}
