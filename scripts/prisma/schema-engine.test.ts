import { randomUUID } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ROOT } from '../root'
import { runOnce } from './connection'
import { migrateDeploy, prisma } from './migrate'

/** A function with semicolons inside, as triggers have: a script that is split at semicolons would fail. */
const FIRST = `
CREATE TABLE "note" ("id" SERIAL PRIMARY KEY, "text" TEXT NOT NULL);
CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.text := upper(NEW.text); RETURN NEW; END; $$;
CREATE TRIGGER shout BEFORE INSERT ON "note" FOR EACH ROW EXECUTE FUNCTION shout();
`
/** Without a generator: these tests must not touch the client that everybody uses. */
const schema = (...columns: string[]) => `
datasource db {
  provider = "postgresql"
}

model note {
  id Int @id @default(autoincrement())
  text String
  ${columns.join('\n  ')}
}
`

let root: string
const databases: string[] = []

/** The address of a database that does not exist yet. */
const newDatabase = () => {
  const url = new URL(inject('testServer').url)
  url.pathname = `/prisma_${randomUUID().replaceAll('-', '')}`
  databases.push(url.pathname.slice(1))
  return url.href
}

const write = (path: string, text: string) => writeFile(join(root, path), text)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'souk prisma '))
  await mkdir(join(root, 'prisma/schema'), { recursive: true })
  await mkdir(join(root, 'prisma/migrations/1_first'), { recursive: true })
  await Promise.all(
    ['prisma.config.ts', 'package.json'].map((file) => cp(join(ROOT, file), join(root, file))),
  )
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  await write('prisma/schema/schema.prisma', schema())
  await write('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n')
  await write('prisma/migrations/1_first/migration.sql', FIRST)
})

afterAll(async () => {
  await rm(root, { recursive: true })
  for (const name of databases)
    await runOnce(inject('testServer').url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
})

test('migrate deploy creates the database and really migrates it, once', async () => {
  const databaseUrl = newDatabase()
  await migrateDeploy({ root, databaseUrl })
  expect(await migrateDeploy({ root, databaseUrl })).toContain('No pending migrations to apply')
  const rows = await runOnce(databaseUrl, `INSERT INTO note (text) VALUES ('quiet') RETURNING text`)
  expect(rows).toEqual([{ text: 'QUIET' }])
  const applied = await runOnce(
    databaseUrl,
    'SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations',
  )
  expect(applied).toEqual([{ migration_name: '1_first', done: true }])
})

test('a migration that fails is reported with its reason, and the next deploy refuses to go on', async () => {
  const databaseUrl = newDatabase()
  await mkdir(join(root, 'prisma/migrations/2_broken'))
  await write('prisma/migrations/2_broken/migration.sql', 'CREATE TABLE note (id int)')
  await expect(migrateDeploy({ root, databaseUrl })).rejects.toThrow(/relation "note" already exists/)
  await expect(migrateDeploy({ root, databaseUrl })).rejects.toThrow('P3009')
  await rm(join(root, 'prisma/migrations/2_broken'), { recursive: true })
})

test('migrate status tells a database that is behind from one that is up to date', async () => {
  const databaseUrl = newDatabase()
  await runOnce(inject('testServer').url, `CREATE DATABASE ${databases.at(-1)}`)
  await expect(prisma(['migrate', 'status'], { root, databaseUrl })).rejects.toThrow('1_first')
  await migrateDeploy({ root, databaseUrl })
  expect(await prisma(['migrate', 'status'], { root, databaseUrl })).toContain(
    'Database schema is up to date',
  )
})

test('migrate diff prints the SQL between the migrations’ database and the schema', async () => {
  const databaseUrl = newDatabase()
  await migrateDeploy({ root, databaseUrl })
  const diff = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema']
  expect(await prisma([...diff, '--exit-code'], { root, databaseUrl })).toContain('No difference detected')
  await write('prisma/schema/schema.prisma', schema('author String?'))
  expect(await prisma([...diff, '--script'], { root, databaseUrl })).toContain('ADD COLUMN     "author" TEXT')
  await write('prisma/schema/schema.prisma', schema())
})

test('migrate dev writes what the schema asks for as a migration, and sees a database that was changed by hand', async () => {
  const databaseUrl = newDatabase()
  await migrateDeploy({ root, databaseUrl })
  await write('prisma/schema/schema.prisma', schema('author String?'))
  await prisma(['migrate', 'dev', '--name', 'author'], { root, databaseUrl })
  const [name = ''] = (await readdir(join(root, 'prisma/migrations'))).filter((folder) =>
    folder.endsWith('_author'),
  )
  expect(await readFile(join(root, 'prisma/migrations', name, 'migration.sql'), 'utf8')).toContain(
    'ADD COLUMN',
  )
  await runOnce(databaseUrl, 'CREATE TABLE by_hand (id int)')
  await expect(prisma(['migrate', 'dev', '--name', 'again'], { root, databaseUrl })).rejects.toThrow(
    /by_hand|drift/i,
  )
})
