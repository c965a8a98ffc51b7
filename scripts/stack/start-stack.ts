import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isServerLeft, openPostgres } from '../postgres'
import { migrateDeploy } from '../prisma/migrate'
import { assertNotBound, bindDatabase } from './bind-database'
import { type Mode, type StackUrls, urlsOf } from './environment'
import { launchNode } from './node-process'
import { openPartSet, type PartSet } from './part-set'
import type { PartName } from './parts'
import { assertFree, type Ports, portsOf } from './ports'
import { type Programs, programsOf } from './programs'
import { isSeeded, seedOnce } from './seed'
import { takeOver } from './state-file'
import type { Supervised } from './supervise'

export type StackOptions = {
  /** The checkout. */
  root: string
  /** Absolute path; everything that is kept lives there. */
  stateDir: string
  portBase: number
  mode: Mode
  /** A PostgreSQL of the user's own; without it one is started. */
  databaseUrl?: string | undefined
  /** Runs first, once nobody else works on the state folder: the build. */
  prepare?: () => Promise<void>
  /** Whether the demo is put in at the first start. */
  seed: boolean
  /** Runs and shows one step of the start; by default it shows nothing. */
  step?: Step
  /** Receives a sentence when a process ended by itself. */
  tell?: (sentence: string) => void
  /** Aborted when the start is to be given up. */
  signal?: AbortSignal
}

type Step = <Value>(title: string, work: () => Promise<Value>) => Promise<Value>

export type Stack = {
  urls: StackUrls
  databaseUrl: string
  logsDir: string
  programs: Programs
  /** One of its processes: `await stack.part('worker').crash()`. */
  part: (name: PartName) => Supervised
  stop: () => Promise<void>
}

const DATABASE = 'souk'

/**
 * Starts PostgreSQL, the sandbox, the market app and its worker, migrated and, if asked, seeded.
 * @throws Failure, after stopping what was started
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const release = await takeOver(options.stateDir)
  try {
    const stack = await startLocked(options)
    const stop = async () => {
      await stack.stop()
      release()
    }
    return { ...stack, stop }
  } catch (error) {
    release()
    throw error
  }
}

async function startLocked(options: StackOptions): Promise<Stack> {
  const { stateDir } = options
  const ports = portsOf(options.portBase)
  const urls = urlsOf(ports)
  const logsDir = join(stateDir, 'logs')
  mkdirSync(logsDir, { recursive: true })
  await assertOurs(ports, options)
  const parts = openPartSet({
    stateDir,
    urls,
    tell: options.tell ?? (() => undefined),
    signal: options.signal,
  })
  try {
    await options.prepare?.()
    const { databaseUrl, programs } = await startParts(parts, { ...options, ports, logsDir })
    return { urls, databaseUrl, logsDir, programs, part: parts.part, stop: parts.stop }
  } catch (error) {
    await parts.stop()
    throw error
  }
}

async function assertOurs({ postgres, ...ports }: Ports, { databaseUrl, stateDir }: StackOptions) {
  const isNeeded = !databaseUrl && !isServerLeft(stateDir)
  await assertFree(isNeeded ? { ...ports, postgres } : ports)
}

async function startParts(parts: PartSet, options: StackOptions & { ports: Ports; logsDir: string }) {
  const { root, stateDir, seed, signal, step = (_title, work) => work() } = options
  const databaseUrl = await step('PostgreSQL', () => openDatabase(parts, options))
  const programs = programsOf({ ...options, databaseUrl })
  const start = (name: 'sandbox' | 'market' | 'worker') => parts.start(name, () => launchNode(programs[name]))
  const migrate = () => migrateDeploy({ root, databaseUrl })
  await step('Migrations; the sandbox, a local Shopify', () => together([migrate(), start('sandbox')]))
  await step('Market app and its worker', () => together([start('market'), start('worker')]))
  if (seed && !isSeeded(stateDir)) {
    await step('Demo: vendors, customers, products', () =>
      seedOnce({ stateDir, seed: programs.seed, signal }),
    )
  }
  return { databaseUrl, programs }
}

/** Like Promise.all, but never while one of them is still under way: what has started can then be stopped. */
async function together(works: Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works)) {
    if (outcome.status === 'rejected') throw outcome.reason
  }
}

type DatabaseOptions = { stateDir: string; logsDir: string; ports: Ports; databaseUrl?: string | undefined }

async function openDatabase(parts: PartSet, options: DatabaseOptions): Promise<string> {
  const { stateDir, databaseUrl } = options
  if (!databaseUrl) {
    assertNotBound(stateDir)
    return startPostgres(parts, options)
  }
  await bindDatabase({ stateDir, databaseUrl })
  return databaseUrl
}

async function startPostgres(parts: PartSet, { stateDir, logsDir, ports }: DatabaseOptions): Promise<string> {
  let databaseUrl = ''
  await parts.start('postgres', async () => {
    const logFile = join(logsDir, 'postgres.log')
    const server = await openPostgres({ stateDir, port: ports.postgres, logFile })
    databaseUrl = server.url(DATABASE)
    return server
  })
  return databaseUrl
}
