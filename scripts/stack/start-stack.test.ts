import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePortBase } from '@souk/testing/free-port'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { removeState } from '../postgres'
import { runOnce } from '../prisma/connection'
import { isAlive, untilGone } from '../process/living'
import { ROOT } from '../root'
import { type Stack, startStack } from './start-stack'

/** A program as ours are: says it is ready, ends when its channel breaks or when it is told to. */
const PROGRAM = `
  process.send?.('ready')
  for (const event of ['SIGTERM', 'disconnect']) process.once(event, () => process.exit(0))
`
const PROGRAMS = [
  'apps/sandbox/src/main.ts',
  'apps/sandbox/preload.mjs',
  'apps/market/server.ts',
  'apps/market/worker.ts',
]

let root: string
let portBase: number
let stack: Stack | undefined

const start = async (tell?: (sentence: string) => void) => {
  stack = await startStack({
    root,
    stateDir: join(root, '.souk'),
    portBase,
    mode: 'production',
    seed: false,
    ...(tell && { tell }),
  })
  return stack
}

beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'souk-stack-')), 'with space')
  for (const program of PROGRAMS) {
    await mkdir(dirname(join(root, program)), { recursive: true })
    await writeFile(join(root, program), program.endsWith('preload.mjs') ? '' : PROGRAM)
  }
  for (const name of ['prisma', 'prisma.config.ts', 'package.json'])
    await cp(join(ROOT, name), join(root, name), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
})

afterEach(async () => {
  await stack?.stop()
  stack = undefined
})

afterAll(async () => {
  await removeState(join(root, '.souk'))
  await rm(dirname(root), { recursive: true })
})

test('a process that is killed comes back by itself, and it is told', async () => {
  portBase = await freePortBase()
  const told: string[] = []
  const { part } = await start((sentence) => told.push(sentence))
  const before = part('worker').pid()
  await part('worker').crash()
  expect(part('worker').pid()).not.toBe(before)
  expect(told[0]).toMatch(/worker ended unexpectedly/)
})

test('PostgreSQL that is killed comes back with everything that was committed', async () => {
  const { part, databaseUrl } = await start()
  await runOnce(databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await part('postgres').crash()
  expect(await runOnce(databaseUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('stopping leaves no process behind', async () => {
  const { part } = await start()
  const pids = (['postgres', 'sandbox', 'market', 'worker'] as const).map((name) => part(name).pid() ?? 0)
  expect(pids.map(isAlive)).toEqual([true, true, true, true])
  await stack?.stop()
  expect(pids.map(isAlive)).toEqual([false, false, false, false])
})

test('a port that somebody else has is named, together with the setting that moves it', async () => {
  const stranger = createServer().listen(portBase + 100, '127.0.0.1')
  await once(stranger, 'listening')
  await expect(start()).rejects.toMatchObject({
    account: {
      what: expect.stringContaining(`${portBase + 100} (market)`),
      todo: expect.stringContaining('SOUK_PORT_BASE'),
    },
  })
  stranger.close()
})

test('a program that does not start is shown with its last words', async () => {
  const worker = join(root, 'apps/market/worker.ts')
  await writeFile(worker, `throw new Error('no such luck')`)
  await expect(start()).rejects.toMatchObject({ account: { what: expect.stringContaining('no such luck') } })
  await writeFile(worker, PROGRAM)
})

test('after kill -9 of the supervisor nothing stays behind, and the next start works', async () => {
  const supervisor = startElsewhere('.souk')
  expect(await supervisor.outcome).toBe('up')
  await killWithParts(supervisor.process, '.souk')
  await start()
})

test('a second start on the same folder is refused while the first one runs', async () => {
  await start()
  const second = startElsewhere('.souk')
  expect(await second.outcome).toContain(`Souk runs here already, or is being started or removed (process`)
  expect(stack?.part('postgres').pid()).toSatisfy(isAlive)
})

test('of two starts at once on a new folder one is refused, and the other one is fine', async () => {
  const both = [startElsewhere('.souk-new'), startElsewhere('.souk-new')]
  const outcomes = await Promise.all(both.map(({ outcome }) => outcome))
  const winner = both[outcomes.indexOf('up')]
  expect(outcomes.filter((outcome) => outcome === 'up')).toHaveLength(1)
  expect(outcomes.find((outcome) => outcome !== 'up')).toContain('Souk runs here already')
  if (winner) await killWithParts(winner.process, '.souk-new')
  await removeState(join(root, '.souk-new'))
})

/** Starts a stack in a process of its own; tells that it is up, or what it said when it ended. */
function startElsewhere(stateFolder: string) {
  const options = { root, stateDir: join(root, stateFolder), portBase, mode: 'production', seed: false }
  const script = `
    const { startStack } = await import(${JSON.stringify(join(ROOT, 'scripts/stack/start-stack.ts'))})
    await startStack(${JSON.stringify(options)})
    process.send('up')
  `
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said: Buffer[] = []
  child.stderr?.on('data', (chunk) => said.push(chunk))
  const outcome = Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    once(child, 'close').then(() => Buffer.concat(said).toString()),
  ])
  return { process: child, outcome }
}

async function killWithParts(supervisor: ChildProcess, stateFolder: string) {
  const { parts } = JSON.parse(await readFile(join(root, stateFolder, 'stack.json'), 'utf8'))
  supervisor.kill('SIGKILL')
  for (const name of ['sandbox', 'market', 'worker', 'postgres']) {
    expect(await untilGone(parts[name].pid, 10_000), name).toBe(true)
  }
}
