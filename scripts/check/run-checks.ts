import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import { printFailure, step } from '../bootstrap/steps.mjs'
import { ROOT } from '../root'
import { generate } from '../stack/build'
import { CHECK_STEPS, type CheckStep, GENERATE_TITLE } from './steps'

export type Tally = { passed: number; failed: number }

/** Runs every check, also after one failed, and prints the output of those that did. */
export async function runChecks(signal: AbortSignal): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  const works = [
    { title: GENERATE_TITLE, work: () => generate({ root: ROOT, signal }) },
    ...CHECK_STEPS.map((check) => ({ title: check.title, work: () => run(check, signal) })),
  ]
  for (const { title, work } of works) {
    signal.throwIfAborted()
    try {
      await step(title, work)
      tally.passed += 1
    } catch (error) {
      printFailure(error)
      tally.failed += 1
    }
  }
  return tally
}

async function run({ title, command: [program, ...args] }: CheckStep, signal: AbortSignal): Promise<void> {
  const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, PATH, NO_COLOR: '1' }, signal })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new CheckFailed(`${title}:\n${Buffer.concat(said).toString().trim()}`)
}

/** A finding, not a bug of the check: no stack trace is of use. */
class CheckFailed extends Error {
  override stack = this.message
}
