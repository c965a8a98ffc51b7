import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tally } from '../check/run-checks'
import { tallyOf, type VitestReport } from './summary'

/** Runs every project of vitest, showing its own output, and counts. `args` go to vitest: a file, `--project e2e`. */
export async function runVitest(root: string, args: string[], signal: AbortSignal): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-report-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], {
    cwd: root,
    stdio: 'inherit',
    signal,
  })
  const [code] = await once(child, 'exit')
  const tally = tallyOf(await readReport(report), code ?? 1)
  await rm(folder, { recursive: true })
  return tally
}

async function readReport(path: string): Promise<VitestReport | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
