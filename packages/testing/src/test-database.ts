import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import './test-server'

export type TestDatabase = { url: string; pool: pg.Pool }

/**
 * A migrated database of this test file's own, dropped when its tests are over.
 * Call it at the top of the file or of a `describe`: `const { pool, url } = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = withDatabase(server.url, name)
  const pool = new pg.Pool({ connectionString: url, allowExitOnIdle: true })
  // Dropping the database by force breaks whatever connection a test left open; that is no error.
  pool.on('error', () => undefined)
  afterAll(async () => {
    await pool.end()
    await runOn(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  await runOn(server.url, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(server.template)}`)
  return { url, pool }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
