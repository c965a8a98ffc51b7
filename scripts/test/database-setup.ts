import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {} from '@souk/testing'
import { freePort } from '@souk/testing/free-port'
import type { TestProject } from 'vitest/node'
import { openPostgres, removeState } from '../postgres'
import { migrateDeploy } from '../prisma/migrate'

const TEMPLATE = 'souk_template'

/** Once per test run: a PostgreSQL of its own, and the migrated database that `testDatabase()` clones. */
export default async function setup(project: TestProject) {
  const stateDir = await mkdtemp(join(tmpdir(), 'souk-test-'))
  // So that PostgreSQL, which is not root, reaches its data in it.
  await chmod(stateDir, 0o755)
  const server = await openPostgres({
    stateDir,
    port: await freePort(),
    logFile: join(stateDir, 'logs', 'postgres.log'),
  })
  await migrateDeploy({ root: project.config.root, databaseUrl: server.url(TEMPLATE) })
  project.provide('testServer', { url: server.url('postgres'), template: TEMPLATE })
  return async () => {
    await server.stop()
    await removeState(stateDir)
  }
}
