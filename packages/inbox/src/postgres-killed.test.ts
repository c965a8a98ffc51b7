import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@souk/testing/free-port'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPostgres, removeState, type Server } from '../../../scripts/postgres'
import { inboxStats } from './inbox-stats'
import { openReceiver } from './open-receiver'
import { markProcessed, runInbox } from './run-inbox'
import { newDelivery } from './test-delivery'

const stateDir = await mkdtemp(join(tmpdir(), 'souk-killed-'))
const port = await freePort()
const start = () => openPostgres({ stateDir, port, logFile: join(stateDir, 'postgres.log') })

test('PostgreSQL is killed twice under load: whatever was acknowledged is stored, and handled once in effect', async () => {
  let server: Server = await start()
  const onError = () => {}
  const pool = new pg.Pool({ connectionString: server.url('postgres') })
  pool.on('error', onError).on('connect', (client) => client.on('error', onError))
  onTestFinished(async () => {
    await server.stop()
    await removeState(stateDir)
  })
  for (const file of ['001-inbox', '002-sources'])
    await pool.query(await readFile(new URL(`../sql/${file}.sql`, import.meta.url), 'utf8'))
  await pool.query('create table effect (webhook_id text not null)')

  const receiver = await openReceiver({ connectionString: server.url('postgres') }, { onError })
  const runner = runInbox({
    pool,
    onError,
    leaseMs: 1_000,
    pollMs: 100,
    backoff: { firstMs: 50, longestMs: 200 },
    handle: async (event) => {
      const client = await pool.connect()
      let broken: unknown
      try {
        await client.query('begin')
        await client.query('insert into effect (webhook_id) values ($1)', [event.webhookId])
        await markProcessed(client, event)
        await client.query('commit')
      } catch (error) {
        broken = error
        throw error
      } finally {
        client.release(broken !== undefined)
      }
    },
  })

  const acknowledged: string[] = []
  let refused = 0
  let sending = true
  const senders = Array.from({ length: 8 }, async () => {
    while (sending) {
      const delivery = newDelivery()
      await receiver.receive(delivery).then(
        () => acknowledged.push(delivery.webhookId),
        async () => {
          refused += 1
          await pause(5)
        },
      )
    }
  })

  for (const _ of ['first', 'second']) {
    const before = acknowledged.length
    await vi.waitUntil(() => acknowledged.length > before + 200, { timeout: 20_000 })
    process.kill(server.pid, 'SIGKILL')
    await server.exited
    server = await start()
  }
  const before = acknowledged.length
  await vi.waitUntil(() => acknowledged.length > before + 200, { timeout: 20_000 })
  sending = false
  await Promise.all(senders)
  await vi.waitUntil(async () => (await inboxStats(pool)).waiting === 0, { timeout: 30_000, interval: 100 })
  await runner.stop()
  await receiver.close()

  const { rows } = await pool.query<{ webhook_id: string; times: number }>(
    `select webhook_id, count(effect)::int as times from inbox.event left join effect using (webhook_id) group by 1`,
  )
  const times = new Map(rows.map((row) => [row.webhook_id, row.times]))
  expect(acknowledged.filter((id) => times.get(id) !== 1)).toEqual([])
  expect(rows.filter((row) => row.times !== 1)).toEqual([])
  expect(refused).toBeGreaterThan(0)
  await pool.end()
}, 120_000)
