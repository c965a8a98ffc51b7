import { expect, test } from 'vitest'
import { decimalOf, parseDecimal } from './decimal'
import { parseAmount } from './money'

test.each([
  ['10', 'EUR', 1000n],
  ['10.5', 'EUR', 1050n],
  ['0,30', 'EUR', 30n],
  ['1.500', 'KWD', 1500n],
  ['120', 'JPY', 120n],
  ['120.00', 'JPY', 120n],
  ['123456789012345.67', 'EUR', 12345678901234567n],
])('%s %s is read exactly', (text, currency, minor) => {
  expect(parseAmount(text, currency)).toEqual({ ok: true, value: { minor, currency } })
})

test.each([
  ['0.001', 'EUR', 'too-precise'],
  ['1.5', 'JPY', 'too-precise'],
  ['', 'EUR', 'not-an-amount'],
  ['-1', 'EUR', 'not-an-amount'],
  ['1e3', 'EUR', 'not-an-amount'],
  ['1.2.3', 'EUR', 'not-an-amount'],
])('“%s” %s is refused', (text, currency, reason) => {
  expect(parseAmount(text, currency)).toEqual({ ok: false, reason })
})

test('what is shown in a form is read as what it was', () => {
  for (const [minor, digits] of [
    [5n, 2],
    [0n, 2],
    [1050n, 3],
    [7n, 0],
    [12345n, 2],
  ] as const)
    expect(parseDecimal(decimalOf(minor, digits), digits)).toEqual({ ok: true, value: minor })
  expect(decimalOf(-5n, 2)).toBe('-0.05')
})
