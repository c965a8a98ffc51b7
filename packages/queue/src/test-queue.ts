import type { TestDatabase } from '@souk/testing'
import { CLAIM_COLUMNS, type Claim, finish, type Queue } from './index'

export type Job = Claim & { name: string }

export const jobQueue: Queue = {
  table: 'job',
  idType: 'bigint',
  channel: 'test_job',
  select: `select ${CLAIM_COLUMNS}, claimed.name from claimed`,
}

/** A queue of the tests' own, with the columns that every queue has, and a place to put effects. */
export async function makeJobTable({ pool }: TestDatabase): Promise<void> {
  await pool.query(`
    create table job (
      id bigint generated always as identity primary key, name text not null, due_at timestamptz default now(),
      claimed boolean not null default false, token bigint not null default 0, attempts integer not null default 0,
      finished_at timestamptz, dead_at timestamptz, last_error text);
    create table effect (name text not null, worker text not null default '')`)
}

export async function addJobs({ pool }: TestDatabase, names: readonly string[]): Promise<void> {
  await pool.query('insert into job (name) select unnest($1::text[])', [names])
  await pool.query('notify test_job')
}

/** What a good handler does: effect and end in one transaction. */
export async function finishJob({ pool }: TestDatabase, job: Job, worker = ''): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('insert into effect (name, worker) values ($1, $2)', [job.name, worker])
    await finish(client, jobQueue, job)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
