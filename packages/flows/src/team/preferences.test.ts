import { assert, customerId } from '@souk/kernel'
import { findVendorOfCustomer, readPreferences } from '@souk/vendors'
import { expect, test } from 'vitest'
import { decideVendor } from '../decide-vendor'
import { registerVendor } from '../register-vendor'
import { saveMember } from '../save-member'
import { openMarketplace } from '../testing/open-marketplace'
import { asSubject } from '../vendor-member'

const { deps, shop, work, mails } = await openMarketplace()
const actor = { kind: 'operator', shop, userId: '7' } as const

let last = 4000
async function opened() {
  const owner = customerId(String(++last))
  const contact = `contact-${owner}@example.com`
  const registered = await registerVendor(deps, {
    shop,
    customerId: owner,
    application: { displayName: `Loom ${owner}`, email: contact, about: '' },
    logo: null,
    seenTerms: null,
  })
  assert(registered.ok, 'the vendor is new')
  const { vendorId } = registered.value
  const addMember = async (role: 'manager' | 'viewer', muted: string[]) => {
    const customer = customerId(String(++last))
    const email = `${role}-${customer}@example.com`
    const row = { shopDomain: shop, vendorId, customerId: customer, role, email, muted, joinedAt: new Date() }
    await deps.db.prisma.vendorMember.create({ data: row })
    return { customer, email }
  }
  return { owner, contact, vendorId, addMember }
}

const as = async (customer: string) => {
  const theirs = await findVendorOfCustomer(deps.db.prisma, { shop, customerId: customerId(customer) })
  assert(theirs, 'they are in a team')
  return asSubject(theirs.member)
}

test('members get what they want mails about, in their language; the contact address gets the owner’s', async () => {
  const { contact, owner, vendorId, addMember } = await opened()
  const wants = await addMember('manager', [])
  const wantsNothing = await addMember('manager', ['decisions', 'reminders', 'team'])
  const details = { name: 'Ida', email: wants.email, language: 'de', muted: [] } as const
  await saveMember(deps, { actor: await as(wants.customer), details: { ...details, muted: [] } })
  const french = { name: 'Léa', email: contact, language: 'fr', muted: [] } as const
  await saveMember(deps, { actor: await as(owner), details: { ...french, muted: [] } })
  await work()
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'approve' } })
  await work()
  expect(await mails(wants.email)).toEqual(['Sie können jetzt auf Aurora Market verkaufen'])
  expect(await mails(wantsNothing.email)).toEqual([])
  expect((await mails(contact)).at(-1)).toMatch(/^Vous pouvez/)
})

test('an owner who wants no mails still gets those that have to be said', async () => {
  const { contact, owner, vendorId } = await opened()
  const muted = readPreferences({ language: 'xx' })
  expect(muted).toEqual({ language: null, muted: ['decisions', 'reminders', 'team'] })
  const details = { name: 'Ida', email: contact, ...muted }
  await saveMember(deps, { actor: await as(owner), details })
  await work()
  const before = (await mails(contact)).length
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'approve' } })
  await decideVendor(deps, { shop, actor, vendorId, decision: { move: 'suspend', reason: 'Late.' } })
  await work()
  expect((await mails(contact)).slice(before)).toContain('Aurora Market has paused your shop')
})
