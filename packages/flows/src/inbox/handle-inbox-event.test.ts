import { readHistory } from '@souk/audit'
import { inboxStats, openReceiver, runInbox } from '@souk/inbox'
import { assert } from '@souk/kernel'
import { beforeEach, expect, test, vi } from 'vitest'
import { installShop } from '../install-shop'
import { openMarketplace } from '../testing/open-marketplace'
import { handleInboxEvent } from './handle-inbox-event'

const { deps, shop, databaseUrl } = await openMarketplace()
const { prisma, pool } = deps.db

let lastWebhook = 0

/** Receives one webhook as the HTTP process does, and lets the worker work until nothing waits. */
async function arrives(
  topic: string,
  { body = {}, triggeredAt = new Date() }: { body?: unknown; triggeredAt?: Date } = {},
) {
  const receiver = await openReceiver({ connectionString: databaseUrl })
  const webhookId = `webhook-${++lastWebhook}`
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  await receiver.receive({
    source: 'shopify',
    shop,
    topic,
    webhookId,
    eventId: null,
    apiVersion: '2026-07',
    triggeredAt,
    body: bytes,
  })
  await receiver.close()
  const runner = runInbox({ pool, handle: handleInboxEvent(deps), onError: () => undefined })
  await vi.waitFor(async () => assert((await inboxStats(pool)).waiting === 0, 'nothing waits'), {
    timeout: 10_000,
  })
  await runner.stop()
}

beforeEach(async () => {
  await prisma.session.deleteMany()
  await prisma.session.create({
    data: {
      id: `offline_${shop}`,
      shop,
      state: '',
      accessToken: 'shpat_test',
      scope: 'write_metaobjects,write_files',
    },
  })
})

/** Runs it so many times side by side, each as far as the shop's row, and only then lets them go on. */
async function atOneMoment(times: number, work: () => Promise<void>) {
  const gate = await pool.connect()
  await gate.query('begin; select 1 from shop for update')
  const all = Promise.all(Array.from({ length: times }, work))
  const waiting =
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
  await vi.waitFor(async () => assert((await pool.query(waiting)).rowCount === times, 'all wait'), {
    timeout: 10_000,
  })
  await gate.query('rollback')
  gate.release()
  await all
}

const theShop = () => prisma.shop.findUniqueOrThrow({ where: { domain: shop } })

test('app/scopes_update: the sessions say what the app may do from now on', async () => {
  await arrives('app/scopes_update', { body: { previous: ['write_files'], current: ['write_metaobjects'] } })
  expect(await prisma.session.findMany({ where: { shop } })).toMatchObject([{ scope: 'write_metaobjects' }])
})

test('app/uninstalled from before the latest installation is late, and changes nothing', async () => {
  await arrives('app/uninstalled', { triggeredAt: new Date(Date.now() - 60_000) })
  expect((await theShop()).uninstalledAt).toBeNull()
  expect(await prisma.session.count({ where: { shop } })).toBe(1)
})

test('app/uninstalled: the tokens go, and what files of an import said; a new installation sets the shop up again', async () => {
  const imported = { shopDomain: shop, operatorId: '7', filename: 'a.csv', uploadedAt: new Date() }
  const row = { line: 2, cells: { name: 'Ida Berg' }, verdict: 'create' }
  await prisma.vendorImport.create({ data: { ...imported, rows: { create: row } } })
  await arrives('app/uninstalled')
  expect(await prisma.vendorImportRow.count()).toBe(0)
  expect((await theShop()).uninstalledAt).toBeInstanceOf(Date)
  expect(await prisma.session.count({ where: { shop } })).toBe(0)

  await atOneMoment(4, () => installShop(deps, { shop }))
  expect(await theShop()).toMatchObject({ uninstalledAt: null, setUpAt: null })
  const setUps = await pool.query("select 1 from outbox.message where kind = 'set-up-shop'")
  expect(setUps.rows).toHaveLength(2)
  const history = await readHistory(pool, { shop, subject: `shop:${shop}` })
  expect(history.map(({ action }) => action)).toEqual([
    'shop installed',
    'shop uninstalled',
    'shop installed',
  ])
})

test('what nobody can work on is kept as a dead letter, with the reason', async () => {
  await arrives('orders/unheard_of')
  await arrives('app/scopes_update', { body: 'not JSON' })
  const { rows } = await pool.query(
    'select topic, last_error as error from inbox.event where dead_at is not null order by id',
  )
  expect(rows).toEqual([
    {
      topic: 'orders/unheard_of',
      error: expect.stringContaining('No handler for webhooks of topic orders/unheard_of.'),
    },
    { topic: 'app/scopes_update', error: expect.stringContaining('The body is not JSON.') },
  ])
})
