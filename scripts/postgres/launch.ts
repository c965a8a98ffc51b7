import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { fail, ok, type Result } from '@souk/kernel'
import { until } from '../process/until'
import { programIn } from './binaries'
import type { Cluster } from './cluster'
import { endWithUs } from './end-with-us'
import { livingServer } from './pid-file'

export type LaunchOptions = { port: number; logFile: string }
export type Launched = { pid: number; exited: Promise<unknown> }

const START_TIMEOUT_MS = 60_000

/**
 * Starts a server on the cluster and waits until it accepts connections; the reason why not is what it logged.
 * It is a process group of its own, so that Ctrl-C in a terminal does not reach it before its clients are done.
 */
export async function launch(cluster: Cluster, options: LaunchOptions): Promise<Result<Launched, string>> {
  const log = openSync(options.logFile, 'a')
  const logged = statSync(options.logFile).size
  const child = spawn(
    programIn(cluster.native, 'postgres'),
    ['-D', cluster.dataDir, ...settings(options.port)],
    {
      ...cluster.account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.unref()
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  const { pid } = child
  if (pid === undefined) return fail(`${programIn(cluster.native, 'postgres')} cannot be run`)
  endWithUs({ pid, exited }, cluster.account)

  const isReady = () => {
    const found = livingServer(cluster.dataDir)
    return found?.pid === pid && found.ready
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  await until(() => hasEnded() || isReady(), { timeoutMs: START_TIMEOUT_MS })
  if (isReady()) return ok({ pid, exited })
  child.kill('SIGKILL')
  return fail(readFileSync(options.logFile).subarray(logged).toString().trim())
}

/** Loopback only, durable; what else differs from PostgreSQL's own defaults is said here. */
function settings(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 200,
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
