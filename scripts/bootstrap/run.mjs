import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const LOOK_EVERY_MS = 1000

/**
 * Runs one of our TypeScript scripts to its end and returns its exit code. Whoever stops us stops the script: by a
 * signal, or by killing npm. (npm passes SIGINT and SIGTERM on to its child only; so that we are that child and not the
 * child of a shell which keeps the signal to itself, the scripts in package.json say `exec`.)
 * @param {{ root: string, tools: import('./tools.mjs').Tools, script: string, args: string[] }} options
 * @returns {Promise<number>}
 */
export function run({ root, tools, script, args }) {
  const child = spawn(tools.node, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: tools.env,
    // Over the channel the script notices when we are killed and cannot tell it.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const stop = () => child.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  stopWithNpm(stop)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, LOOK_EVERY_MS)
  timer.unref()
}
