import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClient } from '@souk/sandbox/client'
import { freePortBase } from '@souk/testing/free-port'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { isAlive, untilGone } from '../process/living'
import { ROOT } from '../root'
import { readOptions } from './options'

// Each starts real processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const SHOP = 'aurora-market.myshopify.com'
const dir = mkdtempSync(join(tmpdir(), 'sandbox alone '))
let port: number

beforeAll(async () => {
  port = await freePortBase()
  writeFileSync(
    join(dir, 'shopify.app.toml'),
    'name = "Tea Timer"\n[access_scopes]\nscopes = "write_products"',
  )
})
afterAll(() => rmSync(dir, { recursive: true }))

/** As `npm run sandbox -- …` in the folder of an app. */
function start(...args: string[]) {
  const state = join(dir, 'state')
  const words = ['sandbox', '--app', '.', '--port', String(port), '--state', state, ...args]
  const child = spawn(process.execPath, [join(ROOT, 'scripts/souk.mjs'), ...words], {
    cwd: dir,
    env: { ...process.env, INIT_CWD: undefined, SHOPIFY_API_KEY: '', SHOPIFY_API_SECRET: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      told.text += chunk
    })
  }
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const ended = once(child, 'close').then(([code]) => code)
  return {
    child,
    ended,
    told: () => told.text,
    says: (what: RegExp) => vi.waitFor(() => find(what, told.text), WAIT),
  }
}

const WAIT = { timeout: 60_000, interval: 20 }

function find(what: RegExp, text: string): RegExpExecArray {
  const found = what.exec(text)
  if (!found) throw new Error(`not said (yet): ${what}\n${text}`)
  return found
}

/** A program of an app: says its own process id and that of one it has started, and goes on. */
const LASTING = `
  const { spawn } = require('node:child_process')
  const below = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  console.log('running as ' + process.pid + ' ' + below.pid)
  setInterval(() => {}, 1000)`

test('the app’s command finds the shop under its real name, and its exit code is ours', async () => {
  const asks = `fetch('https://${SHOP}/admin/api/2026-07/graphql.json', { method: 'POST' }).then(({ status }) => {
    console.log(['answered', status, process.env.PORT, process.env.SHOPIFY_APP_URL, process.env.SCOPES].join(' '))
    require('node:https').get('https://${SHOP}/', ({ statusCode }) => {
      console.log('by node:https', statusCode)
      process.exit(3)
    })
  })`
  const sandbox = start('--origin', 'http://127.0.0.1:3456', '--', process.execPath, '-e', asks)
  expect(await sandbox.ended).toBe(3)
  expect(sandbox.told()).toContain(`answered 401 3456 http://tea-timer.localhost:${port} write_products`)
  expect(sandbox.told()).toContain('by node:https 404')
})

test('without a command it prints the environment for a shell, and key and secret stay the same and private', async () => {
  const envFile = join(dir, 'app.env')
  const shell = `. "${envFile}" && echo "key $SHOPIFY_API_KEY secret $SHOPIFY_API_SECRET" && node -e "fetch('https://${SHOP}/').then((a) => console.log('status', a.status))"`
  const keys: string[] = []
  for (const _ of ['first start', 'second start']) {
    const sandbox = start('--write-env', envFile)
    await sandbox.says(/ready/)
    expect(sandbox.told()).toMatch(/^export NODE_OPTIONS='--import file:.*preload\.mjs'$/m)
    const app = spawn('sh', ['-c', shell], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said = (await app.stdout.toArray()).join('')
    expect(said).toMatch(/status 404/)
    keys.push(said)
    expect(await openClient(`http://localhost:${port}`).listShops()).toHaveLength(1)
    sandbox.child.kill('SIGINT')
    expect(await sandbox.ended).toBe(0)
  }
  expect(keys[0]).toMatch(/^key \w{32} secret \w+/)
  expect(keys[1]).toBe(keys[0])
  for (const file of ['state/app-secrets.json', 'app.env'])
    expect(statSync(join(dir, file)).mode & 0o077).toBe(0)
})

test.each(['SIGTERM', 'SIGKILL'] as const)(
  '%s leaves no process of the sandbox or of the app',
  async (signal) => {
    const sandbox = start('--', process.execPath, '-e', LASTING)
    const [, app = '', below = ''] = await sandbox.says(/running as (\d+) (\d+)/)
    const pids = [app, below].map(Number)
    expect(pids.map(isAlive)).toEqual([true, true])
    sandbox.child.kill(signal)
    for (const pid of pids) expect(await untilGone(pid, 20_000)).toBe(true)
    await vi.waitFor(() => expect(openClient(`http://localhost:${port}`).health()).rejects.toThrow(), WAIT)
  },
)

test('a port that somebody else has is named with its process', async () => {
  const stranger = createServer().listen(port, '127.0.0.1')
  await once(stranger, 'listening')
  const sandbox = start()
  expect(await sandbox.ended).toBe(1)
  stranger.close()
  expect(sandbox.told()).toContain(`Port ${port} is taken by`)
  expect(sandbox.told()).toContain('--port')
})

test('a file that is not there or not TOML is said without a stack', async () => {
  const broken = join(dir, 'broken.toml')
  writeFileSync(broken, 'name = ')
  for (const [file, complaint] of [
    [join(dir, 'nowhere.toml'), 'There is no '],
    [broken, 'broken.toml, line 1'],
  ]) {
    const sandbox = start('--app', file ?? '')
    expect(await sandbox.ended).toBe(1)
    expect(sandbox.told()).toContain(complaint)
    expect(sandbox.told()).not.toMatch(/^\s+at /m)
  }
})

test.each([
  [['--app', '.', '--prot', '4000'], '--prot'],
  [['--app', '.', '--port', 'http'], '--port is "http"'],
  [['--app', '.', '--origin', '3000'], '--origin is "3000"'],
  [['--port', '4000'], '--app is missing'],
])('%j is refused by naming what is wrong', (args, complaint) => {
  expect(() => readOptions(args, dir)).toThrow(complaint)
})

test('what follows -- is the app’s own command, whatever it looks like', () => {
  expect(readOptions(['--app', 'x', '--', 'npm', 'run', 'dev', '--', '--port', '1'], dir)).toMatchObject({
    app: join(dir, 'x'),
    port: 4000,
    command: ['npm', 'run', 'dev', '--', '--port', '1'],
  })
  expect(readOptions(['--help'], dir)).toBe('help')
})
