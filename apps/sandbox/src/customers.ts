import { z } from 'zod'
import { readAll, readOne, run, type State } from './state'

/** Somebody with an account at one shop; `id` is the number in `gid://shopify/Customer/<id>`. */
export type Customer = { id: number; shop: string; email: string; firstName: string; lastName: string }

export const customerTables = `
  create table if not exists customer (
    id integer primary key,
    shop text not null references shop (domain),
    email text not null collate nocase,
    first_name text not null,
    last_name text not null,
    unique (shop, email)
  ) strict;
`

const customerRow = z.object({
  id: z.number(),
  shop: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
})
const COLUMNS = 'id, shop, email, first_name as firstName, last_name as lastName'

/** Real customer ids are long numbers; starting high catches code that takes them for a small counter. */
const FIRST_ID = 7_100_000_000_001

/** Creates the customer, or renames the one with this e-mail address; answers the stored customer. */
export function putCustomer(state: State, customer: Omit<Customer, 'id'>): Customer {
  const { shop, email, firstName, lastName } = customer
  run(
    state,
    `insert into customer (id, shop, email, first_name, last_name)
     values ((select max(?, coalesce(max(id), 0) + 1) from customer), ?, ?, ?, ?)
     on conflict (shop, email) do update set first_name = excluded.first_name, last_name = excluded.last_name`,
    FIRST_ID,
    shop,
    email,
    firstName,
    lastName,
  )
  const stored = readOne(
    state,
    customerRow,
    `select ${COLUMNS} from customer where shop = ? and email = ?`,
    shop,
    email,
  )
  if (!stored) throw new Error(`customer ${email} was stored but is not there`)
  return stored
}

export function findCustomer(state: State, { shop, id }: { shop: string; id: number }): Customer | null {
  return readOne(state, customerRow, `select ${COLUMNS} from customer where shop = ? and id = ?`, shop, id)
}

export function listCustomers(state: State, shop: string): Customer[] {
  return readAll(state, customerRow, `select ${COLUMNS} from customer where shop = ? order by id`, shop)
}
