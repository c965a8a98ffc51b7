import { customerId, shopDomain } from '@souk/kernel'
import { describe, expect, test } from 'vitest'
import { openCsrf } from './csrf.server'

const at = (time: string) => ({ now: () => new Date(time) })
const clock = at('2026-11-23T10:00:00Z')
const holder = { shop: shopDomain('aurora-market.myshopify.com'), customerId: customerId('7') }
const csrf = openCsrf({ secret: 'hush', clock })

describe('the token of a portal form', () => {
  test('is accepted from the customer it was given to', () => {
    expect(csrf.check({ ...holder, token: csrf.issue(holder) })).toBe('valid')
  })

  test('is refused from another customer, in another shop, or under another secret', () => {
    const token = csrf.issue(holder)
    expect(csrf.check({ ...holder, customerId: customerId('8'), token })).toBe('forged')
    expect(csrf.check({ ...holder, shop: shopDomain('other.myshopify.com'), token })).toBe('forged')
    expect(openCsrf({ secret: 'other', clock }).check({ ...holder, token })).toBe('forged')
  })

  test('expires after four hours, and its expiry cannot be moved', () => {
    const token = csrf.issue(holder)
    const later = openCsrf({ secret: 'hush', clock: at('2026-11-23T14:00:01Z') })
    expect(later.check({ ...holder, token })).toBe('expired')
    const moved = token.replace(/^\d+/, String(Date.parse('2027-01-01')))
    expect(later.check({ ...holder, token: moved })).toBe('forged')
  })

  test.each([undefined, null, '', '.', 'abc', '1.', new Blob(['x'])])('%s is refused', (token) => {
    expect(csrf.check({ ...holder, token })).toBe('forged')
  })
})
