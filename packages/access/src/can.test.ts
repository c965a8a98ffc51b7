import { customerId, MEMBER_ROLES, shopDomain, vendorId } from '@souk/kernel'
import { expect, test } from 'vitest'
import { type Action, can, type Subject } from './can'
import type { VendorWork } from './vendor-work'

const here = shopDomain('here.myshopify.com')
const elsewhere = shopDomain('elsewhere.myshopify.com')

const vendor = vendorId('01890000-0000-7000-8000-000000000001')
const otherVendor = vendorId('01890000-0000-7000-8000-000000000002')

function member(overrides: Partial<Subject & { kind: 'member' }>): Subject {
  return {
    kind: 'member',
    shop: here,
    vendorId: vendor,
    role: 'owner',
    customerId: customerId('1'),
    ...overrides,
  }
}

const subjects: Record<string, Subject> = {
  'operator here': { kind: 'operator', shop: here, userId: '1' },
  'another operator here': { kind: 'operator', shop: here, userId: '2' },
  'the account owner here': {
    kind: 'operator',
    shop: here,
    userId: '3',
    staff: { accountOwner: true, seesPrivateFiles: false },
  },
  'named staff here': {
    kind: 'operator',
    shop: here,
    userId: '4',
    staff: { accountOwner: false, seesPrivateFiles: true },
  },
  'staff here who are not named': {
    kind: 'operator',
    shop: here,
    userId: '5',
    staff: { accountOwner: false, seesPrivateFiles: false },
  },
  'operator elsewhere': { kind: 'operator', shop: elsewhere, userId: '1' },
  'the account owner elsewhere': {
    kind: 'operator',
    shop: elsewhere,
    userId: '3',
    staff: { accountOwner: true, seesPrivateFiles: true },
  },
  'a customer here': { kind: 'customer', shop: here, customerId: customerId('1') },
  'owner of a vendor here': member({}),
  'staff who watch a vendor here': { kind: 'watcher', shop: here, vendorId: vendor, userId: '1' },
}

const named = ['the account owner here', 'named staff here']
const everyOperator = ['operator here', 'another operator here', ...named, 'staff here who are not named']

const allowed: [Action, string[]][] = [
  [{ do: 'list vendors', shop: here }, everyOperator],
  [{ do: 'export vendors', shop: here }, everyOperator],
  [{ do: 'import vendors', shop: here }, everyOperator],
  [{ do: 'invite an owner', vendor: { shop: here } }, everyOperator],
  [{ do: 'manage groups', shop: here }, everyOperator],
  [{ do: 'retry the set-up', shop: here }, everyOperator],
  [{ do: 'look after messages', shop: here }, everyOperator],
  [{ do: 'change the settings', shop: here }, everyOperator],
  [{ do: 'see the portal as a vendor', vendor: { shop: here } }, everyOperator],
  [{ do: 'write a note', vendor: { shop: here } }, everyOperator],
  [{ do: 'change a note', note: { shop: here, authorUserId: '1' } }, ['operator here']],
  [{ do: 'look at a vendor', vendor: { shop: here } }, everyOperator],
  [{ do: 'decide about a vendor', vendor: { shop: here } }, everyOperator],
  [{ do: 'see private files', vendor: { shop: here }, namedOnly: false }, everyOperator],
  [{ do: 'see private files', vendor: { shop: here }, namedOnly: true }, named],
  [{ do: 'choose who sees private files', shop: here, namedOnly: false }, everyOperator],
  [{ do: 'choose who sees private files', shop: here, namedOnly: true }, named],
]

test.each(allowed)('only the named subjects may: $do', (action, expected) => {
  const actual = Object.keys(subjects).filter((name) => {
    const subject = subjects[name]
    return subject && can(subject, action)
  })
  expect(actual).toEqual(expected)
})

const work: Record<VendorWork, string> = {
  'see the vendor': 'owner manager viewer',
  'edit the profile': 'owner manager',
  'upload documents': 'owner manager',
  'see own private files': 'owner manager',
  'take vacation': 'owner manager',
  'apply again': 'owner',
  'manage the team': 'owner',
  'hand over the vendor': 'owner',
  'change their preferences': 'owner manager viewer',
  'leave the team': 'owner manager viewer',
}

test.each(Object.entries(work))('of the members only these may: %s (%s)', (doing, roles) => {
  const action = { do: doing, vendor: { shop: here, id: vendor } } as Action
  expect(MEMBER_ROLES.filter((role) => can(member({ role }), action)).join(' ')).toBe(roles)
})

test.each(Object.keys(work))('nobody may for a vendor that is not theirs: %s', (doing) => {
  const action = { do: doing, vendor: { shop: here, id: vendor } } as Action
  for (const role of MEMBER_ROLES) {
    expect(can(member({ role, vendorId: otherVendor }), action)).toBe(false)
    expect(can(member({ role, shop: elsewhere }), action)).toBe(false)
  }
  expect(can({ kind: 'customer', shop: here, customerId: customerId('1') }, action)).toBe(false)
  expect(can({ kind: 'operator', shop: here, userId: '1' }, action)).toBe(false)
})

test('whoever only watches a vendor may see it, and nothing else, whatever there is to do', () => {
  const watcher = { kind: 'watcher', shop: here, vendorId: vendor, userId: '1' } as const
  const may = Object.keys(work).filter((doing) =>
    can(watcher, { do: doing, vendor: { shop: here, id: vendor } } as Action),
  )
  expect(may).toEqual(['see the vendor'])
  expect(can(watcher, { do: 'see the vendor', vendor: { shop: here, id: otherVendor } })).toBe(false)
  expect(can(watcher, { do: 'see the vendor', vendor: { shop: elsewhere, id: vendor } })).toBe(false)
})
