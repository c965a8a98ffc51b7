import { readHistory } from '@souk/audit'
import { assert, type CustomerId, customerId, invitationId, shopDomain } from '@souk/kernel'
import { findVendorOfCustomer } from '@souk/vendors'
import { expect, test } from 'vitest'
import { registerVendor } from '../register-vendor'
import { openMarketplace } from '../testing/open-marketplace'
import { asSubject } from '../vendor-member'
import { acceptInvitation } from './accept-invitation'
import { resendInvitation, withdrawInvitation } from './change-invitation'
import { changeMemberRole } from './change-member-role'
import { handOverVendor } from './hand-over-vendor'
import { inviteMember } from './invite-member'
import { leaveTeam, removeFromTeam } from './remove-from-team'
import { viewInvitation, viewTeam } from './view-team'

const { deps, shop, work, mails, lastMail } = await openMarketplace()
const { prisma, pool } = deps.db

let last = 2000
const next = () => customerId(String(++last))

/** A vendor of its own for each test. */
async function opened() {
  const owner = next()
  const registered = await registerVendor(deps, {
    shop,
    customerId: owner,
    application: { displayName: `Studio ${owner}`, email: `owner-${owner}@example.com`, about: '' },
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is new')
  return { owner, vendorId: registered.value.vendorId, vendorName: `Studio ${owner}` }
}

const as = async (customer: CustomerId) => {
  const theirs = await findVendorOfCustomer(prisma, { shop, customerId: customer })
  assert(theirs, 'the customer works for a vendor')
  return asSubject(theirs.member)
}

const details = (name: string) => ({ name, email: `${name.toLowerCase()}@example.com` })

async function tokenSentTo(email: string) {
  await work()
  const token = /\/join\/\?token=([\w-]{43})/.exec((await lastMail(email))?.text ?? '')?.[1]
  assert(token, 'the mail has a link')
  return token
}

async function joined(owner: CustomerId, name: string, role: 'manager' | 'viewer' = 'manager') {
  const customer = next()
  const email = `${name.toLowerCase()}-${customer}@example.com`
  expect(await inviteMember(deps, { actor: await as(owner), email, role })).toMatchObject({ ok: true })
  const token = await tokenSentTo(email)
  const accepted = await acceptInvitation(deps, { shop, customerId: customer, token, details: details(name) })
  expect(accepted).toEqual({ ok: true, value: undefined })
  return { customer, token, email }
}

const actions = async (vendorId: string) =>
  (await readHistory(pool, { shop, subject: `vendor:${vendorId}` })).map(({ action }) => action)

test('a colleague who is invited by mail joins with the link, once; the owner hears of it and the audit has it', async () => {
  const { owner, vendorId, vendorName } = await opened()
  const { customer, token } = await joined(owner, 'Jonas')
  expect(await as(customer)).toMatchObject({ role: 'manager', vendorId })
  expect(await acceptInvitation(deps, { shop, customerId: next(), token, details: details('Eve') })).toEqual({
    ok: false,
    reason: 'no-such-invitation',
  })
  await work()
  expect(await mails(`owner-${owner}@example.com`)).toContain(`Jonas has joined ${vendorName}`)
  expect(await actions(vendorId)).toEqual(['vendor applied', 'member invited', 'member joined'])
})

test('the page of the link says which vendor and who invited; the token is nowhere in the database', async () => {
  const { owner, vendorName } = await opened()
  const email = `new-${owner}@example.com`
  await inviteMember(deps, { actor: await as(owner), email, role: 'viewer' })
  const token = await tokenSentTo(email)
  expect(await viewInvitation(deps, { shop, token, customerId: null })).toEqual({
    vendorName,
    role: 'viewer',
    invitedBy: `owner-${owner}@example.com`,
    email,
    terms: null,
    worksFor: null,
  })
  const { rows } = await pool.query(
    `select 1 from vendor_invitation i, outbox.message m where position($1 in i::text || m::text) > 0`,
    [token],
  )
  expect(rows).toEqual([])
})

test('a link opens nothing in another shop, after seven days, when a newer one was sent, or when it was withdrawn', async () => {
  const { owner } = await opened()
  const email = `slow-${owner}@example.com`
  const actor = await as(owner)
  await inviteMember(deps, { actor, email, role: 'viewer' })
  const token = await tokenSentTo(email)
  const opens = async (at = deps, where = shop, what = token) =>
    (await viewInvitation(at, { shop: where, token: what, customerId: null })) !== null
  const after = (days: number) => {
    const now = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    return { ...deps, clock: { now: () => now } }
  }
  expect(await opens()).toBe(true)
  expect(await opens(deps, shopDomain('elsewhere.myshopify.com'))).toBe(false)
  expect(await opens(after(6.9))).toBe(true)
  expect(await opens(after(7.1))).toBe(false)

  const invitations = async () => {
    const view = await viewTeam(deps, { actor })
    return view.ok ? (view.value.invitations ?? []) : []
  }
  const id = (await invitations())[0]?.id
  assert(id, 'the invitation is listed')
  expect(await resendInvitation(deps, { actor, invitationId: id })).toEqual({
    ok: false,
    reason: 'too-often',
  })
  const later = after(0.01)
  expect(await resendInvitation(later, { actor, invitationId: id })).toEqual({ ok: true, value: undefined })
  const second = await tokenSentTo(email)
  expect(second).not.toBe(token)
  expect(await opens()).toBe(false)
  expect(await opens(deps, shop, second)).toBe(true)

  expect(await withdrawInvitation(deps, { actor, invitationId: id })).toEqual({ ok: true, value: undefined })
  expect(await opens(deps, shop, second)).toBe(false)
  expect(await withdrawInvitation(deps, { actor, invitationId: id })).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await mails(email)).toHaveLength(2)
})

test('nobody is invited twice, or into a team that they are in', async () => {
  const { owner } = await opened()
  const actor = await as(owner)
  const invite = (email: string) => inviteMember(deps, { actor, email, role: 'viewer' })
  const same = `same-${owner}@example.com`
  expect(await invite(same)).toMatchObject({ ok: true })
  expect(await invite(same.toUpperCase())).toEqual({ ok: false, reason: 'already-invited' })
  expect(await invite(`OWNER-${owner}@example.com`)).toEqual({ ok: false, reason: 'already-member' })
})

test('a customer works for one vendor of a shop: who has one joins no other, and two links at one moment lead to one', async () => {
  const [one, two] = [await opened(), await opened()]
  const { token } = await (async () => {
    const email = `both-${one.owner}@example.com`
    await inviteMember(deps, { actor: await as(one.owner), email, role: 'viewer' })
    return { token: await tokenSentTo(email) }
  })()
  const busy = { shop, customerId: two.owner, token, details: details('Busy') }
  expect(await acceptInvitation(deps, busy)).toEqual({ ok: false, reason: 'works-for-another' })

  const email = `other-${two.owner}@example.com`
  await inviteMember(deps, { actor: await as(two.owner), email, role: 'viewer' })
  const other = await tokenSentTo(email)
  const customer = next()
  const results = await Promise.all(
    [token, other].map((link) =>
      acceptInvitation(deps, { shop, customerId: customer, token: link, details: details('Fast') }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('of two customers who use one link at one moment, one joins', async () => {
  const { owner } = await opened()
  const email = `race-${owner}@example.com`
  await inviteMember(deps, { actor: await as(owner), email, role: 'viewer' })
  const token = await tokenSentTo(email)
  const results = await Promise.all(
    [next(), next()].map((customer) =>
      acceptInvitation(deps, { shop, customerId: customer, token, details: details('Twin') }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('roles change and members go; each is told, and the owner is never left out', async () => {
  const { owner, vendorId, vendorName } = await opened()
  const { customer } = await joined(owner, 'Mette')
  const actor = await as(owner)
  expect(await changeMemberRole(deps, { actor, customerId: customer, role: 'viewer' })).toMatchObject({
    ok: true,
  })
  expect(await as(customer)).toMatchObject({ role: 'viewer' })
  const lastOwner = { ok: false, reason: 'last-owner' }
  expect(await changeMemberRole(deps, { actor, customerId: owner, role: 'viewer' })).toEqual(lastOwner)
  expect(await removeFromTeam(deps, { actor, customerId: owner })).toEqual(lastOwner)
  expect(await leaveTeam(deps, { actor })).toEqual(lastOwner)
  expect(await removeFromTeam(deps, { actor, customerId: customer })).toMatchObject({ ok: true })
  expect(await findVendorOfCustomer(prisma, { shop, customerId: customer })).toBeNull()
  await work()
  expect(await mails('mette@example.com')).toEqual([
    `You can now only look at ${vendorName}`,
    `You no longer work for ${vendorName}`,
  ])
  expect((await actions(vendorId)).slice(3)).toEqual(['member role changed', 'member removed'])
})

test('a manager and a viewer cannot change the team, and can leave it', async () => {
  const { owner, vendorName } = await opened()
  for (const role of ['manager', 'viewer'] as const) {
    const { customer } = await joined(owner, role === 'manager' ? 'Greta' : 'Tomas', role)
    const actor = await as(customer)
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await inviteMember(deps, { actor, email: 'x@example.com', role: 'manager' })).toEqual(refused)
    expect(await changeMemberRole(deps, { actor, customerId: customer, role: 'manager' })).toEqual(refused)
    expect(await removeFromTeam(deps, { actor, customerId: owner })).toEqual(refused)
    expect(await handOverVendor(deps, { actor, to: customer })).toEqual(refused)
    expect(await viewTeam(deps, { actor })).toMatchObject({ ok: true, value: { invitations: null } })
    expect(await leaveTeam(deps, { actor })).toMatchObject({ ok: true })
    // Whatever they still had open counts for nothing.
    expect(await viewTeam(deps, { actor: await as(owner) })).toMatchObject({ value: { members: [{}] } })
    expect(await leaveTeam(deps, { actor })).toEqual(refused)
  }
  await work()
  expect(await mails(`owner-${owner}@example.com`)).toContain(`Greta has left ${vendorName}`)
})

test('the owner hands the vendor over: there is one owner, both are told, and who was it stays as a manager', async () => {
  const { owner, vendorName } = await opened()
  const [one, two] = [await joined(owner, 'Anouk'), await joined(owner, 'Bas')]
  const actor = await as(owner)
  const results = await Promise.all([
    handOverVendor(deps, { actor, to: one.customer }),
    handOverVendor(deps, { actor, to: two.customer }),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const team = await viewTeam(deps, { actor: await as(owner) })
  assert(team.ok, 'a manager sees the team')
  expect(team.value.members.map(({ role }) => role)).toEqual(['owner', 'manager', 'manager'])
  await work()
  expect(await mails(`owner-${owner}@example.com`)).toContain(`${vendorName} has a new owner`)
})

test('a member or an invitation of another vendor is not found, nothing changes, and the audit has it', async () => {
  const [mine, theirs] = [await opened(), await opened()]
  const { customer } = await joined(theirs.owner, 'Nils')
  const email = `open-${theirs.owner}@example.com`
  await inviteMember(deps, { actor: await as(theirs.owner), email, role: 'viewer' })
  const { id } = await prisma.vendorInvitation.findFirstOrThrow({ where: { vendorId: theirs.vendorId } })
  const actor = await as(mine.owner)
  const notFound = { ok: false, reason: 'not-found' }
  expect(await changeMemberRole(deps, { actor, customerId: customer, role: 'viewer' })).toEqual(notFound)
  expect(await removeFromTeam(deps, { actor, customerId: customer })).toEqual(notFound)
  expect(await handOverVendor(deps, { actor, to: customer })).toEqual(notFound)
  const foreign = { actor, invitationId: invitationId(id) }
  expect(await withdrawInvitation(deps, foreign)).toEqual(notFound)
  expect(await resendInvitation(deps, foreign)).toEqual(notFound)
  expect(await as(customer)).toMatchObject({ role: 'manager', vendorId: theirs.vendorId })
  expect(await actions(mine.vendorId)).toEqual([
    'vendor applied',
    'unknown member asked for',
    'unknown member asked for',
    'unknown member asked for',
    'unknown invitation asked for',
    'unknown invitation asked for',
  ])
})
