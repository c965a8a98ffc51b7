import { readHistory } from '@souk/audit'
import { type CustomerId, customerId } from '@souk/kernel'
import { findVendor } from '@souk/vendors'
import { expect, test } from 'vitest'
import { applyAgain } from './apply-again'
import { type Decision, decideVendor } from './decide-vendor'
import { registerVendor } from './register-vendor'
import { openMarketplace } from './testing/open-marketplace'

const { deps, shop, work, mails, metaobjects, lastMail } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const

let lastCustomer = 500
const newCustomer = () => customerId(String(++lastCustomer))

const application = (displayName: string) => ({
  displayName,
  email: `${displayName.toLowerCase().replaceAll(' ', '.')}@example.com`,
  about: 'Made by hand.',
})

async function registered(displayName: string, customer: CustomerId = newCustomer()) {
  const request = {
    shop,
    customerId: customer,
    application: application(displayName),
    logo: null,
    seenTerms: null,
  }
  const result = await registerVendor(deps, request)
  if (!result.ok) throw new Error(result.reason)
  return result.value.vendorId
}

test('a suspended vendor is taken off the storefront and told why; reinstated, it is back as it was', async () => {
  const vendorId = await registered('Loom and Line')
  const decide = (decision: Decision) => decideVendor(deps, { shop, actor, vendorId, decision })
  await decide({ move: 'approve' })
  await decide({ move: 'suspend', reason: 'Three parcels never arrived.' })
  await work()
  expect(await metaobjects('loom-and-line')).toMatchObject([{ status: 'suspended', published: 'DRAFT' }])
  expect((await lastMail('loom.and.line@example.com'))?.text).toContain('Three parcels never arrived.')

  await decide({ move: 'reinstate' })
  await work()
  expect(await metaobjects('loom-and-line')).toMatchObject([{ status: 'approved', published: 'ACTIVE' }])
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({ statusReason: null })
  expect((await mails('loom.and.line@example.com')).slice(2)).toEqual([
    'You can now sell on Aurora Market',
    'Aurora Market has paused your shop',
    'Your shop is back on Aurora Market',
  ])
  const history = await readHistory(deps.db.pool, { shop, subject: `vendor:${vendorId}` })
  expect(history.slice(2)).toMatchObject([
    { action: 'vendor suspended', detail: { from: 'approved', to: 'suspended' } },
    { action: 'vendor reinstated', detail: { from: 'suspended', to: 'approved' } },
  ])
})

test('a vendor can be suspended twice, and is told each time', async () => {
  const vendorId = await registered('Twice Told')
  const decide = (decision: Decision) => decideVendor(deps, { shop, actor, vendorId, decision })
  await decide({ move: 'approve' })
  for (const reason of ['First.', 'Second.']) {
    await decide({ move: 'suspend', reason })
    await decide({ move: 'reinstate' })
  }
  await work()
  const received = await mails('twice.told@example.com')
  expect(received.filter((subject) => subject === 'Aurora Market has paused your shop')).toHaveLength(2)
})

test('a rejection or a suspension without a reason is refused, and nothing is changed', async () => {
  const vendorId = await registered('No Reason')
  const decision = { move: 'reject', reason: '  ' } as const
  expect(await decideVendor(deps, { shop, actor, vendorId, decision })).toEqual({
    ok: false,
    reason: 'reason-missing',
  })
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({ status: 'applied' })
})

test('a vendor who is closed stays closed, and is not shown', async () => {
  const vendorId = await registered('Gone Fishing')
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'approve' } })
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'close', reason: null } })
  await work()
  expect(await metaobjects('gone-fishing')).toMatchObject([{ status: 'closed', published: 'DRAFT' }])
  for (const decision of [{ move: 'approve' }, { move: 'reinstate' }] as const)
    expect(await decideVendor(deps, { shop, actor, vendorId, decision })).toEqual({
      ok: false,
      reason: 'illegal-move',
    })
})

test('who was not accepted applies again with other words: the same vendor, the same metaobject, under review', async () => {
  const customer = newCustomer()
  const vendorId = await registered('Second Wind', customer)
  const decision = { move: 'reject', reason: 'Tell us more.' } as const
  await decideVendor(deps, { shop, actor, vendorId, decision })
  await work()
  const request = { shop, customerId: customer, logo: null, seenTerms: null }
  const changed = { ...application('Second Wind Studio'), about: 'Kites, sewn in Porto.' }
  expect(await applyAgain(deps, { ...request, application: changed })).toEqual({ ok: true, value: undefined })
  await work()
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({
    ...changed,
    status: 'applied',
    statusReason: null,
    decidedAt: null,
    handle: 'second-wind',
  })
  expect(await metaobjects('second-wind')).toMatchObject([{ name: 'Second Wind Studio', status: 'applied' }])
  expect(await lastMail('second.wind.studio@example.com')).toMatchObject({
    subject: 'Aurora Market is looking at your application',
  })
  // Sent twice: the vendor is under review already.
  expect(await applyAgain(deps, { ...request, application: changed })).toMatchObject({ ok: false })
})

test('applying again cannot take the name of another vendor', async () => {
  await registered('Blue Door')
  const customer = newCustomer()
  const vendorId = await registered('Red Door', customer)
  const decision = { move: 'reject', reason: 'No.' } as const
  await decideVendor(deps, { shop, actor, vendorId, decision })
  const request = {
    shop,
    customerId: customer,
    logo: null,
    seenTerms: null,
    application: application('BLUE‑door'),
  }
  expect(await applyAgain(deps, request)).toEqual({ ok: false, reason: 'name-taken' })
  expect(await findVendor(deps.db.prisma, { shop, vendorId })).toMatchObject({ status: 'rejected' })
})

test('of two who apply again under one name at one moment, one gets it', async () => {
  const customers = [newCustomer(), newCustomer()]
  for (const [index, customer] of customers.entries()) {
    const vendorId = await registered(`Rival ${index}`, customer)
    await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'reject', reason: 'No.' } })
  }
  const results = await Promise.all(
    customers.map((customer) =>
      applyAgain(deps, {
        shop,
        customerId: customer,
        logo: null,
        seenTerms: null,
        application: application('The Prize'),
      }),
    ),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, reason: 'name-taken' })
})
