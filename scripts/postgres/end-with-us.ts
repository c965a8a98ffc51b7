import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { Account } from './account'

/**
 * Has a server asked to shut down when this process is gone, however it went: a small shell waits on a pipe that only
 * we hold open. Without it `kill -9` would leave the server behind.
 */
export function endWithUs(server: { pid: number; exited: Promise<unknown> }, account: Account): void {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(server.pid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  if (guard.stdin instanceof Socket) guard.stdin.unref()
  void server.exited.then(() => guard.kill('SIGKILL'))
}
