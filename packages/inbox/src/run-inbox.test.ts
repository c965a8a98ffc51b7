import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '@souk/testing'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { InboxEvent } from './inbox-queue'
import { inboxStats } from './inbox-stats'
import { openReceiver } from './open-receiver'
import { markProcessed, runInbox } from './run-inbox'
import { newDelivery } from './test-delivery'

const { pool, url } = await testDatabase()
await pool.query('create table effect (webhook_id text not null)')

beforeEach(() => pool.query('truncate inbox.event, inbox.body, effect restart identity'))

async function handle(event: InboxEvent): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('insert into effect (webhook_id) values ($1)', [event.webhookId])
    await markProcessed(client, event)
    await client.query('commit')
  } finally {
    client.release()
  }
}

async function receiveOne(delivery = newDelivery()) {
  const receiver = await openReceiver({ connectionString: url })
  await receiver.receive(delivery)
  await receiver.close()
  return delivery
}

const untilProcessed = (processed: number) =>
  vi.waitFor(async () => expect(await inboxStats(pool)).toEqual({ waiting: 0, processed, dead: 0 }), {
    timeout: 15_000,
  })

test('the handler gets the delivery as it was received', async () => {
  const delivery = await receiveOne(newDelivery({ eventId: null }))
  const events: InboxEvent[] = []
  const runner = runInbox({
    pool,
    handle: (event) => {
      events.push(event)
      return handle(event)
    },
  })
  await untilProcessed(1)
  await runner.stop()
  expect(events).toEqual([
    expect.objectContaining({ ...delivery, attempts: 1, receivedAt: expect.any(Date) }),
  ])
})

test('the worker is woken by what is received, for the first as for the last of many', async () => {
  const receiver = await openReceiver({ connectionString: url })
  const runner = runInbox({ pool, handle, pollMs: 60_000 })
  await receiver.receive(newDelivery())
  await untilProcessed(1)
  await Promise.all(Array.from({ length: 300 }, () => receiver.receive(newDelivery())))
  await untilProcessed(301)
  await runner.stop()
  await receiver.close()
})

test.each(['before', 'inside', 'after'])(
  'a worker killed %s its transaction: the event is handled, once in effect',
  async (stage) => {
    const { webhookId } = await receiveOne()
    const script = fileURLToPath(new URL('crashing-worker.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, url, stage], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const runner = runInbox({ pool, handle, pollMs: 50 })
    await untilProcessed(1)
    await runner.stop()
    expect((await pool.query('select webhook_id from effect')).rows).toEqual([{ webhook_id: webhookId }])
  },
)
