import { type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../bootstrap/steps.mjs'

const TAIL_LINES = 30

/** Runs a program to its end with its output in a log. @throws Failure with the end of that log when it failed */
export async function runLogged(
  [program, ...args]: [string, ...string[]],
  options: { what: string; logFile: string } & Pick<SpawnOptions, 'cwd' | 'env' | 'signal'>,
): Promise<void> {
  mkdirSync(dirname(options.logFile), { recursive: true })
  const log = openSync(options.logFile, 'w')
  const child = spawn(program, args, { ...options, stdio: ['ignore', log, log] })
  closeSync(log)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw failed(options)
}

function failed({ what, logFile }: { what: string; logFile: string }): Failure {
  return new Failure({
    what: `${what} failed:\n\n${tailOf(logFile)}\n`,
    kept: 'Your data was not touched.',
    todo: 'Mend what it says, and run the same command again.',
    log: logFile,
  })
}

/** The last lines of a log. */
export function tailOf(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n')
}
