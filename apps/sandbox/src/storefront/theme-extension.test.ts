import { beforeEach, expect, test } from 'vitest'
import { type Definition, insertDefinition } from '../admin-api/metaobjects/definition'
import { insertEntry } from '../admin-api/metaobjects/entry'
import type { Context } from '../context'
import { DEMO_SHOP, seedDemo } from '../demo'
import { findShop } from '../shops'
import { openState } from '../state'
import { coreTables } from '../tables'
import { appAt } from '../test-support/test-sandbox'
import { urlsOf } from '../urls'
import { renderBlocks } from './theme-extension'

const app = appAt({ appPort: 1, portBase: 4000 })
const webhooks = { emit: () => {}, redeliver: () => false, stop: async () => {} }
let context: Context

beforeEach(() => {
  const state = openState(':memory:', coreTables)
  seedDemo(state)
  context = { state, config: { portBase: 4000, stateDir: '', app }, urls: urlsOf(4000), webhooks }
})

async function rendered(): Promise<string> {
  const shop = findShop(context.state, DEMO_SHOP.domain)
  if (!shop) throw new Error('the demo has no shop')
  return String(
    await renderBlocks({ context, store: { shop, customer: null, app, local: context.urls.local } }),
  )
}

const field = (key: string, type: string) => ({
  key,
  type,
  name: key,
  description: null,
  required: false,
  validations: [],
})

function define(storefront: string): Definition {
  return insertDefinition(context.state, {
    shop: DEMO_SHOP.domain,
    type: `app--${app.id}--vendor`,
    name: 'Vendor',
    description: null,
    displayNameKey: 'display_name',
    access: { admin: 'MERCHANT_READ', storefront, customerAccount: 'NONE' },
    capabilities: { publishable: true, translatable: false, renderable: false, onlineStore: false },
    fields: [
      field('display_name', 'single_line_text_field'),
      field('status', 'single_line_text_field'),
      field('about', 'multi_line_text_field'),
      field('logo', 'file_reference'),
      field('on_vacation', 'boolean'),
      field('vacation_until', 'date'),
      field('vacation_note', 'multi_line_text_field'),
    ],
    managedByConfig: false,
    createdBy: app.apiKey,
  })
}

type Vendor = {
  name: string
  until?: string
  about?: string
  vendorStatus?: string
  status?: 'ACTIVE' | 'DRAFT'
}

function add(
  definition: Definition,
  { name, until, about = '', vendorStatus = 'approved', status = 'ACTIVE' }: Vendor,
) {
  insertEntry(context.state, {
    definitionId: definition.id,
    handle: name.toLowerCase().replace(/\W+/g, '-'),
    displayName: name,
    values: {
      display_name: name,
      about,
      status: vendorStatus,
      logo: null,
      on_vacation: until ? 'true' : 'false',
      vacation_until: until ?? null,
      vacation_note: until ? 'Back <soon>.' : null,
    },
    status,
    createdBy: app.apiKey,
  })
}

test('a store without vendors invites the first one', async () => {
  expect(await rendered()).toMatch(
    /No vendors yet\.\s*<a href="\/apps\/souk\?language=en">Be the first to sell here<\/a>/,
  )
})

test('an approved and published vendor is listed, a draft or a pending one is not', async () => {
  const definition = define('PUBLIC_READ')
  add(definition, { name: 'Łódź Linen', about: 'Woven bedding' })
  add(definition, { name: 'Hidden Draft', status: 'DRAFT' })
  add(definition, { name: 'Still Waiting', vendorStatus: 'applied' })
  const page = await rendered()
  expect(page).toContain('Łódź Linen')
  expect(page).toContain('Woven bedding')
  expect(page).not.toContain('Hidden Draft')
  expect(page).not.toContain('Still Waiting')
  expect(page).not.toContain('No vendors yet')
})

test('every vendor can be found: those beyond the number that the block shows are folded away', async () => {
  const definition = define('PUBLIC_READ')
  for (let number = 1; number <= 14; number += 1) add(definition, { name: `Vendor ${number}` })
  const [shown = '', folded = ''] = (await rendered()).split('<summary>Show all vendors</summary>')
  expect(shown.match(/Vendor \d+</g)).toHaveLength(12)
  expect(folded.match(/Vendor \d+</g)).toHaveLength(2)
})

test('what a vendor writes about itself cannot become markup', async () => {
  add(define('PUBLIC_READ'), { name: '<script>alert(1)</script>', about: '"><img src=x>' })
  const page = await rendered()
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toMatch(/<script>|<img src=x>/)
})

test('entries of a definition that the storefront may not read are not there for a theme', async () => {
  add(define('NONE'), { name: 'Private Vendor' })
  expect(await rendered()).not.toContain('Private Vendor')
})

test('every text of the blocks has its translation', async () => {
  expect(await rendered()).not.toContain('Translation missing')
})

test('a vendor on vacation is shown as away to the last day, and no longer after it, whatever the entry says', async () => {
  const definition = define('PUBLIC_READ')
  const year = new Date().getFullYear()
  add(definition, { name: 'Away Works', until: `${year + 1}-01-05` })
  add(definition, { name: 'Back Works', until: `${year - 1}-01-05` })
  const page = await rendered()
  expect(page).toContain(`On vacation until 5 January ${year + 1}. Back &lt;soon&gt;.`)
  expect(page).not.toContain(`January ${year - 1}`)
})
