import { z } from 'zod'
import { primaryLocation } from './inventory/location'
import { readAll, readOne, run, type State } from './state'

/** A store. `domain` is its permanent `<name>.myshopify.com`. */
export type Shop = {
  id: number
  domain: string
  name: string
  email: string
  currency: string
  timezone: string
  plan: string
  createdAt: string
}

export type NewShop = Omit<Shop, 'id' | 'createdAt'>

/** `installed_app`: which apps a shop has let in, and the access scopes it granted them (comma separated). */
export const shopTables = `
  create table if not exists shop (
    id integer primary key,
    domain text not null unique,
    name text not null,
    email text not null,
    currency text not null,
    timezone text not null,
    plan text not null,
    created_at text not null
  ) strict;
  create table if not exists installed_app (
    id integer primary key autoincrement,
    shop text not null references shop (domain),
    api_key text not null,
    scopes text not null,
    installed_at text not null,
    unique (shop, api_key)
  ) strict;
`

const shopRow = z.object({
  id: z.number(),
  domain: z.string(),
  name: z.string(),
  email: z.string(),
  currency: z.string(),
  timezone: z.string(),
  plan: z.string(),
  createdAt: z.string(),
})
const COLUMNS = 'id, domain, name, email, currency, timezone, plan, created_at as createdAt'

/** Creates the shop, or brings the one with this domain up to date. */
export function putShop(state: State, shop: NewShop): void {
  const { domain, name, email, currency, timezone, plan } = shop
  run(
    state,
    `insert into shop (domain, name, email, currency, timezone, plan, created_at) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (domain) do update set name = excluded.name, email = excluded.email, currency = excluded.currency,
       timezone = excluded.timezone, plan = excluded.plan`,
    domain,
    name,
    email,
    currency,
    timezone,
    plan,
    state.clock.now().toISOString(),
  )
  primaryLocation(state, domain)
}

export function findShop(state: State, domain: string): Shop | null {
  return readOne(state, shopRow, `select ${COLUMNS} from shop where domain = ?`, domain)
}

export function listShops(state: State): Shop[] {
  return readAll(state, shopRow, `select ${COLUMNS} from shop order by id`)
}

type InstalledApp = { id: number; scopes: string[] }

/** The shop lets the app in (as Shopify's managed installation does), or grants it other scopes. */
export function installApp(
  state: State,
  { shop, apiKey, scopes }: { shop: string; apiKey: string; scopes: string[] },
): void {
  run(
    state,
    `insert into installed_app (shop, api_key, scopes, installed_at) values (?, ?, ?, ?)
     on conflict (shop, api_key) do update set scopes = excluded.scopes`,
    shop,
    apiKey,
    scopes.join(','),
    state.clock.now().toISOString(),
  )
}

/** Forgets the installation. Its tokens are `revokeTokens`' business, its webhooks the caller's. */
export function uninstallApp(state: State, { shop, apiKey }: { shop: string; apiKey: string }): void {
  run(state, 'delete from installed_app where shop = ? and api_key = ?', shop, apiKey)
}

export function findInstalledApp(
  state: State,
  { shop, apiKey }: { shop: string; apiKey: string },
): InstalledApp | null {
  const row = z.object({ id: z.number(), scopes: z.string() })
  const found = readOne(
    state,
    row,
    'select id, scopes from installed_app where shop = ? and api_key = ?',
    shop,
    apiKey,
  )
  return found && { id: found.id, scopes: found.scopes.split(',').filter((scope) => scope !== '') }
}

export function findShopById(state: State, id: number): Shop | null {
  return readOne(state, shopRow, `select ${COLUMNS} from shop where id = ?`, id)
}
