import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSubmission } from './parse-submission'
import { maskPayout, payoutDetails } from './payout-details'

const requirement = { kind: 'payout_details', expires: false } as const
const parse = (fields: Record<string, string>) => parseSubmission({ requirement, fields, now: new Date() })

const IBAN = 'DE89370400440532013000'

test('an IBAN is taken as people write it, and its checksum holds', () => {
  for (const iban of [IBAN, 'de89 3704 0044 0532 0130 00', 'DE89-3704-0044-0532-0130-00'])
    expect(parse({ way: 'iban', holder: ' Ida  Berg ', iban })).toEqual({
      ok: true,
      value: { kind: 'payout_details', details: { way: 'iban', holder: 'Ida Berg', iban: IBAN, bic: null } },
    })
})

test('one digit of an IBAN mistyped is always noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: IBAN.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digit = String((Number(IBAN[at]) + by) % 10)
      const iban = IBAN.slice(0, at) + digit + IBAN.slice(at + 1)
      expect(parse({ way: 'iban', holder: 'Ida Berg', iban })).toEqual({
        ok: false,
        reason: { iban: 'wrong' },
      })
    }),
  )
})

test('an account elsewhere has a number and a bank, and a BIC if it is one', () => {
  const account = { way: 'account', holder: 'Ida Berg', accountNumber: '12-345678', bankCode: '02 10 00 021' }
  expect(parse(account)).toMatchObject({
    value: { details: { accountNumber: '12345678', bankCode: '021000021', bic: null } },
  })
  expect(parse({ ...account, bic: 'chasus33' })).toMatchObject({ value: { details: { bic: 'CHASUS33' } } })
  expect(parse({ ...account, bic: 'nonsense' })).toEqual({ ok: false, reason: { bic: 'wrong' } })
  expect(parse({ way: 'account' })).toEqual({
    ok: false,
    reason: { holder: 'wrong', accountNumber: 'wrong', bankCode: 'wrong' },
  })
})

describe('a mask', () => {
  test('shows four characters at most of any account', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{8,34}$/), (accountNumber) => {
        const details = payoutDetails.parse({
          way: 'account',
          holder: 'Ida Berg',
          accountNumber,
          bankCode: '123',
          bic: '',
        })
        expect(maskPayout(details)).toBe(`•••• ${accountNumber.slice(-4)}`)
      }),
    )
  })

  test('of a short account shows less, and of an IBAN its country too', () => {
    const account = {
      way: 'account',
      holder: 'Ida',
      accountNumber: '1234',
      bankCode: '123',
      bic: null,
    } as const
    expect(maskPayout(account)).toBe('•••• 34')
    expect(maskPayout({ way: 'iban', holder: 'Ida', iban: IBAN, bic: null })).toBe('DE •••• 3000')
  })
})
