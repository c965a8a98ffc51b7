import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { Failure } from '../bootstrap/steps.mjs'
import { signal as send } from '../process/living'

const STOP_TIMEOUT_MS = 10_000

type Command = { command: string[]; cwd: string; env: NodeJS.ProcessEnv }

/**
 * Runs the app's own command until it ends or `signal` says to end it, and answers its exit code. It leads a process group
 * of its own, so that what it started (`npm run dev` starts others) ends with it.
 */
export async function runApp({ command, cwd, env }: Command, signal: AbortSignal): Promise<number> {
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(notStarted(command, error)))
    child.once('exit', (code, by) => resolve(code ?? 128 + (by ? constants.signals[by] : 0)))
  })
  const { pid } = child
  const end = () => {
    if (pid === undefined) return
    send(-pid, 'SIGTERM')
    setTimeout(() => send(-pid, 'SIGKILL'), STOP_TIMEOUT_MS).unref()
  }
  signal.addEventListener('abort', end)
  const code = await ended
  signal.removeEventListener('abort', end)
  // What the command left behind in its group.
  if (pid !== undefined) send(-pid, 'SIGKILL')
  return code
}

function notStarted(command: string[], error: Error): Failure {
  return new Failure({
    what: `The app's command "${command.join(' ')}" could not be run: ${error.message}`,
    kept: 'The sandbox has been stopped; what it knows is kept.',
    todo: 'Write it after -- as in a shell: -- npm run dev',
  })
}
