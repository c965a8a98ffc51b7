import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@prisma/client'
import type { Queryable } from '@souk/kernel'
import pg from 'pg'

/** One transaction, seen by Prisma and, for packages that own their SQL, as a `Queryable`. */
export type Tx = Queryable & { prisma: Prisma.TransactionClient }

export type Db = {
  prisma: PrismaClient
  pool: pg.Pool
  /** Commits when `work` resolves, rolls back when it throws or takes longer than the time allowed (5 s unless set). */
  transaction: <T>(work: (tx: Tx) => Promise<T>, options?: { timeoutMs?: number }) => Promise<T>
  close: () => Promise<void>
}

/**
 * @param connections the most that Prisma and the plain pool may each hold open
 * @param readOnly PostgreSQL refuses every write of these connections
 */
export function openDb({
  url,
  connections = 10,
  readOnly = false,
}: {
  url: string
  connections?: number
  readOnly?: boolean
}): Db {
  const config = {
    connectionString: url,
    max: connections,
    ...(readOnly && { options: '-c default_transaction_read_only=on' }),
  }
  const pool = new pg.Pool(config)
  // An idle connection that breaks (PostgreSQL restarted) is replaced at the next use; unheard, the event would end the process.
  pool.on('error', () => {})
  const prisma = new PrismaClient({ adapter: new PrismaPg(config) })
  return {
    prisma,
    pool,
    transaction: (work, { timeoutMs = 5_000 } = {}) =>
      prisma.$transaction((client) => work({ prisma: client, query: queryOf(client) }), {
        timeout: timeoutMs,
      }),
    close: async () => {
      await Promise.all([prisma.$disconnect(), pool.end()])
    },
  }
}

const queryOf =
  (client: Prisma.TransactionClient): Queryable['query'] =>
  async <Row>(text: string, values: readonly unknown[] = []) => ({
    rows: await client.$queryRawUnsafe<Row[]>(text, ...values),
  })
