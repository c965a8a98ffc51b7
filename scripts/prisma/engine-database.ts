import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { configOf, runOnce, schemaOf } from './connection'

const { CHAR, TEXT } = pg.types.builtins

/** How the WASM engine reaches a database: Prisma's own adapter for `pg`, made fit for the engine's questions. */
export function engineDatabase(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: async () => {
      const name = `prisma_migrate_shadow_db_${randomUUID()}`
      await runOnce(url, `CREATE DATABASE "${name}"`)
      return connect(url, { database: name, drop: () => runOnce(url, `DROP DATABASE "${name}"`) })
    },
  }
}

type Shadow = { database: string; drop: () => Promise<unknown> }

async function connect(url: string, shadow?: Shadow): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ ...configOf(url, shadow?.database), max: 1, allowExitOnIdle: true })
  const charColumns = passCharColumns(pool)
  const adapter = await new PrismaPg(pool, { schema: schemaOf(url) }).connect()
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    getConnectionInfo: () => adapter.getConnectionInfo(),
    startTransaction: (level) => adapter.startTransaction(level),
    executeRaw: (query) => adapter.executeRaw(query),
    // The adapter's own would split the script at every semicolon, also inside functions. Without arguments `pg` sends
    // the whole text at once.
    executeScript: async (sql) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] })),
    queryRaw: async (query) => {
      const result = await adapter.queryRaw(query)
      const isChar = charColumns.get(result.rows) ?? []
      const columnTypes = result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    },
    dispose: async () => {
      await pool.end()
      await shadow?.drop()
    },
  }
}

/**
 * The engine reads columns of type "char" from PostgreSQL's catalog, which the adapter refuses. They pass as text, and
 * which columns they were is kept by the result's rows.
 */
function passCharColumns(pool: pg.Pool): WeakMap<object, boolean[]> {
  const charColumns = new WeakMap<object, boolean[]>()
  const query = pool.query.bind(pool)
  const passing = async (config: pg.QueryArrayConfig) => {
    const result = await query(config)
    if (result.fields) {
      charColumns.set(
        result.rows,
        result.fields.map((field) => field.dataTypeID === CHAR),
      )
      for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
    }
    return result
  }
  Object.assign(pool, { query: passing })
  return charColumns
}
