import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'
import { faults } from './switches'

/**
 * What shops have told the app or still have to: one row for each subscription that heard of an event. Times are ISO 8601.
 * `held_behind` is the delivery that has to go first (0 while there is none yet), for the switch that reorders.
 */
export const deliveryTables = `
  create table if not exists delivery (
    id integer primary key autoincrement,
    webhook_id text not null,
    event_id text not null,
    shop text not null,
    topic text not null,
    sub_topic text,
    name text,
    api_version text not null,
    subscription text not null,
    uri text not null,
    body text not null,
    triggered_at text not null,
    status text not null check (status in ('pending', 'delivered', 'given-up', 'not-sent')),
    note text,
    faults text not null default '[]',
    held_behind integer,
    attempts integer not null default 0,
    next_attempt_at text
  ) strict;
  create index if not exists delivery_due on delivery (next_attempt_at) where status = 'pending';
  create index if not exists delivery_shop on delivery (shop, topic);
  create index if not exists delivery_held on delivery (held_behind) where held_behind is not null;
`

export const DELIVERY_STATUSES = ['pending', 'delivered', 'given-up', 'not-sent'] as const

const deliveryRow = z.object({
  id: z.number(),
  webhookId: z.string(),
  eventId: z.string(),
  shop: z.string(),
  topic: z.string(),
  subTopic: z.string().nullable(),
  name: z.string().nullable(),
  apiVersion: z.string(),
  /** The key of the subscription it is for. */
  subscription: z.string(),
  uri: z.string(),
  body: z.string(),
  triggeredAt: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  /** Why it was not sent or is no longer; what a switch did to it. */
  note: z.string().nullable(),
  faults: z.preprocess((text) => JSON.parse(z.string().parse(text)), faults),
  attempts: z.number(),
  nextAttemptAt: z.string().nullable(),
})
const COLUMNS = `id, webhook_id as webhookId, event_id as eventId, shop, topic, sub_topic as subTopic, name,
  api_version as apiVersion, subscription, uri, body, triggered_at as triggeredAt, status, note, faults, attempts,
  next_attempt_at as nextAttemptAt`

export type Delivery = z.infer<typeof deliveryRow>

type NewDelivery = Pick<
  Delivery,
  | 'eventId'
  | 'shop'
  | 'topic'
  | 'subTopic'
  | 'name'
  | 'apiVersion'
  | 'subscription'
  | 'uri'
  | 'body'
  | 'status'
  | 'note'
  | 'faults'
> & { webhookId?: string; triggeredAt: Date; dueAt: Date; isHeld: boolean }

export function addDelivery(state: State, given: NewDelivery): number {
  const { eventId, shop, topic, subTopic, name, apiVersion, subscription, uri, body, status, note } = given
  return run(
    state,
    `insert into delivery (webhook_id, event_id, shop, topic, sub_topic, name, api_version, subscription, uri, body,
       triggered_at, status, note, faults, held_behind, next_attempt_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    given.webhookId ?? randomUUID(),
    eventId,
    shop,
    topic,
    subTopic,
    name,
    apiVersion,
    subscription,
    uri,
    body,
    given.triggeredAt.toISOString(),
    status,
    note,
    JSON.stringify(given.faults),
    given.isHeld ? 0 : null,
    status === 'pending' ? given.dueAt.toISOString() : null,
  ).id
}

export function dueDeliveries(state: State, limit: number, except: number[]): Delivery[] {
  const sql = `select ${COLUMNS} from delivery where status = 'pending' and next_attempt_at <= ?
    and id not in (select value from json_each(?)) order by next_attempt_at, id limit ?`
  return readAll(state, deliveryRow, sql, state.clock.now().toISOString(), JSON.stringify(except), limit)
}

/** Those that were held back until another one of their shop has gone now wait for this one. */
export function holdBehind(state: State, { shop, id }: { shop: string; id: number }): void {
  run(
    state,
    'update delivery set held_behind = ? where shop = ? and held_behind = 0 and id <> ?',
    id,
    shop,
    id,
  )
}

/** This one has been tried: whatever waited for it may go. */
export function release(state: State, id: number): void {
  const sql = 'update delivery set held_behind = null, next_attempt_at = ? where held_behind = ?'
  run(state, sql, state.clock.now().toISOString(), id)
}

/** Sends it once more, as it was: same body, same ids, no faults. */
export function makeDue(state: State, id: number): boolean {
  const now = state.clock.now().toISOString()
  const sql = `update delivery set status = 'pending', attempts = 0, next_attempt_at = ?, faults = '[]', note = null
    where id = ?`
  return run(state, sql, now, id).changes > 0
}

/** What is still to be sent will not be. */
export function giveUp(state: State, id: number, note: string): void {
  const sql = `update delivery set status = 'not-sent', note = ?, next_attempt_at = null where id = ?`
  run(state, sql, note, id)
}

export function findDelivery(state: State, id: number): Delivery | null {
  return readOne(state, deliveryRow, `select ${COLUMNS} from delivery where id = ?`, id)
}

export type DeliveryQuery = {
  shop?: string | undefined
  topic?: string | undefined
  status?: Delivery['status'] | undefined
  /** Only older ones: the id at which the page before ended. */
  before?: number | undefined
  limit?: number | undefined
}

/** The newest first. */
export function listDeliveries(state: State, query: DeliveryQuery = {}): Delivery[] {
  const { conditions, values } = conditionsOf(query)
  const sql = `select ${COLUMNS} from delivery where ${conditions} order by id desc limit ?`
  return readAll(state, deliveryRow, sql, ...values, query.limit ?? 200)
}

export function countDeliveries(state: State, query: DeliveryQuery = {}): number {
  const { conditions, values } = conditionsOf({ ...query, before: undefined })
  const sql = `select count(*) as count from delivery where ${conditions}`
  return readOne(state, z.object({ count: z.number() }), sql, ...values)?.count ?? 0
}

/** The topics there are deliveries of. */
export function deliveredTopics(state: State): string[] {
  const sql = 'select distinct topic from delivery order by topic'
  return readAll(state, z.object({ topic: z.string() }), sql).map(({ topic }) => topic)
}

function conditionsOf({ shop, topic, status, before }: DeliveryQuery) {
  const given: [string, string | number | undefined][] = [
    ['shop = ?', shop],
    ['topic = ?', topic],
    ['status = ?', status],
    ['id < ?', before],
  ]
  const used = given.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  return {
    conditions: ['true', ...used.map(({ sql }) => sql)].join(' and '),
    values: used.map(({ value }) => value),
  }
}
