import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@souk/testing/free-port'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { runOnce } from '../prisma/connection'
import { assertNotBound, bindDatabase } from './bind-database'

const folders: string[] = []
const server = inject('testServer').url
let stateDir: string
let databaseUrl: string

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'souk-bind-'))
  folders.push(folder)
  return folder
}
/** What stands for a marketplace in the database, and for the local Shopify in the folder. */
const fillDatabase = () => runOnce(databaseUrl, 'CREATE TABLE _prisma_migrations ()')
const fillFolder = (folder: string) => writeFile(join(folder, 'sandbox.sqlite'), '')
const refusal = (what: string) => ({
  account: { what: expect.stringContaining(what), todo: expect.stringContaining('DATABASE_URL') },
})

beforeEach(async () => {
  stateDir = await newFolder()
  databaseUrl = Object.assign(new URL(server), { pathname: `/bind_${randomUUID().replaceAll('-', '')}` }).href
})

afterEach(async () => {
  await runOnce(server, `DROP DATABASE IF EXISTS ${new URL(databaseUrl).pathname.slice(1)} WITH (FORCE)`)
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

test('a database is created, bound, and found again by the folder it belongs to', async () => {
  await bindDatabase({ stateDir, databaseUrl })
  await fillDatabase()
  await fillFolder(stateDir)
  await bindDatabase({ stateDir, databaseUrl })
})

test('a database that holds a marketplace is refused to a folder that does not know it', async () => {
  await bindDatabase({ stateDir, databaseUrl })
  await fillDatabase()
  const afterReset = bindDatabase({ stateDir: await newFolder(), databaseUrl })
  await expect(afterReset).rejects.toMatchObject(refusal('is in use already'))
})

test('a folder that holds a shop is refused an empty database, and one that was not named', async () => {
  await bindDatabase({ stateDir, databaseUrl })
  await fillFolder(stateDir)
  await expect(bindDatabase({ stateDir, databaseUrl })).rejects.toMatchObject(refusal('another database'))
  expect(() => assertNotBound(stateDir)).toThrow('another database')
})

test('a start that was interrupted between the two halves of the mark can be repeated', async () => {
  await bindDatabase({ stateDir: await newFolder(), databaseUrl })
  await bindDatabase({ stateDir, databaseUrl })
})

test.each([
  [
    'nobody listens',
    async () => `postgresql://me:hushhush@127.0.0.1:${await freePort()}/souk`,
    'ECONNREFUSED',
  ],
  ['the password is wrong', async () => wrongPassword(), 'authentication failed'],
  ['it is no address', async () => 'postgresql://me:hushhush@:nonsense:/', 'no address'],
])('when %s it is said, without the password', async (_, url, reason) => {
  const error: unknown = await bindDatabase({ stateDir, databaseUrl: await url() }).catch((error) => error)
  expect(error).toMatchObject(refusal(reason))
  expect(JSON.stringify(error)).not.toContain('hushhush')
})

const wrongPassword = () => Object.assign(new URL(server), { password: 'hushhush' }).href
