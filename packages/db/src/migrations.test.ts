import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))

test('the SQL that packages own reaches the database to the letter', () => {
  const owned = read('packages/*/sql/*.sql')
  const migrations = read('prisma/migrations/*/migration.sql')
  expect(owned.length).toBeGreaterThan(0)
  for (const sql of owned) expect(migrations).toContain(sql)
})
