import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'

/** Where Resend tells what became of mails. `events` null: everything. */
export const webhookEndpointTable = `
  create table if not exists email_webhook (
    id text primary key,
    endpoint text not null,
    events text,
    status text not null check (status in ('enabled', 'disabled')),
    secret text not null,
    created_at text not null
  ) strict;
`

/** Source: package resend, webhooks/interfaces/webhook-event.interface.ts; those of mails are the ones that occur here. */
export const EVENT_TYPES = [
  ...['sent', 'scheduled', 'delivered', 'delivery_delayed', 'complained', 'bounced', 'opened', 'clicked'],
  ...['received', 'failed', 'suppressed'],
]
  .map((event) => `email.${event}`)
  .concat('contact.created', 'contact.updated', 'contact.deleted')
  .concat('domain.created', 'domain.updated', 'domain.deleted', 'suppression.added', 'suppression.removed')

const row = z.object({
  id: z.string(),
  endpoint: z.string(),
  events: z
    .string()
    .transform((text) => z.array(z.string()).parse(JSON.parse(text)))
    .nullable(),
  status: z.enum(['enabled', 'disabled']),
  secret: z.string(),
  createdAt: z.string(),
})
const COLUMNS = 'id, endpoint, events, status, secret, created_at as createdAt'
export type WebhookEndpoint = z.infer<typeof row>

export function addEndpoint(
  state: State,
  { endpoint, events, secret }: { endpoint: string; events: string[] | null; secret?: string },
): WebhookEndpoint {
  const made: WebhookEndpoint = {
    id: randomUUID(),
    endpoint,
    events,
    status: 'enabled',
    secret: secret ?? `whsec_${randomBytes(24).toString('base64')}`,
    createdAt: state.clock.now().toISOString(),
  }
  write(state, made)
  return made
}

export function updateEndpoint(
  state: State,
  known: WebhookEndpoint,
  changes: Partial<Pick<WebhookEndpoint, 'endpoint' | 'events' | 'status'>>,
): void {
  write(state, { ...known, ...changes })
}

function write(state: State, { id, endpoint, events, status, secret, createdAt }: WebhookEndpoint): void {
  run(
    state,
    `insert into email_webhook values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set endpoint = excluded.endpoint, events = excluded.events, status = excluded.status`,
    id,
    endpoint,
    events && JSON.stringify(events),
    status,
    secret,
    createdAt,
  )
}

export function removeEndpoint(state: State, id: string): boolean {
  return run(state, 'delete from email_webhook where id = ?', id).changes > 0
}

export function findEndpoint(state: State, id: string): WebhookEndpoint | null {
  return readOne(state, row, `select ${COLUMNS} from email_webhook where id = ?`, id)
}

/** Newest first. */
export function listEndpoints(state: State): WebhookEndpoint[] {
  return readAll(state, row, `select ${COLUMNS} from email_webhook order by rowid desc`)
}

/** The one that the environment names: it is there once, whoever starts the sandbox how often. */
export function configureEndpoint(state: State, { url, secret }: { url: string; secret: string }): void {
  const known = listEndpoints(state).some((one) => one.endpoint === url && one.secret === secret)
  if (!known) addEndpoint(state, { endpoint: url, events: null, secret })
}
