import { z } from 'zod'
import { DEMO_STAFF } from '../demo'
import type { Shop } from '../shops'
import { readAll, readOne, run, type State, transaction } from '../state'

/** Members of staff besides the owner, and who is signed in to the admin of a shop (without a row: the owner). */
export const staffTables = `
  create table if not exists staff (
    id integer primary key,
    shop text not null,
    first_name text not null,
    last_name text not null,
    email text not null
  ) strict;
  create table if not exists signed_in_staff (shop text primary key, staff_id integer not null) strict;
`

export type Staff = { id: number; firstName: string; lastName: string; email: string }

const staffRow = z.object({ id: z.number(), firstName: z.string(), lastName: z.string(), email: z.string() })
const COLUMNS = 'staff.id, first_name as firstName, last_name as lastName, email'

export function addStaff(state: State, { shop, ...person }: Omit<Staff, 'id'> & { shop: string }): Staff {
  return transaction(state, () => {
    const last = readOne(state, z.object({ id: z.number().nullable() }), 'select max(id) as id from staff')
    const id = (last?.id ?? DEMO_STAFF.id) + 1
    const sql = 'insert into staff (id, shop, first_name, last_name, email) values (?, ?, ?, ?, ?)'
    run(state, sql, id, shop, person.firstName, person.lastName, person.email)
    return { id, ...person }
  })
}

/** Who uses the admin of the shop from now on; null is the owner. False when there is no such member of staff. */
export function signInAsStaff(state: State, shop: string, id: number | null): boolean {
  if (id !== null && !findStaff(state, { shop, id })) return false
  run(state, 'delete from signed_in_staff where shop = ?', shop)
  if (id !== null) run(state, 'insert into signed_in_staff (shop, staff_id) values (?, ?)', shop, id)
  return true
}

/** Who uses the admin of the shop now. */
export function signedInStaff(state: State, shop: string): Staff {
  const sql = `select ${COLUMNS} from staff join signed_in_staff on staff_id = staff.id
    where signed_in_staff.shop = ?`
  return readOne(state, staffRow, sql, shop) ?? DEMO_STAFF
}

/** The members of staff besides the owner. */
export const listStaff = (state: State, shop: string): Staff[] =>
  readAll(state, staffRow, `select ${COLUMNS} from staff where shop = ? order by id`, shop)

/** As an online token names whom it acts for. Whoever is no other member of staff is the owner of the shop. */
export function staffMember(state: State, { shop, userId }: { shop: Shop; userId: number }) {
  const found = findStaff(state, { shop: shop.domain, id: userId })
  const person = found ?? (userId === DEMO_STAFF.id ? DEMO_STAFF : null)
  return {
    id: userId,
    first_name: person?.firstName ?? 'Shop',
    last_name: person?.lastName ?? 'Owner',
    email: person?.email ?? shop.email,
    account_owner: found === null,
    locale: 'en',
    collaborator: false,
    email_verified: true,
  }
}

function findStaff(state: State, { shop, id }: { shop: string; id: number }): Staff | null {
  const sql = `select ${COLUMNS} from staff where shop = ? and id = ?`
  return readOne(state, staffRow, sql, shop, id)
}
