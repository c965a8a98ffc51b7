import { once } from 'node:events'
import { join } from 'node:path'
import { printFailure, step } from '../bootstrap/steps.mjs'
import { toldToStop } from '../process/told-to-stop'
import { ROOT } from '../root'
import { build, generate } from './build'
import type { Mode, StackUrls } from './environment'
import { readPortBase } from './ports'
import { restartOnChange } from './restart-on-change'
import { type Stack, startStack } from './start-stack'

/** `npm start` and `npm run dev`: everything, until it is told to stop. */
export async function runSouk({ mode }: { mode: Mode }): Promise<void> {
  const signal = toldToStop()
  try {
    const stack = await bringUp({ mode, signal })
    const watching = mode === 'development' ? restartOnChange({ root: ROOT, stack, tell }) : null
    process.stdout.write(
      `\n${table(stack.urls)}\n\nSouk is ready\n\nCtrl-C stops it. Logs: ${stack.logsDir}\n`,
    )
    if (!signal.aborted) await once(signal, 'abort')
    watching?.close()
    await step('Stopping', () => stack.stop())
    process.exit(0)
  } catch (error) {
    if (!signal.aborted) printFailure(error)
    process.exit(1)
  }
}

async function bringUp({ mode, signal }: { mode: Mode; signal: AbortSignal }): Promise<Stack> {
  const portBase = readPortBase(process.env.SOUK_PORT_BASE)
  return startStack({
    root: ROOT,
    stateDir: join(ROOT, '.souk'),
    portBase,
    mode,
    databaseUrl: process.env.DATABASE_URL || undefined,
    prepare: () =>
      mode === 'production'
        ? step('Build', () => build({ root: ROOT, signal }))
        : step('Generated code', () => generate({ root: ROOT, signal })),
    seed: true,
    step,
    tell,
    signal,
  })
}

const tell = (sentence: string) => process.stdout.write(`  ! ${sentence}\n`)

function table(urls: StackUrls): string {
  const rows = [
    ['Start here', urls.start],
    ['Open this as the operator', urls.operator],
    ['As a vendor', urls.vendor],
    ['As a shopper', urls.shopper],
    ['Mailbox', urls.mailbox],
  ] as const
  return rows.map(([role, url]) => `  ${role.padEnd(28)}${url}`).join('\n')
}
