import { z } from 'zod'
import { readOne, run, type State } from '../state'

/** Shops that belong to somebody else than the app does. Every other shop is of the app's own organisation. */
export const organisationTables = `
  create table if not exists foreign_shop (shop text primary key) strict;
`

/** Whether the shop is of the same organisation as the app, which the client-credentials grant asks for. */
export const isOwnShop = (state: State, shop: string): boolean =>
  readOne(state, z.object({ shop: z.string() }), 'select shop from foreign_shop where shop = ?', shop) ===
  null

/** Gives the shop to another organisation, or back to that of the app. */
export function setOwnShop(state: State, shop: string, isOwn: boolean): void {
  const sql = isOwn
    ? 'delete from foreign_shop where shop = ?'
    : 'insert or ignore into foreign_shop (shop) values (?)'
  run(state, sql, shop)
}
