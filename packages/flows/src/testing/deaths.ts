import { openDb } from '@souk/db'
import { assert } from '@souk/kernel'
import { MailError } from '@souk/notifications'
import { type OutboxMessage, runOutbox } from '@souk/outbox'
import { type AdminClient, ShopifyError } from '@souk/shopify'
import fc from 'fast-check'
import { afterAll, vi } from 'vitest'
import { deliverMessage } from '../deliver/deliver-message'
import type { Deps } from '../deps'

const killed = () => new Error('killed')

type Break = (whole: Deps) => Deps

const shopifySays =
  (error: ShopifyError): Break =>
  (whole) => ({
    ...whole,
    admin: () => Promise.reject(error),
  })

const mailSays =
  (error: MailError): Break =>
  (whole) => ({
    ...whole,
    mailer: { send: () => Promise.reject(error) },
  })

/** Dies when Shopify has done what the nth request asked for, before anybody hears of it. */
const diesAfterRequest =
  (n: number): Break =>
  (whole) => ({
    ...whole,
    admin: async (...of) => {
      const client = await whole.admin(...of)
      let count = 0
      const request: AdminClient['request'] = async (...asked) => {
        const answer = await client.request(...asked)
        count += 1
        if (count === n) throw killed()
        return answer
      }
      return { ...client, request }
    },
  })

/** All that can go wrong at any step of a flow and of what leaves after it, and a worker to whom it happens. */
export function openDeaths(deps: Deps) {
  const { pool } = deps.db
  /** Nobody listens there, as when PostgreSQL is down. */
  const gone = openDb({ url: 'postgresql://souk@127.0.0.1:1/souk', connections: 1 })
  afterAll(() => gone.close())

  const BREAKS = {
    'the database is gone': (whole) => ({ ...whole, db: gone }),
    'dies before the transaction': (whole) => ({
      ...whole,
      db: { ...whole.db, transaction: () => Promise.reject(killed()) },
    }),
    'dies at the end of the transaction': (whole) => ({
      ...whole,
      db: {
        ...whole.db,
        transaction: (work) =>
          whole.db.transaction(async (tx) => {
            await work(tx)
            throw killed()
          }),
      },
    }),
    'dies after the transaction': (whole) => ({
      ...whole,
      db: {
        ...whole.db,
        transaction: async (work) => {
          await whole.db.transaction(work)
          throw killed()
        },
      },
    }),
    'Shopify says 500': shopifySays(new ShopifyError('unavailable', 'Shopify answered 500.')),
    'Shopify says THROTTLED': shopifySays(new ShopifyError('unavailable', 'Throttled')),
    'Shopify wants a token': shopifySays(new ShopifyError('unauthorised', 'Shopify answered 401.')),
    'dies after the first request': diesAfterRequest(1),
    'dies after the second request': diesAfterRequest(2),
    'dies after the third request': diesAfterRequest(3),
    'the mail service says 429': mailSays(new MailError('rate_limit_exceeded', true, 10)),
    'the mail service says 500': mailSays(new MailError('internal_server_error', true)),
    'dies after the mail': (whole) => ({
      ...whole,
      mailer: {
        send: async (...mail) => {
          await whole.mailer.send(...mail)
          throw killed()
        },
      },
    }),
  } satisfies Record<string, Break>

  /** By name, so that a counterexample can be read. */
  const breaking = fc.constantFrom(...Object.entries(BREAKS).map(([name, broken]) => ({ name, broken })))

  const count = async (query: string) => (await pool.query<{ n: number }>(query)).rows[0]?.n ?? 0

  /** Lets every message leave; each attempt meets the next break, until there are none left. Nobody waits for a backoff. */
  async function workThrough(breaks: Break[]) {
    const ahead = [...breaks]
    const deliver = (message: OutboxMessage, signal: AbortSignal) => {
      const next = ahead.shift()
      return deliverMessage(next ? next(deps) : deps)(message, signal)
    }
    while ((await count('select count(due_at)::int as n from outbox.message')) > 0) {
      await pool.query('update outbox.message set due_at = now() where not claimed and due_at is not null')
      const runner = runOutbox({ pool, deliver, onError: () => undefined })
      await vi.waitFor(
        async () =>
          assert(
            (await count(
              'select count(*)::int as n from outbox.message where claimed or due_at <= now()',
            )) === 0,
            'nothing is due',
          ),
        { timeout: 20_000, interval: 10 },
      )
      await runner.stop()
    }
  }
  return { BREAKS, breaking, workThrough, count }
}
