import { readHistory } from '@souk/audit'
import { shopDomain } from '@souk/kernel'
import { type AdminClient, ShopifyError } from '@souk/shopify'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Deps } from '../deps'
import { openMarketplace } from '../testing/open-marketplace'
import { bringShopsUpToDate } from './bring-shops-up-to-date'
import { checkSetUp } from './check-set-up'
import { settleDifference } from './settle-difference'
import { type SetUpView, viewSetUp } from './view-set-up'

const { deps, shop, work, askShopify } = await openMarketplace()
const { prisma, pool } = deps.db
const actor = { kind: 'operator', shop, userId: '7' } as const
const stranger = { ...actor, shop: shopDomain('elsewhere.myshopify.com') }

async function view(): Promise<SetUpView> {
  const viewed = await viewSetUp(deps, { shop, actor })
  if (!viewed.ok) throw new Error(viewed.reason)
  return viewed.value
}

/** As the button does it, and the worker after it. */
async function check({ deps: other = deps }: { deps?: Deps } = {}) {
  expect(await checkSetUp(deps, { shop, actor, steps: 'all' })).toEqual({ ok: true, value: undefined })
  await work({ deps: other })
}

const states = async () => Object.fromEntries((await view()).steps.map(({ step, state }) => [step, state]))
const ALL_DONE = { store: 'done', vendor: 'done', 'product-link': 'done', 'variant-link': 'done' }

const fieldSchema = z.object({
  key: z.string(),
  name: z.string(),
  validations: z.array(z.object({ name: z.string(), value: z.string() })),
})
const vendorSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  fieldDefinitions: z.array(fieldSchema),
})
const linkSchema = z.object({
  name: z.string(),
  namespace: z.string(),
  type: z.object({ name: z.string() }),
  access: z.object({ admin: z.string(), storefront: z.string() }),
  validations: z.array(z.object({ name: z.string(), value: z.string() })),
})
const definitionsSchema = z.object({
  data: z.object({ vendor: vendorSchema, product: linkSchema, variant: linkSchema }),
})
const LINK = 'name namespace type { name } access { admin storefront } validations { name value }'

/** The definitions as Shopify has them, asked without any code of ours. */
async function definitions() {
  const answer = await askShopify(`{
    vendor: metaobjectDefinitionByType(type: "$app:vendor") { id name description fieldDefinitions { key name validations { name value } } }
    product: metafieldDefinition(identifier: { ownerType: PRODUCT, namespace: "$app", key: "vendor" }) { ${LINK} }
    variant: metafieldDefinition(identifier: { ownerType: PRODUCTVARIANT, namespace: "$app", key: "vendor" }) { ${LINK} }
  }`)
  return definitionsSchema.parse(answer).data
}

/** Somebody changes the vendor definition behind Souk's back. */
async function change(definition: string) {
  const { vendor } = await definitions()
  const answer = await askShopify(
    `mutation { metaobjectDefinitionUpdate(id: "${vendor.id}", definition: ${definition}) { userErrors { message } } }`,
  )
  expect(answer).toMatchObject({ data: { metaobjectDefinitionUpdate: { userErrors: [] } } })
}

const choices = (...values: string[]) =>
  `{ fieldDefinitions: [{ update: { key: "status", validations: [{ name: "choices", value: ${JSON.stringify(JSON.stringify(values))} }] } }] }`

const choicesNow = async () => {
  const { vendor } = await definitions()
  return vendor.fieldDefinitions.find(({ key }) => key === 'status')?.validations[0]?.value
}

/** Shopify through a client that answers some requests in its own way. */
const through = (ask: (variables: Record<string, unknown>) => void): Deps => ({
  ...deps,
  admin: async (_shop, signal) => {
    const client = await deps.admin(shop, signal)
    const request: AdminClient['request'] = async (document, variables) => {
      ask(variables)
      return client.request(document, variables)
    }
    return { ...client, request }
  },
})

test('an installation ends with the store’s name, the vendor definition and a link to it on products and variants', async () => {
  expect(await view()).toMatchObject({ state: 'ready', differences: [] })
  expect(await states()).toEqual(ALL_DONE)
  expect(await prisma.shop.findMany()).toMatchObject([{ name: 'Aurora Market' }])
  const { vendor, product, variant } = await definitions()
  expect(vendor.fieldDefinitions.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['display_name', 'status', 'about', 'logo']),
  )
  for (const link of [product, variant]) {
    expect(link).toMatchObject({
      namespace: expect.stringMatching(/^app--\d+$/),
      type: { name: 'metaobject_reference' },
      access: { admin: 'MERCHANT_READ', storefront: 'PUBLIC_READ' },
      validations: [{ name: 'metaobject_definition_id', value: vendor.id }],
    })
  }
})

test('looking again changes nothing where nothing is to be changed', async () => {
  const before = await definitions()
  await check()
  expect(await definitions()).toEqual(before)
  expect(await view()).toMatchObject({ state: 'ready', differences: [] })
})

test('a field that is gone is added again', async () => {
  await change('{ fieldDefinitions: [{ delete: { key: "about" } }] }')
  await check()
  expect((await definitions()).vendor.fieldDefinitions.map(({ key }) => key)).toContain('about')
  expect((await view()).differences).toEqual([])
})

test('a definition of an earlier version is brought up to date: a shop of then knows no suspended vendor', async () => {
  const wanted = await choicesNow()
  await change(choices('applied', 'approved', 'rejected'))
  await prisma.definitionMemory.deleteMany()
  await check()
  expect(await choicesNow()).toBe(wanted)
  expect((await view()).differences).toEqual([])
})

test('what an operator changed is told and not overwritten; kept it stays, restored it is Souk’s again', async () => {
  const wanted = await choicesNow()
  await change('{ name: "Maker" }')
  await change(choices('applied', 'approved', 'rejected', 'suspended', 'closed', 'gold'))
  await check()
  const found = (await view()).differences
  expect(found).toMatchObject([
    { definition: 'vendor', item: 'fields.status.validations.choices', isKept: false },
    { definition: 'vendor', item: 'name', expected: 'Vendor', found: 'Maker', isKept: false },
  ])
  expect((await definitions()).vendor.name).toBe('Maker')

  const name = { shop, actor, definition: 'vendor', item: 'name', seen: 'Maker' } as const
  expect(await settleDifference(deps, { ...name, choice: 'keep' })).toMatchObject({ ok: true })
  const item = 'fields.status.validations.choices'
  const seen = await choicesNow()
  expect(
    await settleDifference(deps, { ...name, item, seen: seen ?? null, choice: 'restore' }),
  ).toMatchObject({ ok: true })
  await work()
  expect(await choicesNow()).toBe(wanted)
  expect((await definitions()).vendor.name).toBe('Maker')

  await check()
  expect((await view()).differences).toMatchObject([{ item: 'name', isKept: true }])
  await change('{ name: "Crafter" }')
  await check()
  expect((await view()).differences).toMatchObject([{ item: 'name', found: 'Crafter', isKept: false }])

  expect(await settleDifference(deps, { ...name, choice: 'restore' })).toEqual({
    ok: false,
    reason: 'changed-meanwhile',
  })
  expect(await settleDifference(deps, { ...name, seen: 'Crafter', choice: 'restore' })).toMatchObject({
    ok: true,
  })
  await work()
  expect((await definitions()).vendor.name).toBe('Vendor')
  expect((await view()).differences).toEqual([])
  const history = await readHistory(pool, { shop, subject: `shop:${shop}` })
  expect(history).toContainEqual(
    expect.objectContaining({
      action: 'changed definition kept',
      actor: { kind: 'operator', userId: '7' },
      detail: { definition: 'vendor', item: 'name', found: 'Maker' },
    }),
  )
})

test('a change of a link is told and restored like one of the vendors', async () => {
  await askShopify(`mutation { metafieldDefinitionUpdate(definition: {
    ownerType: PRODUCT, namespace: "$app", key: "vendor", name: "Sold by", access: { storefront: NONE }
  }) { userErrors { message } } }`)
  await check()
  const { differences } = await view()
  expect(differences).toMatchObject([
    { definition: 'product-link', item: 'access.storefront', expected: 'PUBLIC_READ', found: 'NONE' },
    { definition: 'product-link', item: 'name', found: 'Sold by' },
  ])
  for (const { item, found } of differences) {
    const restored = {
      shop,
      actor,
      definition: 'product-link',
      item,
      seen: found,
      choice: 'restore',
    } as const
    expect(await settleDifference(deps, restored)).toMatchObject({ ok: true })
  }
  await work()
  expect((await definitions()).product).toMatchObject({
    name: 'Vendor on Souk',
    access: { storefront: 'PUBLIC_READ' },
  })
  expect((await view()).differences).toEqual([])
})

test('what Shopify refuses is shown with its step, the others are done, and it can be tried again', async () => {
  let asked = 0
  const refusing = through((variables) => {
    asked += 1
    if (JSON.stringify(variables).includes('PRODUCTVARIANT'))
      throw new ShopifyError('refused', 'definition: Limit of 256 definitions is reached.')
  })
  await check({ deps: refusing })
  expect(await view()).toMatchObject({ state: 'failed' })
  expect(await states()).toEqual({ ...ALL_DONE, 'variant-link': 'failed' })
  expect((await view()).steps.at(-1)?.problem).toBe('definition: Limit of 256 definitions is reached.')

  asked = 0
  await checkSetUp(deps, { shop, actor, steps: 'unfinished' })
  await work({
    deps: through(() => {
      asked += 1
    }),
  })
  expect(await view()).toMatchObject({ state: 'ready' })
  expect(asked, 'only what was not done is asked for').toBe(2)
})

test.each([
  ['THROTTLED', new ShopifyError('unavailable', 'Throttled')],
  ['a 500', new ShopifyError('unavailable', 'Shopify answered 500.')],
  ['an expired token', new ShopifyError('unauthorised', 'Shopify does not accept the access token.')],
])(
  'after %s the set-up goes on by itself where it stopped, and what is done is not asked for again',
  async (_, error) => {
    const names: string[] = []
    let failures = 0
    const failing = through((variables) => {
      names.push(Object.keys(variables)[0] ?? 'store')
      if (failures > 0 || !('identifier' in variables)) return
      failures += 1
      throw error
    })
    await check({ deps: failing })
    expect(await view()).toMatchObject({ state: 'ready', differences: [] })
    expect(await states()).toEqual(ALL_DONE)
    expect(names.filter((name) => name === 'store')).toHaveLength(1)
  },
)

test('when every attempt has failed, the set-up says that nobody is at it, with the last reason', async () => {
  const away = through(() => {
    throw new ShopifyError('unavailable', 'Shopify answered 503.')
  })
  await checkSetUp(deps, { shop, actor, steps: 'all' })
  await pool.query(
    "update outbox.message set attempts = 14 where kind = 'set-up-shop' and due_at is not null",
  )
  await work({ deps: away })
  expect(await view()).toMatchObject({ state: 'failed' })
  expect((await view()).steps[0]).toMatchObject({ state: 'delayed', problem: 'Shopify answered 503.' })
  await checkSetUp(deps, { shop, actor, steps: 'unfinished' })
  await work()
  expect(await view()).toMatchObject({ state: 'ready' })
})

test('a process that dies at any step leaves one definition of each, and the next one goes on', async () => {
  const before = await definitions()
  for (let deadly = 1; deadly <= 5; deadly++) {
    let transactions = 0
    const dying: Deps = {
      ...deps,
      db: {
        ...deps.db,
        transaction: (work) => {
          transactions += 1
          return transactions === deadly ? Promise.reject(new Error('killed')) : deps.db.transaction(work)
        },
      },
    }
    await check({ deps: dying })
    expect(transactions).toBeGreaterThan(deadly)
    expect(await states()).toEqual(ALL_DONE)
  }
  expect(await definitions()).toEqual(before)
})

test('a new version of Souk looks at every shop once, however many workers start', async () => {
  await prisma.shop.updateMany({ data: { definitionsVersion: 'before' } })
  const count = async () => {
    const { rows } = await pool.query("select 1 from outbox.message where kind = 'set-up-shop'")
    return rows.length
  }
  const before = await count()
  await Promise.all([bringShopsUpToDate(deps), bringShopsUpToDate(deps), bringShopsUpToDate(deps)])
  expect(await count()).toBe(before + 1)
  await work()
  await bringShopsUpToDate(deps)
  expect(await count()).toBe(before + 1)
  expect(await view()).toMatchObject({ state: 'ready' })
})

test('an operator of another shop sees and changes nothing', async () => {
  const refused = { ok: false, reason: 'not-allowed' }
  expect(await viewSetUp(deps, { shop, actor: stranger })).toEqual(refused)
  expect(await checkSetUp(deps, { shop, actor: stranger, steps: 'all' })).toEqual(refused)
  const settle = { definition: 'vendor', item: 'name', seen: 'Maker', choice: 'keep' } as const
  expect(await settleDifference(deps, { shop, actor: stranger, ...settle })).toEqual(refused)
})
