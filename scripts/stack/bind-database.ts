import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../bootstrap/steps.mjs'
import { configOf, reachDatabase, runOnce } from '../prisma/connection'

/** The state folder's half of the mark; the database's is in a PostgreSQL schema that Prisma does not look at. */
const markFile = (stateDir: string) => join(stateDir, 'external-database')

/** Whether the state folder belongs to a database of the user's own. */
export const isBound = (stateDir: string) => existsSync(markFile(stateDir))

/** @throws Failure when the state folder belongs to a database of the user's own, which nobody named this time */
export function assertNotBound(stateDir: string): void {
  if (isBound(stateDir)) throw otherFolder(stateDir)
}

/**
 * Binds a database of the user's own to the state folder by the same mark in both, because the local Shopify in the
 * folder and the marketplace in the database tell one story. The database is created when it is not there.
 * @throws Failure when it cannot be reached, or when one of the two belongs to another
 */
export async function bindDatabase({ stateDir, databaseUrl }: { stateDir: string; databaseUrl: string }) {
  const theirs = await readMark(databaseUrl).catch((error) => {
    throw unreachable(databaseUrl, error)
  })
  const ours = isBound(stateDir) ? readFileSync(markFile(stateDir), 'utf8') : null
  if (theirs.holdsTables) {
    if (ours === null || theirs.mark !== ours) throw otherDatabase(stateDir)
    return
  }
  if (existsSync(join(stateDir, 'sandbox.sqlite'))) throw otherFolder(stateDir)
  await writeMark(stateDir, databaseUrl)
}

async function readMark(url: string): Promise<{ mark: string | null; holdsTables: boolean }> {
  await reachDatabase(url)
  const tables = await runOnce(url, `SELECT 1 FROM pg_tables WHERE tablename = '_prisma_migrations'`)
  const marked = await runOnce(url, `SELECT 1 WHERE to_regclass('souk_state.mark') IS NOT NULL`)
  const [row] = marked.length > 0 ? await runOnce(url, 'SELECT value FROM souk_state.mark') : []
  const mark = row instanceof Object && 'value' in row ? String(row.value) : null
  return { mark, holdsTables: tables.length > 0 }
}

/** The folder's half last: a start that is interrupted in between leaves an empty database, which is marked again. */
async function writeMark(stateDir: string, url: string): Promise<void> {
  const mark = randomUUID()
  await runOnce(
    url,
    `DROP SCHEMA IF EXISTS souk_state CASCADE; CREATE SCHEMA souk_state;
     CREATE TABLE souk_state.mark AS SELECT '${mark}'::text AS value`,
  ).catch((error) => {
    throw unreachable(url, error)
  })
  writeFileSync(markFile(stateDir), mark)
}

const NOTHING_CHANGED = 'Both were left as they are, and nothing was started.'

const otherDatabase = (stateDir: string) =>
  new Failure({
    what: `The database of DATABASE_URL is in use already, and not by the state folder ${stateDir}.`,
    kept: NOTHING_CHANGED,
    todo: 'Name an empty database in DATABASE_URL, or start with the state folder that belongs to this one.',
  })

const otherFolder = (stateDir: string) =>
  new Failure({
    what: `The state folder ${stateDir} belongs to another database than the one to start with.`,
    kept: NOTHING_CHANGED,
    todo: 'Set (or unset) DATABASE_URL as it was when the folder was made, or start over with npm run reset.',
  })

function unreachable(url: string, error: unknown): Failure {
  return new Failure({
    what: `The database of DATABASE_URL cannot be used: ${placeOf(url)}${reasonOf(error)}`,
    kept: 'Nothing was started or changed.',
    todo: 'Set DATABASE_URL to a PostgreSQL (18 or newer) that runs and lets you in, or unset it: then one is started for you.',
  })
}

/** Host, port and name; never the password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { host, port, database } = configOf(url)
  return `${host ?? 'localhost'}:${port ?? 5432}/${database ?? ''}: `
}

/** What the server or the network said; the parser of addresses would repeat the address, password and all. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || error.code === 'ERR_INVALID_URL')
    return 'it is no address of the form postgresql://user:password@host:port/database.'
  return error.message || String(error.code)
}
