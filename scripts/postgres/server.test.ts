import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@souk/testing/free-port'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runOnce } from '../prisma/connection'
import { isAlive } from '../process/living'
import { isServerLeft, openPostgres, removeState, stopServerLeft } from './index'
import { parsePidFile } from './pid-file'

let stateDir: string
let port: number
const open = () => openPostgres({ stateDir, port, logFile: join(stateDir, 'postgres.log') })

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'souk pg '))
  port = await freePort()
})

afterEach(async () => {
  await stopServerLeft(stateDir)
  await removeState(stateDir)
})

test('a server that runs already is taken over, not started twice', async () => {
  const first = await open()
  const second = await open()
  expect(second).toMatchObject({ pid: first.pid, reused: true })
})

test('what was committed survives kill -9 of the server', async () => {
  const first = await open()
  await runOnce(first.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const second = await open()
  expect(second.reused).toBe(false)
  expect(await runOnce(second.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('a pid file that names another program by now does not keep the server from starting', async () => {
  const first = await open()
  const pidFile = join(stateDir, 'postgres', 'postmaster.pid')
  const text = await readFile(pidFile, 'utf8')
  await first.stop()
  await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)))
  expect(isServerLeft(stateDir)).toBe(false)
  const second = await open()
  expect(isAlive(second.pid)).toBe(true)
})

test('stopping waits until the process has ended', async () => {
  const server = await open()
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
  expect(isServerLeft(stateDir)).toBe(false)
})

test('the server is durable, on loopback only, and asks for its password', async () => {
  const server = await open()
  const rows = await runOnce(
    server.url('postgres'),
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'listen_addresses', 'unix_socket_directories') ORDER BY name`,
  )
  expect(rows).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'unix_socket_directories', setting: '' },
  ])
  const url = new URL(server.url('postgres'))
  url.password = 'guess'
  await expect(runOnce(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
})

test('a pid file is read as PostgreSQL writes it', () => {
  const text = '4711\n/data\n1760000000\n4032\n\n127.0.0.1\n   131073         5\nready   \n'
  expect(parsePidFile(text)).toEqual({ pid: 4711, port: 4032, sharedMemoryId: 5, ready: true })
  expect(parsePidFile('')).toBeNull()
})
