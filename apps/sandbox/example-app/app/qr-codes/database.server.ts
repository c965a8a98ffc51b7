import { DatabaseSync } from 'node:sqlite'

/** The app's own data: one file beside it, unless `QR_CODES_DATABASE` names another. */
export const database = new DatabaseSync(process.env.QR_CODES_DATABASE ?? 'qr-codes.sqlite')

database.exec(`
  create table if not exists qr_code (
    id integer primary key,
    shop text not null,
    title text not null,
    product_id text not null,
    product_handle text not null,
    variant_id text not null,
    destination text not null check (destination in ('product', 'cart')),
    scans integer not null default 0
  ) strict
`)
