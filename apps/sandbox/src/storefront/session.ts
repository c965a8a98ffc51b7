import { randomBytes } from 'node:crypto'
import type { Context as Call } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { type Customer, findCustomer } from '../customers'
import { readOne, run, type State } from '../state'

/** Who is signed in at a store, by the random value of a cookie of that store's host. */
export const storeSessionTables = `
  create table if not exists store_session (
    token text primary key,
    shop text not null,
    customer_id integer not null references customer (id) on delete cascade,
    created_at text not null
  ) strict;
`

const COOKIE = 'store_session'

/** Signs the customer in on the answer of this call. */
export function signIn(call: Call, state: State, customer: Customer): void {
  const token = randomBytes(24).toString('base64url')
  const now = state.clock.now().toISOString()
  run(state, 'insert into store_session values (?, ?, ?, ?)', token, customer.shop, customer.id, now)
  setCookie(call, COOKIE, token, { httpOnly: true, sameSite: 'Lax', path: '/' })
}

export function signOut(call: Call, state: State): void {
  const token = getCookie(call, COOKIE)
  if (token) run(state, 'delete from store_session where token = ?', token)
  deleteCookie(call, COOKIE, { path: '/' })
}

/** The customer signed in at this shop, or null. */
export function signedInCustomer(call: Call, state: State, shop: string): Customer | null {
  const token = getCookie(call, COOKIE)
  if (!token) return null
  const row = z.object({ id: z.number() })
  const sql = 'select customer_id as id from store_session where token = ? and shop = ?'
  const session = readOne(state, row, sql, token, shop)
  return session && findCustomer(state, { shop, id: session.id })
}
