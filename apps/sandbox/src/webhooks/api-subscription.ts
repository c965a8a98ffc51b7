import { z } from 'zod'
import type { Installation } from '../oauth/tokens'
import { readAll, readOne, run, type State } from '../state'
import type { Subscription } from './subscription'

/** What apps subscribed to through the Admin API. Lists are JSON; times are ISO 8601. */
export const apiSubscriptionTables = `
  create table if not exists webhook_subscription (
    id integer primary key autoincrement,
    shop text not null,
    api_key text not null,
    topic text not null,
    uri text not null,
    format text not null check (format in ('JSON', 'XML')),
    filter text,
    include_fields text not null,
    metafield_namespaces text not null,
    metafields text not null,
    name text,
    api_version text not null,
    created_at text not null,
    updated_at text not null
  ) strict;
  create index if not exists webhook_subscription_shop on webhook_subscription (shop, api_key);
`

const names = z.preprocess((text) => JSON.parse(z.string().parse(text)), z.array(z.string()))
const identifiers = z.preprocess(
  (text) => JSON.parse(z.string().parse(text)),
  z.array(z.object({ namespace: z.string(), key: z.string() })),
)
const row = z.object({
  id: z.number(),
  topic: z.string(),
  uri: z.string(),
  format: z.enum(['JSON', 'XML']),
  filter: z.string().nullable(),
  includeFields: names,
  metafieldNamespaces: names,
  metafields: identifiers,
  name: z.string().nullable(),
  apiVersion: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
const COLUMNS = `id, topic, uri, format, filter, include_fields as includeFields, metafield_namespaces as metafieldNamespaces,
  metafields, name, api_version as apiVersion, created_at as createdAt, updated_at as updatedAt`

type Row = z.infer<typeof row>
export type ApiSubscription = Row & Subscription

/** What an app decides about a subscription; the rest is the sandbox's. */
export type SubscriptionTerms = Pick<
  Row,
  'topic' | 'uri' | 'format' | 'filter' | 'includeFields' | 'metafieldNamespaces' | 'metafields' | 'name'
>

export function listApiSubscriptions(state: State, { shop, apiKey }: Installation): ApiSubscription[] {
  const sql = `select ${COLUMNS} from webhook_subscription where shop = ? and api_key = ? order by id`
  return readAll(state, row, sql, shop, apiKey).map(asSubscription)
}

export function findApiSubscription(
  state: State,
  { shop, apiKey }: Installation,
  id: number,
): ApiSubscription | null {
  const sql = `select ${COLUMNS} from webhook_subscription where id = ? and shop = ? and api_key = ?`
  const found = readOne(state, row, sql, id, shop, apiKey)
  return found && asSubscription(found)
}

const asSubscription = (found: Row): ApiSubscription => ({
  ...found,
  key: `api:${found.id}`,
  origin: 'api',
  subTopic: null,
})

export function addApiSubscription(
  state: State,
  { shop, apiKey }: Installation,
  terms: SubscriptionTerms & { apiVersion: string },
): number {
  const now = state.clock.now().toISOString()
  const { topic, uri, format, filter, name, apiVersion } = terms
  return run(
    state,
    `insert into webhook_subscription (shop, api_key, topic, uri, format, filter, name, api_version, include_fields,
       metafield_namespaces, metafields, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    shop,
    apiKey,
    topic,
    uri,
    format,
    filter,
    name,
    apiVersion,
    ...listsOf(terms),
    now,
    now,
  ).id
}

export function changeApiSubscription(state: State, id: number, terms: SubscriptionTerms): void {
  const { uri, format, filter, name } = terms
  run(
    state,
    `update webhook_subscription set uri = ?, format = ?, filter = ?, name = ?, include_fields = ?,
       metafield_namespaces = ?, metafields = ?, updated_at = ? where id = ?`,
    uri,
    format,
    filter,
    name,
    ...listsOf(terms),
    state.clock.now().toISOString(),
    id,
  )
}

const listsOf = ({ includeFields, metafieldNamespaces, metafields }: SubscriptionTerms) =>
  [includeFields, metafieldNamespaces, metafields].map((list) => JSON.stringify(list))

export function removeApiSubscription(state: State, id: number): void {
  run(state, 'delete from webhook_subscription where id = ?', id)
}

/** Uninstalling an app ends everything it subscribed to through the API. */
export function removeApiSubscriptions(state: State, { shop, apiKey }: Installation): void {
  run(state, 'delete from webhook_subscription where shop = ? and api_key = ?', shop, apiKey)
}
