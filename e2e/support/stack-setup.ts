import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePortBase } from '@souk/testing/free-port'
import type { TestProject } from 'vitest/node'
import { removeState } from '../../scripts/postgres'
import { ROOT } from '../../scripts/root'
import { build } from '../../scripts/stack/build'
import { type Stack, startStack } from '../../scripts/stack/start-stack'
import { findChromium } from './chromium'
import './provided'

/** Once per run: the production build of Souk, running once for each worker, on fresh data with the demo in it. */
export default async function setup(project: TestProject) {
  const path = findChromium()
  await build({ root: ROOT })
  const started: Started[] = []
  const stop = async () => void (await Promise.all(started.map(stopStack)))
  try {
    // One after the other, so that none takes the ports that another has found free.
    for (let worker = 1; worker <= project.config.maxWorkers; worker += 1) started.push(await start())
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('chromium', { path, userAgent: userAgentOf(path) })
  project.provide(
    'stacks',
    started.map(({ stateDir, stack }) => ({ stateDir, urls: stack.urls, databaseUrl: stack.databaseUrl })),
  )
  return stop
}

type Started = { stateDir: string; stack: Stack }

async function start(): Promise<Started> {
  const stateDir = await mkdtemp(join(tmpdir(), 'souk-e2e-'))
  // So that PostgreSQL, which is not root, reaches its data in it.
  await chmod(stateDir, 0o755)
  const portBase = await freePortBase()
  const stack = await startStack({ root: ROOT, stateDir, portBase, mode: 'production', seed: true })
  return { stateDir, stack }
}

async function stopStack({ stateDir, stack }: Started): Promise<void> {
  await stack.stop()
  await removeState(stateDir)
}

/** What this browser would say of itself if it had a window. */
function userAgentOf(chromium: string): string {
  const said = execFileSync(chromium, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const major = /(\d+)\.\d+\.\d+/.exec(said)?.[1] ?? '140'
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}
