import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { Failure } from '../bootstrap/steps.mjs'
import { nodeArguments } from '../process/node-arguments'
import { tailOf } from '../process/run-logged'
import type { Running } from './parts'

export type NodeProgram = {
  name: string
  cwd: string
  entry: string
  /** Modules loaded before it. */
  imports: string[]
  env: NodeJS.ProcessEnv
  logFile: string
}

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 15_000

/**
 * Runs a TypeScript program of ours until it says "ready" over its IPC channel.
 * It is a process group of its own, so that Ctrl-C in a terminal reaches us only and the order of stopping is ours.
 * When we are killed the channel breaks, and the program ends itself.
 */
export async function launchNode(program: NodeProgram): Promise<Running> {
  const log = openSync(program.logFile, 'a')
  const child = spawn(process.execPath, nodeArguments(program), {
    cwd: program.cwd,
    env: program.env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const exited = once(child, 'exit')
  const ready = new Promise<'ready'>((resolve) => {
    child.on('message', (message) => message === 'ready' && resolve('ready'))
  })
  const timeout = AbortSignal.timeout(START_TIMEOUT_MS)
  const outcome = await Promise.race([ready, exited.then(() => 'ended'), once(timeout, 'abort')])
  if (outcome !== 'ready' || child.pid === undefined) {
    child.kill('SIGKILL')
    throw notStarted(program)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    await exited
    clearTimeout(killer)
  }
  return { pid: child.pid, exited, stop }
}

function notStarted({ name, logFile }: NodeProgram): Failure {
  return new Failure({
    what: `The process "${name}" did not start. It said:\n\n${tailOf(logFile)}\n`,
    kept: 'Everything that was started has been stopped; your data is kept.',
    todo: 'Mend what it says and start again; npm run reset starts over with fresh data.',
    log: logFile,
  })
}
