import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openClient } from '../client'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
const client = openClient(sandbox.urls.local)
const shop = TEST_SHOP

/** Every row of every table, read past the running sandbox. */
function everything() {
  const db = new DatabaseSync(join(sandbox.stateDir, 'sandbox.sqlite'), { readOnly: true })
  const tables = db.prepare(`select name from sqlite_schema where type = 'table' order by name`).all()
  const rows = tables.map(({ name }) => [name, db.prepare(`select * from "${name}"`).all()])
  db.close()
  return Object.fromEntries(rows)
}

test('a restored snapshot is the whole state as it was: shops, people, mails, deliveries, ids, clock', async () => {
  await client.installApp({ shop })
  await client.makeCustomer({ shop, email: 'kept@example.com' })
  await client.emitWebhook({ shop, topic: 'app/uninstalled' })
  await expect.poll(async () => (await client.listDeliveries())[0]?.status).toBe('delivered')
  await client.moveClock({ isFrozen: true })
  await client.moveClock({ to: '2126-03-02T10:00:00Z' })
  const taken = await client.takeSnapshot({ name: 'before' })
  const before = everything()

  await client.makeCustomer({ shop, email: 'new@example.com' })
  await client.makeShop({ domain: 'new.myshopify.com' })
  await client.uninstallApp({ shop })
  await client.deleteShop({ shop })
  await client.resetClock()
  expect(everything()).not.toEqual(before)

  await client.restoreSnapshot({ name: 'before' })
  expect(everything()).toEqual(before)
  expect(await client.readClock()).toMatchObject({ now: '2126-03-02T10:00:00.000Z', isFrozen: true })
  expect(await client.listSnapshots()).toEqual([taken])
})

test('nobody else on the machine can read the state or a snapshot: there are tokens in them', async () => {
  await client.takeSnapshot({ name: 'private' })
  const bytes = readFileSync(join(sandbox.stateDir, 'snapshots/private.sqlite'))
  const upload = { method: 'POST', body: new Uint8Array(bytes) }
  const { status } = await fetch(`${sandbox.urls.local}/sandbox/snapshots/uploaded/file`, upload)
  expect(status).toBe(201)
  const files = ['', '-wal', '-shm'].map((end) => `sandbox.sqlite${end}`)
  for (const file of [...files, 'snapshots/private.sqlite', 'snapshots/uploaded.sqlite'])
    expect([file, statSync(join(sandbox.stateDir, file)).mode & 0o777]).toEqual([file, 0o600])
  await client.deleteSnapshot({ name: 'private' })
  await client.deleteSnapshot({ name: 'uploaded' })
})

test('a snapshot survives a reset, and is not overwritten by another one of its name', async () => {
  await client.takeSnapshot({ name: 'kept' })
  await client.reset()
  await expect(client.takeSnapshot({ name: 'kept' })).rejects.toMatchObject({ code: 'snapshot-exists' })
  await client.deleteSnapshot({ name: 'kept' })
  await expect(client.restoreSnapshot({ name: 'kept' })).rejects.toMatchObject({ code: 'no-such-snapshot' })
})

test.each(['../sandbox', '..', 'a/b', '', '.hidden', 'a\0b'])(
  'a snapshot cannot be called %j',
  async (name) => {
    await expect(client.takeSnapshot({ name })).rejects.toMatchObject({ issues: [{ path: 'name' }] })
  },
)

test('a file that is no snapshot, or one of another version, is refused and changes nothing', async () => {
  const folder = join(sandbox.stateDir, 'snapshots')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'words.sqlite'), 'words '.repeat(1000))
  const older = new DatabaseSync(join(folder, 'older.sqlite'))
  older.exec('create table shop (id integer primary key)')
  older.close()
  const before = everything()
  for (const name of ['words', 'older'])
    await expect(client.restoreSnapshot({ name })).rejects.toMatchObject({ code: 'not-a-snapshot' })
  expect(everything()).toEqual(before)
  expect(await client.takeSnapshot({ name: 'after' })).toMatchObject({ name: 'after' })
})

test('a snapshot that was cut off, written over or robbed of a row that others need changes nothing', async () => {
  await client.takeSnapshot({ name: 'whole' })
  const folder = join(sandbox.stateDir, 'snapshots')
  const bytes = readFileSync(join(folder, 'whole.sqlite'))
  writeFileSync(join(folder, 'cut.sqlite'), bytes.subarray(0, bytes.length / 2))
  writeFileSync(join(folder, 'rotten.sqlite'), Buffer.from(bytes).fill(0x5a, 4096 * 3))
  writeFileSync(join(folder, 'robbed.sqlite'), bytes)
  const robbed = new DatabaseSync(join(folder, 'robbed.sqlite'))
  robbed.exec('pragma foreign_keys = off; delete from product')
  robbed.close()
  const before = everything()
  for (const name of ['cut', 'rotten', 'robbed'])
    await expect(client.restoreSnapshot({ name }), name).rejects.toMatchObject({ code: 'not-a-snapshot' })
  expect(everything()).toEqual(before)
  await client.restoreSnapshot({ name: 'whole' })
  expect(everything()).toEqual(before)
})

const fileOf = (name: string) => `${sandbox.urls.local}/sandbox/snapshots/${name}/file`

test('a snapshot leaves as a file and comes back as one, under another name', async () => {
  await client.takeSnapshot({ name: 'leaving' })
  const before = everything()
  const bytes = await (await fetch(fileOf('leaving'))).arrayBuffer()
  await client.makeShop({ domain: 'another.myshopify.com' })
  expect((await fetch(fileOf('coming'), { method: 'POST', body: bytes })).status).toBe(201)
  await client.restoreSnapshot({ name: 'coming' })
  expect(everything()).toEqual(before)
  expect((await fetch(fileOf('coming'), { method: 'POST', body: bytes })).status).toBe(409)
  expect((await fetch(fileOf('nowhere'))).status).toBe(404)
  for (const name of ['..%2Fsandbox', '%2e%2e', '.hidden'])
    expect((await fetch(fileOf(name), { method: 'POST', body: 'words' })).ok, name).toBe(false)
})
