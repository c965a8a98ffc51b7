import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Failure } from '../bootstrap/steps.mjs'
import { commandOf } from '../process/living'
import { isFree } from '../process/ports'

const execute = promisify(execFile)

/** @throws Failure that says who listens there */
export async function assertPortFree(port: number): Promise<void> {
  if (await isFree(port)) return
  throw new Failure({
    what: `Port ${port} is taken by ${await holderOf(port)}.`,
    kept: 'Nothing was started.',
    todo: 'Stop that program, or choose another port: --port 5000',
  })
}

async function holderOf(port: number): Promise<string> {
  const pid = await pidOn(port)
  const process = pid === null ? 'another program' : `process ${pid} (${commandOf(pid) ?? 'unknown'})`
  return (await isSandbox(port)) ? `another sandbox, ${process}` : process
}

/** Whoever it is may never answer. */
async function isSandbox(port: number): Promise<boolean> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/sandbox/health`, {
      signal: AbortSignal.timeout(1000),
    })
    return ok
  } catch {
    return false
  }
}

/** Asks `lsof`, which not every machine has. */
async function pidOn(port: number): Promise<number | null> {
  try {
    const { stdout } = await execute('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'])
    return Number(stdout.split('\n')[0]) || null
  } catch {
    return null
  }
}
