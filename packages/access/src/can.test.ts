import { customerId, shopDomain } from '@souk/kernel'
import { expect, test } from 'vitest'
import { type Action, can, type Subject } from './can'

const here = shopDomain('here.myshopify.com')
const elsewhere = shopDomain('elsewhere.myshopify.com')

const subjects: Record<string, Subject> = {
  'operator here': { kind: 'operator', shop: here },
  'operator elsewhere': { kind: 'operator', shop: elsewhere },
  'a customer here': { kind: 'customer', shop: here, customerId: customerId('1') },
  'the same number elsewhere': { kind: 'customer', shop: elsewhere, customerId: customerId('1') },
  'another customer here': { kind: 'customer', shop: here, customerId: customerId('2') },
}

const allowed: [Action, string[]][] = [
  [{ do: 'list vendors', shop: here }, ['operator here']],
  [{ do: 'retry the set-up', shop: here }, ['operator here']],
  [{ do: 'look after messages', shop: here }, ['operator here']],
  [{ do: 'change the settings', shop: here }, ['operator here']],
  [{ do: 'look at a vendor', vendor: { shop: here } }, ['operator here']],
  [{ do: 'decide about a vendor', vendor: { shop: here } }, ['operator here']],
  [{ do: 'see private files', vendor: { shop: here } }, ['operator here']],
  [
    { do: 'see own private files', vendor: { shop: here, ownerCustomerId: customerId('1') } },
    ['a customer here'],
  ],
  [{ do: 'apply again', vendor: { shop: here, ownerCustomerId: customerId('1') } }, ['a customer here']],
]

test.each(allowed)('only the named subjects may: $do', (action, expected) => {
  const actual = Object.keys(subjects).filter((name) => {
    const subject = subjects[name]
    return subject && can(subject, action)
  })
  expect(actual).toEqual(expected)
})
