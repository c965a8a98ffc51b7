import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, accountFor, canReach } from './account'
import { installedPostgres, programIn } from './binaries'

export const SUPERUSER = 'souk'

/** A PostgreSQL data folder, and what is needed to run a server on it. */
export type Cluster = { dataDir: string; native: string; account: Account; password: string }

const run = promisify(execFile)

/**
 * Finds or makes the cluster of a state folder: `postgres/` in it, and `postgres-password`.
 * Where the server's account cannot reach the state folder (root's home, a private temporary folder), the data lives
 * under /var/lib/souk and `postgres` is a link to it.
 */
export async function prepareCluster(stateDir: string): Promise<Cluster> {
  await mkdir(stateDir, { recursive: true })
  const password = await passwordOf(stateDir)
  const account = accountFor(join(stateDir, 'postgres'))
  const home = canReach(account, stateDir) ? stateDir : await homeElsewhere(stateDir)
  const native = await reachableNative(account, home)
  const dataDir = join(home, 'postgres')
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise({ dataDir, native, account, password })
  if (home !== stateDir) await link(dataDir, join(stateDir, 'postgres'))
  return { dataDir: await realpath(dataDir), native, account, password }
}

/** Where the data goes when the state folder cannot be reached by the server's account. */
export function elsewhere(stateDir: string): string {
  return join('/var/lib/souk', createHash('sha256').update(stateDir).digest('hex').slice(0, 16))
}

async function homeElsewhere(stateDir: string): Promise<string> {
  const home = elsewhere(stateDir)
  await mkdir(home, { recursive: true })
  // Also where root's umask keeps others out.
  for (const folder of [dirname(home), home]) await chmod(folder, 0o755)
  return home
}

async function link(target: string, path: string): Promise<void> {
  await rm(path, { force: true })
  await symlink(target, path)
}

async function passwordOf(stateDir: string): Promise<string> {
  const file = join(stateDir, 'postgres-password')
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return (await readFile(file, 'utf8')).trim()
}

async function reachableNative(account: Account, home: string): Promise<string> {
  const installed = installedPostgres()
  if (canReach(account, programIn(installed, 'postgres'))) return installed
  const copy = join(home, 'postgres-programs')
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true })
  if (account) await run('chown', ['-R', `${account.uid}:${account.gid}`, unfinished])
  await rename(unfinished, copy)
  return copy
}

/** `initdb` into a folder beside, renamed at the end, so that an interrupted one leaves nothing half-made behind. */
async function initialise({ dataDir, native, account, password }: Cluster): Promise<void> {
  const unfinished = `${dataDir}.unfinished`
  const passwordFile = `${dataDir}.password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account)
    await Promise.all([unfinished, passwordFile].map((path) => chown(path, account.uid, account.gid)))
  try {
    await run(programIn(native, 'initdb'), initdbArguments(unfinished, passwordFile), {
      ...account,
      cwd: '/',
    })
    await rename(unfinished, dataDir)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** The locale comes from PostgreSQL itself, so that text compares alike on every machine. */
function initdbArguments(dataDir: string, passwordFile: string): string[] {
  return [
    `--pgdata=${dataDir}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
}
