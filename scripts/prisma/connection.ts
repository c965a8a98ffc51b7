import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

/** Settings of `pg` for a connection string, or for another database of the same server. */
export function configOf(url: string, database?: string): pg.ClientConfig {
  const config = parseIntoClientConfig(url)
  return database ? { ...config, database } : config
}

/** The PostgreSQL schema that Prisma works in: `?schema=` as Prisma writes it. */
export const schemaOf = (url: string) => new URL(url).searchParams.get('schema') ?? 'public'

/** Runs one statement on a connection of its own, in `database` or the one the string names, and returns its rows. */
export async function runOnce(url: string, sql: string, database?: string): Promise<unknown[]> {
  const client = new pg.Client(configOf(url, database))
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Connects once, creating the database first when the server does not have it. */
export async function reachDatabase(url: string): Promise<void> {
  await runOnce(url, 'SELECT 1').catch(async (error) => {
    if (error?.code !== '3D000') throw error
    await createDatabase(url)
  })
}

/** Creates the database that the connection string names. */
export async function createDatabase(url: string): Promise<string> {
  const name = configOf(url).database ?? ''
  await runOnce(url, `CREATE DATABASE ${pg.escapeIdentifier(name)}`, 'postgres')
  return name
}
