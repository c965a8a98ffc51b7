import { readHistory } from '@souk/audit'
import { customerId, shopDomain } from '@souk/kernel'
import { findVendor } from '@souk/vendors'
import { expect, test } from 'vitest'
import { publishShopTerms } from './publish-shop-terms'
import { registerVendor } from './register-vendor'
import { saveAutoApproval } from './save-auto-approval'
import { openMarketplace } from './testing/open-marketplace'
import { viewSettings } from './view-settings'

const { deps, shop, work, mails, metaobjects } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const
const stranger = { ...actor, shop: shopDomain('elsewhere.myshopify.com') }

let lastCustomer = 900
const apply = (displayName: string, { email = 'a@example.com', seenTerms = null as number | null } = {}) =>
  registerVendor(deps, {
    shop,
    customerId: customerId(String(++lastCustomer)),
    application: { displayName, email, about: '' },
    logo: null,
    seenTerms,
  })

async function applied(...args: Parameters<typeof apply>) {
  const result = await apply(...args)
  if (!result.ok) throw new Error(result.reason)
  return result.value.vendorId
}

const version = async () => {
  const view = await viewSettings(deps, { shop, actor })
  return view.ok ? view.value.rules.version : -1
}

const approve = async (autoApproval: Parameters<typeof saveAutoApproval>[1]['autoApproval']) =>
  saveAutoApproval(deps, { shop, actor, autoApproval, seenVersion: await version() })

test('until an operator decides, everybody waits for a person', async () => {
  expect(await viewSettings(deps, { shop, actor })).toEqual({
    ok: true,
    value: { rules: { autoApproval: { mode: 'never' }, version: 0 }, terms: [] },
  })
})

test('with automatic approval a vendor is approved and published at once, welcomed, and never told to wait', async () => {
  await approve({ mode: 'when', emailDomains: ['makers.example'] })
  const vendorId = await applied('Quick Quilts', { email: 'q@makers.example' })
  const other = await applied('Slow Quilts', { email: 's@elsewhere.example' })
  await work()
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({ status: 'approved' })
  expect(await metaobjects('quick-quilts')).toMatchObject([{ status: 'approved', published: 'ACTIVE' }])
  expect(await mails('q@makers.example')).toEqual([
    'Welcome to Aurora Market',
    'You can now sell on Aurora Market',
  ])
  const history = await readHistory(deps.db.pool, { shop, subject: `vendor:${vendorId}` })
  expect(history).toMatchObject([
    { action: 'vendor applied', actor: { kind: 'customer' } },
    { action: 'vendor approved', actor: { kind: 'system', process: 'auto-approval' } },
  ])
  expect(await findVendor(deps.db.prisma, { shop, vendorId: other })).toMatchObject({ status: 'applied' })
})

test('a name that looks like another vendor’s waits for a person though everybody else is approved', async () => {
  await approve({ mode: 'always' })
  await applied('Scope Optics')
  const vendorId = await applied('Ѕсоре Optics')
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({ status: 'applied' })
  await approve({ mode: 'never' })
})

test('of two people who change the rules at once, the second is told', async () => {
  const seenVersion = await version()
  const change = (mode: 'always' | 'never') =>
    saveAutoApproval(deps, { shop, actor, autoApproval: { mode }, seenVersion })
  const results = await Promise.all([change('always'), change('never')])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
  await approve({ mode: 'never' })
})

test('whoever applies agrees to the edition that stood on the form; when it has changed, nothing is stored', async () => {
  const publish = (text: string) => publishShopTerms(deps, { shop, actor, text })
  expect(await publish('Be kind.')).toMatchObject({ ok: true, value: { version: 1 } })
  expect(await publish('Be kind.')).toMatchObject({ ok: true, value: { version: 1 } })
  await applied('First Reader', { seenTerms: 1 })
  expect(await publish('Be kind, and quick.')).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await apply('Late Reader', { seenTerms: 1 })).toEqual({ ok: false, reason: 'terms-changed' })
  expect(await apply('Blind Reader')).toEqual({ ok: false, reason: 'terms-changed' })
  await applied('Late Reader', { seenTerms: 2 })
  const view = await viewSettings(deps, { shop, actor })
  expect(view).toMatchObject({
    value: {
      terms: [
        { version: 2, text: 'Be kind, and quick.', agreed: 1 },
        { version: 1, agreed: 1 },
      ],
    },
  })
})

test('of many editions published at one moment none is lost and none has the number of another', async () => {
  const texts = ['One.', 'Two.', 'Three.', 'Four.']
  await Promise.all(texts.map((text) => publishShopTerms(deps, { shop, actor, text })))
  const view = await viewSettings(deps, { shop, actor })
  const editions = view.ok ? view.value.terms : []
  expect(editions.map(({ version }) => version)).toEqual([6, 5, 4, 3, 2, 1])
  expect(
    editions
      .slice(0, 4)
      .map(({ text }) => text)
      .sort(),
  ).toEqual([...texts].sort())
})

test('an operator of another shop sees and changes nothing', async () => {
  const refused = { ok: false, reason: 'not-allowed' }
  expect(await viewSettings(deps, { shop, actor: stranger })).toEqual(refused)
  const autoApproval = { mode: 'always' } as const
  expect(await saveAutoApproval(deps, { shop, actor: stranger, autoApproval, seenVersion: 0 })).toEqual(
    refused,
  )
  expect(await publishShopTerms(deps, { shop, actor: stranger, text: 'Mine.' })).toEqual(refused)
})
