import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { testDatabase } from './index'

const first = await testDatabase()
const second = await testDatabase()

test('two test databases share nothing', async () => {
  await first.pool.query('CREATE TABLE note (text text)')
  const { rows } = await second.pool.query("SELECT to_regclass('note') AS found")
  expect(rows).toEqual([{ found: null }])
})

test('a test database keeps what is committed on disk before it answers', async () => {
  const { rows } = await first.pool.query(
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit",
  )
  expect(rows).toEqual([{ fsync: 'on', commit: 'on' }])
})

test('a test database holds what the migrations make', async () => {
  const template = new URL(inject('testServer').url)
  template.pathname = `/${inject('testServer').template}`
  const [cloned, migrated] = await Promise.all([first.url, template.href].map(tablesIn))
  expect(cloned).toEqual(expect.arrayContaining(migrated ?? []))
})

async function tablesIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  await client.end()
  return rows.map(({ name }) => name)
}
