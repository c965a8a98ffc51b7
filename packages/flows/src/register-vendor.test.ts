import { readHistory } from '@souk/audit'
import { type CustomerId, customerId, type ShopDomain, shopDomain } from '@souk/kernel'
import { uploadImage } from '@souk/shopify'
import { checkImage, findVendor, type VendorApplication } from '@souk/vendors'
import { expect, test } from 'vitest'
import { decideVendor } from './decide-vendor'
import { registerVendor } from './register-vendor'
import { openMarketplace } from './testing/open-marketplace'
import { viewPortal } from './view-portal'
import { viewVendors } from './view-vendors'

const market = await openMarketplace()
const { deps, shop, work, mails, metaobjects, askShopify } = market
const operator = { kind: 'operator', shop, userId: '7' } as const

const ONE_PIXEL_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const png = new Uint8Array(Buffer.from(ONE_PIXEL_PNG, 'base64'))

let lastCustomer = 100
const newCustomer = () => customerId(String(++lastCustomer))

const application = (displayName: string): VendorApplication => ({
  displayName,
  email: `${displayName.toLowerCase().replaceAll(' ', '.')}@example.com`,
  about: 'Made by hand.',
})

const register = (displayName: string, of: { customer?: CustomerId; shop?: ShopDomain } = {}) =>
  registerVendor(deps, {
    shop: of.shop ?? shop,
    customerId: of.customer ?? newCustomer(),
    application: application(displayName),
    logo: null,
    seenTerms: null,
  })

async function registered(displayName: string) {
  const result = await register(displayName)
  if (!result.ok) throw new Error(result.reason)
  return result.value.vendorId
}

test('a registration becomes one row, one draft metaobject and two mails, in order, and the audit says who', async () => {
  const vendorId = await registered('Pawsome Toys')
  await work()
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({
    ...application('Pawsome Toys'),
    status: 'applied',
    metaobjectId: expect.stringMatching(/^gid:\/\/shopify\/Metaobject\/\d+$/),
  })
  expect(await metaobjects('pawsome-toys')).toEqual([
    { handle: 'pawsome-toys', name: 'Pawsome Toys', status: 'applied', published: 'DRAFT', logo: null },
  ])
  expect(await mails('pawsome.toys@example.com')).toEqual([
    'Welcome to Aurora Market',
    'Aurora Market is looking at your application',
  ])
  const history = await readHistory(deps.db.pool, { shop, subject: `vendor:${vendorId}` })
  expect(history.map(({ actor, action }) => [actor.kind, action])).toEqual([['customer', 'vendor applied']])
})

test('approval publishes the same metaobject and sends one mail', async () => {
  const vendorId = await registered('Nordic Candle')
  await work()
  expect(await metaobjects('nordic-candle')).toMatchObject([{ status: 'applied', published: 'DRAFT' }])
  expect(
    await decideVendor(deps, { shop, actor: operator, vendorId, decision: { move: 'approve' } }),
  ).toMatchObject({ ok: true, value: { status: 'approved' } })
  await work()
  expect(await metaobjects('nordic-candle')).toEqual([
    { handle: 'nordic-candle', name: 'Nordic Candle', status: 'approved', published: 'ACTIVE', logo: null },
  ])
  expect(await mails('nordic.candle@example.com')).toEqual([
    'Welcome to Aurora Market',
    'Aurora Market is looking at your application',
    'You can now sell on Aurora Market',
  ])
  const history = await readHistory(deps.db.pool, { shop, subject: `vendor:${vendorId}` })
  expect(history).toMatchObject([
    { action: 'vendor applied' },
    {
      actor: { kind: 'operator', userId: '7' },
      action: 'vendor approved',
      detail: { from: 'applied', to: 'approved' },
    },
  ])
})

test('a rejection stays unpublished and tells the vendor why', async () => {
  const vendorId = await registered('Salt and Sky')
  const decision = { move: 'reject', reason: 'We need a safety report.' } as const
  await decideVendor(deps, { shop, actor: operator, vendorId, decision })
  await work()
  expect(await metaobjects('salt-and-sky')).toMatchObject([{ status: 'rejected', published: 'DRAFT' }])
  expect((await market.lastMail('salt.and.sky@example.com'))?.text).toContain('We need a safety report.')
})

test('a logo is brought to Shopify Files and stands in the metaobject', async () => {
  const logo = checkImage('logo', png)
  if (!logo.ok) throw new Error(logo.reason.is)
  await registerVendor(deps, {
    shop,
    customerId: newCustomer(),
    application: application('Logo Makers'),
    logo: logo.value,
    seenTerms: null,
  })
  await work()
  expect(await metaobjects('logo-makers')).toMatchObject([
    { logo: expect.stringMatching(/^gid:\/\/shopify\/MediaImage\/\d+$/) },
  ])
  const kept = await deps.db.prisma.vendorImage.findMany({ where: { bytes: { not: null } } })
  expect(kept).toEqual([])
})

test('a logo never takes the place of a file of the merchant, whatever the vendor is called', async () => {
  const admin = await deps.admin(shop)
  const image = { filename: 'hero-banner.png', mimeType: 'image/png', bytes: png }
  const merchants = await uploadImage(admin, { ...image, alt: 'The home page' })
  const logo = checkImage('logo', png)
  if (!logo.ok) throw new Error(logo.reason.is)
  await registerVendor(deps, {
    shop,
    customerId: newCustomer(),
    application: application('Hero Banner'),
    logo: logo.value,
    seenTerms: null,
  })
  await work()
  const [vendor] = await metaobjects('hero-banner')
  expect(vendor?.logo).toMatch(/^gid:/)
  expect(vendor?.logo).not.toBe(merchants)
  expect(await askShopify(`{ node(id: "${merchants}") { ... on MediaImage { alt } } }`)).toMatchObject({
    data: { node: { alt: 'The home page' } },
  })
})

test('of many submissions at one moment by one customer, one registers', async () => {
  const customer = newCustomer()
  const results = await Promise.all(
    ['One Two', 'Three Four', 'Five Six', 'One Two'].map((name) => register(name, { customer })),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok).map((result) => !result.ok && result.reason)).toEqual(
    Array(3).fill('already-registered'),
  )
})

test('of many customers who want one name at one moment, one gets it', async () => {
  const results = await Promise.all(['Twin Oaks', 'twin oaks', 'TWIN‑OAKS'].map((name) => register(name)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok && result.reason === 'name-taken')).toHaveLength(2)
})

test('a name whose metaobject exists already, without a vendor of ours, is taken', async () => {
  await market.saveMetaobject('Old Friend')
  expect(await register('Old Friend')).toEqual({ ok: false, reason: 'name-taken' })
})

test('nothing is stored for a shop that has not installed Souk', async () => {
  const elsewhere = shopDomain('elsewhere.myshopify.com')
  expect(await register('Far Away', { shop: elsewhere })).toEqual({ ok: false, reason: 'shop-not-installed' })
})

test('an operator of another shop sees nothing and decides nothing', async () => {
  const vendorId = await registered('Private Matters')
  const stranger = { ...operator, shop: shopDomain('elsewhere.myshopify.com') }
  const decision = { move: 'approve' } as const
  const order = { by: 'applied', descending: true } as const
  expect(
    await viewVendors(deps, { shop, actor: stranger, filter: {}, order, cursor: null, pageSize: 10 }),
  ).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await decideVendor(deps, { shop, actor: stranger, vendorId, decision })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await decideVendor(deps, { shop: stranger.shop, actor: stranger, vendorId, decision })).toEqual({
    ok: false,
    reason: 'not-found',
  })
})

test('of two decisions at one moment, one counts; a decided vendor cannot be decided again', async () => {
  const vendorId = await registered('Two Minds')
  const approve = decideVendor(deps, { shop, actor: operator, vendorId, decision: { move: 'approve' } })
  const reject = decideVendor(deps, {
    shop,
    actor: operator,
    vendorId,
    decision: { move: 'reject', reason: 'No.' },
  })
  const results = await Promise.all([approve, reject])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  const again = await decideVendor(deps, { shop, actor: operator, vendorId, decision: { move: 'approve' } })
  expect(again).toEqual({ ok: false, reason: 'illegal-move' })
  await work()
  expect(await mails('two.minds@example.com')).toHaveLength(3)
})

test('a shop that has uninstalled Souk has no portal and takes no registration', async () => {
  expect(await viewPortal(deps, { shop, customerId: null })).toEqual({
    shopName: 'Aurora Market',
    vendor: null,
    member: null,
    terms: null,
  })
  await deps.db.prisma.shop.update({ where: { domain: shop }, data: { uninstalledAt: new Date() } })
  expect(await viewPortal(deps, { shop, customerId: null })).toBeNull()
  expect(await register('Too Late')).toEqual({ ok: false, reason: 'shop-not-installed' })
})
