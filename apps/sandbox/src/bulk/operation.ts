import { z } from 'zod'
import { nextId } from '../ids'
import { readAll, readOne, run, type State } from '../state'

/**
 * What an app has asked for in bulk, and how far it is: `done` counts the lines of a mutation's file or the root field of
 * a query, `cursor` is the end of its last page. What came out is in `bulk_output`, piece by piece, so that nothing is
 * lost or done twice when the sandbox is killed.
 */
export const bulkTables = `
  create table if not exists bulk_operation (
    id integer primary key autoincrement,
    shop text not null references shop (domain) on delete cascade,
    api_key text not null,
    version text not null,
    type text not null check (type in ('QUERY', 'MUTATION')),
    status text not null,
    query text not null,
    upload text,
    output_key text not null unique,
    done integer not null default 0,
    cursor text,
    object_count integer not null default 0,
    root_count integer not null default 0,
    error_code text,
    created_at text not null,
    completed_at text
  ) strict;
  create index if not exists bulk_operation_shop on bulk_operation (shop, api_key);
  create index if not exists bulk_operation_open on bulk_operation (status) where completed_at is null;
  create table if not exists bulk_output (
    id integer primary key autoincrement,
    operation_id integer not null references bulk_operation (id) on delete cascade,
    lines text not null
  ) strict;
  create index if not exists bulk_output_operation on bulk_output (operation_id);
`

const FIRST_ID = 8_001_900_100_001

const operationRow = z.object({
  id: z.number(),
  shop: z.string(),
  apiKey: z.string(),
  version: z.string(),
  type: z.enum(['QUERY', 'MUTATION']),
  status: z.enum(['CREATED', 'RUNNING', 'COMPLETED', 'CANCELING', 'CANCELED', 'FAILED']),
  query: z.string(),
  upload: z.string().nullable(),
  outputKey: z.string(),
  done: z.number(),
  cursor: z.string().nullable(),
  objectCount: z.number(),
  rootCount: z.number(),
  errorCode: z.string().nullable(),
  createdAt: z.string(),
  completedAt: z.string().nullable(),
})
export type BulkOperation = z.infer<typeof operationRow>

const SELECT = `select id, shop, api_key as apiKey, version, type, status, query, upload, output_key as outputKey, done,
  cursor, object_count as objectCount, root_count as rootCount, error_code as errorCode, created_at as createdAt,
  completed_at as completedAt from bulk_operation`

export type Owner = { shop: string; apiKey: string }

export function findOperation(state: State, { shop, apiKey }: Owner, id: number): BulkOperation | null {
  const where = 'where shop = ? and api_key = ? and id = ?'
  return readOne(state, operationRow, `${SELECT} ${where}`, shop, apiKey, id)
}

export function findByOutput(state: State, key: string): BulkOperation | null {
  return readOne(state, operationRow, `${SELECT} where output_key = ?`, key)
}

/** The latest one of this type. */
export function latestOperation(state: State, { shop, apiKey }: Owner, type: string): BulkOperation | null {
  const where = 'where shop = ? and api_key = ? and type = ? order by id desc limit 1'
  return readOne(state, operationRow, `${SELECT} ${where}`, shop, apiKey, type)
}

/** Those of this type that are not over, oldest first. */
export function openOperations(state: State, { shop, apiKey }: Owner, type: string): BulkOperation[] {
  const where = 'where shop = ? and api_key = ? and type = ? and completed_at is null order by id'
  return readAll(state, operationRow, `${SELECT} ${where}`, shop, apiKey, type)
}

/** The next one that has something left to do, whosever it is. */
export function nextOpen(state: State): BulkOperation | null {
  return readOne(state, operationRow, `${SELECT} where completed_at is null order by id limit 1`)
}

type NewOperation = Pick<
  BulkOperation,
  'shop' | 'apiKey' | 'version' | 'type' | 'query' | 'upload' | 'outputKey'
>

export function insertOperation(state: State, operation: NewOperation): BulkOperation {
  const id = nextId(state, 'bulk_operation', FIRST_ID)
  const { shop, apiKey, version, type, query, upload, outputKey } = operation
  run(
    state,
    `insert into bulk_operation (id, shop, api_key, version, type, status, query, upload, output_key, created_at)
     values (?, ?, ?, ?, ?, 'CREATED', ?, ?, ?, ?)`,
    id,
    shop,
    apiKey,
    version,
    type,
    query,
    upload,
    outputKey,
    state.clock.now().toISOString(),
  )
  const stored = findOperation(state, { shop, apiKey }, id)
  if (!stored) throw new Error(`bulk operation ${id} was stored but is not there`)
  return stored
}

export function updateOperation(state: State, operation: BulkOperation): BulkOperation {
  run(
    state,
    `update bulk_operation set status = ?, done = ?, cursor = ?, object_count = ?, root_count = ?, error_code = ?,
       completed_at = ? where id = ?`,
    operation.status,
    operation.done,
    operation.cursor,
    operation.objectCount,
    operation.rootCount,
    operation.errorCode,
    operation.completedAt,
    operation.id,
  )
  return operation
}

export function appendOutput(state: State, operationId: number, lines: string[]): void {
  if (lines.length === 0) return
  const text = `${lines.join('\n')}\n`
  run(state, 'insert into bulk_output (operation_id, lines) values (?, ?)', operationId, text)
}

const size = z.object({ bytes: z.number() })

export function outputBytes(state: State, operationId: number): number {
  const sql = `select coalesce(sum(length(cast(lines as blob))), 0) as bytes from bulk_output where operation_id = ?`
  return readOne(state, size, sql, operationId)?.bytes ?? 0
}

const piece = z.object({ id: z.number(), lines: z.string() })

/** The piece of the output behind this one; null at the end. */
export function outputAfter(state: State, operationId: number, after: number): z.infer<typeof piece> | null {
  const sql = 'select id, lines from bulk_output where operation_id = ? and id > ? order by id limit 1'
  return readOne(state, piece, sql, operationId, after)
}
