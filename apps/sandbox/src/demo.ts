import { listCustomers, putCustomer } from './customers'
import { seedDemoProducts } from './products/demo-products'
import { type NewShop, putShop } from './shops'
import type { State } from './state'

export const DEMO_SHOP: NewShop = {
  domain: 'aurora-market.myshopify.com',
  name: 'Aurora Market',
  email: 'hello@auroramarket.example.com',
  currency: 'EUR',
  timezone: 'Europe/Lisbon',
  plan: 'basic',
}

/** `sells`: what a would-be vendor makes; null for a shopper. The ids follow from the order, so add at the end. */
export type DemoCustomer = { email: string; firstName: string; lastName: string; sells: string | null }

export const DEMO_CUSTOMERS: DemoCustomer[] = [
  {
    email: 'ines@casadobarro.example.com',
    firstName: 'Inês',
    lastName: 'Carvalho',
    sells: 'Casa do Barro, hand-thrown tableware',
  },
  {
    email: 'jonas@nordlys.example.com',
    firstName: 'Jonas',
    lastName: 'Lindqvist',
    sells: 'Nordlys Candles, beeswax and soy',
  },
  {
    email: 'agnieszka@lodzlinen.example.com',
    firstName: 'Agnieszka',
    lastName: 'Wójcik',
    sells: 'Łódź Linen, woven bedding',
  },
  {
    email: 'tomas@beeandbark.example.com',
    firstName: 'Tomás',
    lastName: 'Herrera',
    sells: 'Bee & Bark, raw honey',
  },
  {
    email: 'amara@indigothread.example.com',
    firstName: 'Amara',
    lastName: 'Okafor',
    sells: 'Indigo Thread, dyed scarves',
  },
  {
    email: 'yuki@paperpine.example.com',
    firstName: 'Yuki',
    lastName: 'Tanaka',
    sells: 'Paper & Pine, letterpress cards',
  },
  {
    email: 'luca@officinaolio.example.com',
    firstName: 'Luca',
    lastName: 'Moretti',
    sells: 'Officina Olio, olive oil',
  },
  {
    email: 'saoirse@saltandsky.example.com',
    firstName: 'Saoirse',
    lastName: 'Byrne',
    sells: 'Salt & Sky, seaweed soap',
  },
  { email: 'mina.park@example.com', firstName: 'Mina', lastName: 'Park', sells: null },
  { email: 'oliver.grant@example.com', firstName: 'Oliver', lastName: 'Grant', sells: null },
]

/** Makes the demo's shop, products and customers where they are missing. */
export function seedDemo(state: State): void {
  putShop(state, DEMO_SHOP)
  seedDemoProducts(state, DEMO_SHOP.domain)
  if (listCustomers(state, DEMO_SHOP.domain).length > 0) return
  for (const { email, firstName, lastName } of DEMO_CUSTOMERS)
    putCustomer(state, { shop: DEMO_SHOP.domain, email, firstName, lastName })
}

/** Who uses the admin: the owner of the demo's shop. */
export const DEMO_STAFF = {
  id: 88_100_000_001,
  firstName: 'Marta',
  lastName: 'Ferreira',
  email: 'marta@auroramarket.example.com',
}
