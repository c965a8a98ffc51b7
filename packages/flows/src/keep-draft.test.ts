import { customerId, shopDomain } from '@souk/kernel'
import { expect, test } from 'vitest'
import { dropAbandonedDrafts, dropDraft, keepDraft } from './keep-draft'
import { registerVendor } from './register-vendor'
import { openMarketplace } from './testing/open-marketplace'
import { viewRegistration } from './view-registration'

const { deps, shop } = await openMarketplace()

let last = 300
const newCustomer = () => customerId(String(++last))

const draftOf = async (customer: ReturnType<typeof newCustomer>) =>
  (await viewRegistration(deps, { shop, customerId: customer }))?.draft?.fields ?? null

test('a draft is kept per customer, unchecked, and the latest one counts', async () => {
  const [mine, other] = [newCustomer(), newCustomer()]
  await keepDraft(deps, { shop, customerId: mine, fields: { displayName: 'K', email: 'no address yet' } })
  await keepDraft(deps, { shop, customerId: mine, fields: { displayName: 'Kiln', email: '' } })
  expect(await draftOf(mine)).toEqual({ displayName: 'Kiln', email: '' })
  expect(await draftOf(other)).toBeNull()
  await dropDraft(deps, { shop, customerId: mine })
  expect(await draftOf(mine)).toBeNull()
})

test('a draft holds what the form can ask for, nothing else, and nothing that cannot be stored', async () => {
  const customer = newCustomer()
  const fields = {
    about: 'one\r\ntwo\u0000\ud800',
    csrf: 'token',
    agree: 'yes',
    __proto__x: 'x',
    city: 'x'.repeat(20_000),
  }
  expect(await keepDraft(deps, { shop, customerId: customer, fields })).toMatchObject({ ok: true })
  const draft = await draftOf(customer)
  expect(draft).toEqual({ about: 'one\ntwo', city: expect.stringMatching(/^x{10000}$/) })
})

test('sending the application deletes the draft, and one that arrives late is not kept', async () => {
  const customer = newCustomer()
  const fields = { displayName: 'Draft Makers', email: 'draft@example.com' }
  await keepDraft(deps, { shop, customerId: customer, fields })
  const late = Array.from({ length: 5 }, () => keepDraft(deps, { shop, customerId: customer, fields }))
  const sent = registerVendor(deps, {
    shop,
    customerId: customer,
    application: { ...fields, about: '' },
    logo: null,
    seenTerms: null,
  })
  const [registered] = await Promise.all([sent, ...late])
  expect(registered.ok).toBe(true)
  expect(await draftOf(customer)).toBeNull()
  expect(await keepDraft(deps, { shop, customerId: customer, fields })).toEqual({
    ok: false,
    reason: 'already-registered',
  })
})

test('a shop without Souk keeps no drafts', async () => {
  const elsewhere = shopDomain('elsewhere.myshopify.com')
  expect(await keepDraft(deps, { shop: elsewhere, customerId: newCustomer(), fields: {} })).toEqual({
    ok: false,
    reason: 'shop-not-installed',
  })
})

test('a draft that nobody has touched for ninety days is thrown away; one that was is kept', async () => {
  const [gone, back] = [newCustomer(), newCustomer()]
  const DAY_MS = 24 * 3600_000
  const after = (days: number) => ({ ...deps, clock: { now: () => new Date(Date.now() + days * DAY_MS) } })
  for (const customer of [gone, back])
    await keepDraft(deps, { shop, customerId: customer, fields: { displayName: 'Left' } })
  await dropAbandonedDrafts(after(89))
  expect(await draftOf(gone)).toEqual({ displayName: 'Left' })
  await keepDraft(after(50), { shop, customerId: back, fields: { displayName: 'Back' } })
  await dropAbandonedDrafts(after(91))
  expect(await draftOf(gone)).toBeNull()
  expect(await draftOf(back)).toEqual({ displayName: 'Back' })
})
