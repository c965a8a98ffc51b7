import { expect, test } from 'vitest'
import { covers, grants, withImplied, withoutImplied } from './implied-scopes'

test.each([
  ['write_files', 'read_files'],
  ['unauthenticated_write_checkouts', 'unauthenticated_read_checkouts'],
  ['customer_write_orders', 'customer_read_orders'],
])('%s is %s as well, and not the other way round', (write, read) => {
  expect(grants([write], read)).toBe(true)
  expect(grants([read], write)).toBe(false)
  expect(withImplied([write])).toEqual([write, read])
  expect(withoutImplied([read, write])).toEqual([write])
})

test('a scope carries none of another kind, and all that is wanted must be granted', () => {
  expect(grants(['write_checkouts'], 'unauthenticated_read_checkouts')).toBe(false)
  expect(covers(['write_files', 'read_orders'], ['read_files', 'read_orders'])).toBe(true)
  expect(covers(['write_files'], ['read_files', 'read_orders'])).toBe(false)
})
