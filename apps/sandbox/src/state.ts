import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { type Clock, clockTables, openClock, type TimeSource } from './clock'
import { upgradeTables } from './upgrade-tables'

/** Everything the sandbox knows. The clock can be moved; the rest of the sandbox asks it and never the system. */
export type State = {
  db: DatabaseSync
  clock: Clock
  /**
   * The key under which a `WeakMap` remembers between requests what is not stored (how much of a rate limit is used up).
   * A reset or a restored snapshot puts another object in its place.
   */
  memory: object
}

/**
 * Opens the sandbox's own database: SQLite, so that killing PostgreSQL does not take Shopify down.
 * A committed write survives `kill -9` and a power cut.
 *
 * @param file path, or `:memory:`
 * @param tables `create table if not exists …`, each owned by the module that reads and writes it
 * @param time where time comes from; a test may hold it in its hand
 */
export function openState(
  file: string,
  tables: string[],
  time: TimeSource = { now: () => new Date() },
): State {
  if (file !== ':memory:') makePrivate(file)
  const db = new DatabaseSync(file)
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000',
  )
  if (file !== ':memory:') upgradeTables(db, [clockTables, ...tables])
  // All tables in one write to the disk.
  db.exec(['begin', clockTables, ...tables, 'commit'].join(';\n'))
  return { db, clock: openClock(db, time), memory: {} }
}

/** Tokens are in it: nobody else on this machine reads it. SQLite gives its `-wal` and `-shm` the mode of the file. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  closeSync(openSync(file, 'a', 0o600))
  for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) chmodSync(one, 0o600)
}

/** What was remembered without being stored is gone. */
export function forget(state: State): void {
  state.memory = {}
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

const MOST_PREPARED = 1000

/** Preparing takes longer than most statements take to run, and the sandbox asks the same few thousands of times. */
function prepared({ db }: State, sql: string): StatementSync {
  const known = statements.get(db) ?? new Map<string, StatementSync>()
  statements.set(db, known)
  const before = known.get(sql)
  if (before) return before
  const fresh = db.prepare(sql)
  known.set(sql, fresh)
  // Searches are statements of their own, and there is no end of them.
  const [oldest] = known.keys()
  if (known.size > MOST_PREPARED && oldest !== undefined) known.delete(oldest)
  return fresh
}

/** Runs one statement; answers the rowid of an insert and how many rows changed. */
export function run(state: State, sql: string, ...values: SQLInputValue[]): { id: number; changes: number } {
  const { lastInsertRowid, changes } = prepared(state, sql).run(...values)
  return { id: Number(lastInsertRowid), changes: Number(changes) }
}

export function readAll<Row>(
  state: State,
  row: z.ZodType<Row>,
  sql: string,
  ...values: SQLInputValue[]
): Row[] {
  return z.array(row).parse(prepared(state, sql).all(...values))
}

/** The first row, or null when there is none. */
export function readOne<Row>(
  state: State,
  row: z.ZodType<Row>,
  sql: string,
  ...values: SQLInputValue[]
): Row | null {
  const found = prepared(state, sql).get(...values)
  return found === undefined ? null : row.parse(found)
}

/** All of `work` is stored, or (when it throws) none of it. `work` is synchronous; a transaction inside one joins it. */
export function transaction<Value>(state: State, work: () => Value): Value {
  if (state.db.isTransaction) return work()
  state.db.exec('begin immediate')
  try {
    const value = work()
    state.db.exec('commit')
    return value
  } catch (error) {
    state.db.exec('rollback')
    throw error
  }
}

/** What `work` stores stays if its outcome `isGood`; otherwise (or when it throws) it is as if it had not been done. */
export function attempt<Value>(state: State, work: () => Value, isGood: (value: Value) => boolean): Value {
  state.db.exec('savepoint attempt')
  let isKept = false
  try {
    const value = work()
    isKept = isGood(value)
    return value
  } finally {
    state.db.exec(isKept ? 'release attempt' : 'rollback to attempt; release attempt')
  }
}
