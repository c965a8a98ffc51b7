import { customerId, shopDomain, vendorId } from '@souk/kernel'
import { ShopifyError } from '@souk/shopify'
import { checkImage } from '@souk/vendors'
import { expect, test, vi } from 'vitest'
import { registerVendor } from './register-vendor'
import { openMarketplace } from './testing/open-marketplace'
import { viewImage, viewOwnImage } from './view-image'

const { deps, shop, work, askShopify } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const shown = { ok: true, value: { mimeType: 'image/png', bytes: png } }

let lastCustomer = 100

async function registered(displayName: string) {
  const logo = checkImage('logo', png)
  if (!logo.ok) throw new Error(logo.reason.is)
  const owner = customerId(String(++lastCustomer))
  const registration = await registerVendor(deps, {
    shop,
    customerId: owner,
    application: { displayName, email: 'kiln@example.com', about: 'Made by hand.' },
    logo: logo.value,
    seenTerms: null,
  })
  if (!registration.ok) throw new Error(registration.reason)
  const { vendorId: id } = registration.value
  return { id, member: { kind: 'member', shop, vendorId: id, role: 'owner', customerId: owner } } as const
}

test('a logo is seen by the operator and by the vendor’s team, before Shopify has it and after', async () => {
  const { id, member } = await registered('Kiln and Clay')
  const look = () => viewImage(deps, { shop, actor, vendorId: id, kind: 'logo' })
  expect(await look()).toEqual(shown)
  await work()
  // Shopify takes a moment to make a file ready.
  await vi.waitFor(async () => expect(await look()).toEqual(shown), { timeout: 10_000 })
  expect(await viewOwnImage(deps, { actor: member, kind: 'logo' })).toEqual(shown)
  expect(await viewOwnImage(deps, { actor: member, kind: 'banner' })).toEqual({
    ok: false,
    reason: 'not-found',
  })
})

test('one that the merchant deleted is not found; while Shopify is away nothing is said about it', async () => {
  const { id } = await registered('Oak and Ash')
  await work()
  const away = {
    ...deps,
    admin: () => Promise.reject(new ShopifyError('unavailable', 'Shopify answered 500.')),
  }
  const asked = { shop, actor, vendorId: id, kind: 'logo' } as const
  expect(await viewImage(away, asked)).toEqual({ ok: false, reason: 'shopify-unavailable' })
  const { fileId } = await deps.db.prisma.vendorImage.findFirstOrThrow({ where: { vendorId: id } })
  await askShopify(`mutation { fileDelete(fileIds: ["${fileId}"]) { deletedFileIds } }`)
  expect(await viewImage(deps, asked)).toEqual({ ok: false, reason: 'not-found' })
})

test('nobody sees the logo of another shop’s vendor', async () => {
  const { id } = await registered('Far Away')
  const elsewhere = shopDomain('elsewhere.myshopify.com')
  const stranger = { ...actor, shop: elsewhere }
  const asked = { vendorId: id, kind: 'logo' } as const
  expect(await viewImage(deps, { ...asked, shop, actor: stranger })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  expect(await viewImage(deps, { ...asked, shop: elsewhere, actor: stranger })).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const other = vendorId('01890000-0000-7000-8000-000000000000')
  const member = {
    kind: 'member',
    shop: elsewhere,
    vendorId: id,
    role: 'owner',
    customerId: customerId('1'),
  } as const
  expect(await viewOwnImage(deps, { actor: member, kind: 'logo' })).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await viewOwnImage(deps, { actor: { ...member, shop, vendorId: other }, kind: 'logo' })).toEqual({
    ok: false,
    reason: 'not-found',
  })
})
