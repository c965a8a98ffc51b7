import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCIES, currency, currencyExponent, isCurrency } from './currency'
import {
  addMoney,
  compareMoney,
  formatMoney,
  money,
  negateMoney,
  parseMoney,
  subtractMoney,
  zero,
} from './money'

const EUR = currency('EUR')
const JPY = currency('JPY')
const KWD = currency('KWD')

const anyCurrency = fc.constantFrom(...CURRENCIES)
const minor = fc.bigInt({ min: -(2n ** 63n - 1n), max: 2n ** 63n - 1n })
const anyMoney = fc.record({ minor, currency: anyCurrency })
const inOneCurrency = (count: number) =>
  fc
    .tuple(anyCurrency, fc.array(minor, { minLength: count, maxLength: count }))
    .map(([code, amounts]) => amounts.map((amount) => money(amount, code)))

describe('currencies', () => {
  test.each([
    ['JPY', 0],
    ['ISK', 0],
    ['CLP', 0],
    ['EUR', 2],
    ['MGA', 2],
    ['HUF', 2],
    ['KWD', 3],
    ['TND', 3],
    ['USDC', 6],
  ])('%s has %i decimals', (code, decimals) => expect(currencyExponent(currency(code))).toBe(decimals))

  test('a code that is no currency is refused, whatever it looks like', () => {
    for (const code of ['XXX', 'eur', 'EU', 'EUR ', '', 'toString']) {
      expect(isCurrency(code)).toBe(false)
      expect(() => currency(code)).toThrow('not a currency')
    }
  })

  test('no code stands in the table twice', () => expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length))
})

describe('reading an amount', () => {
  test.each([
    ['12.30', EUR, 1230n],
    ['-5.0', EUR, -500n],
    ['0.01', EUR, 1n],
    ['-0.01', EUR, -1n],
    ['-0.00', EUR, 0n],
    ['1200', EUR, 120000n],
    ['19.990000', EUR, 1999n],
    ['100.0', JPY, 100n],
    ['1200', JPY, 1200n],
    ['1.234', KWD, 1234n],
    ['1.2', KWD, 1200n],
    ['92233720368547758.07', EUR, 2n ** 63n - 1n],
  ])('%s %s is exact', (text, code, amount) =>
    expect(parseMoney(text, code)).toEqual({ ok: true, value: money(amount, code) }),
  )

  test.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '1,5',
    '1.',
    '.5',
    '--1',
    '1e3',
    'NaN',
    '0x10',
    '01',
    '1.2.3',
    '١',
    '1_0',
    '1\n',
  ])('%j is malformed', (text) =>
    expect(parseMoney(text, EUR)).toEqual({ ok: false, reason: 'malformed-amount' }),
  )

  test.each([
    ['0.001', EUR],
    ['1.5', JPY],
    ['1.2345', KWD],
  ])('%s %s has more decimals than the currency', (text, code) =>
    expect(parseMoney(text, code)).toEqual({ ok: false, reason: 'too-many-decimals' }),
  )

  test.each(['92233720368547758.08', '-92233720368547758.08'])('%s EUR is too large for the ledger', (text) =>
    expect(parseMoney(text, EUR)).toEqual({ ok: false, reason: 'amount-too-large' }),
  )

  test('what is written is read back, in every currency', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(parseMoney(formatMoney(amount), amount.currency)).toEqual({ ok: true, value: amount })
      }),
    )
  })

  test('an amount is written with all the decimals of its currency', () => {
    expect(formatMoney(money(5n, EUR))).toBe('0.05')
    expect(formatMoney(money(-120n, EUR))).toBe('-1.20')
    expect(formatMoney(money(-7n, JPY))).toBe('-7')
    expect(formatMoney(zero(KWD))).toBe('0.000')
  })

  test('text of any kind is read or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^-?[0-9]{1,30}(\.[0-9]{0,30})?$/)),
        anyCurrency,
        (text, code) => {
          const read = parseMoney(text, code)
          if (!read.ok) return
          // Independently: the digits without the point, padded to the currency's decimals.
          const [whole = '', decimals = ''] = text.split('.')
          expect(read.value.minor).toBe(
            (BigInt(`${whole}${decimals}`) * 10n ** BigInt(currencyExponent(code))) /
              10n ** BigInt(decimals.length),
          )
        },
      ),
    )
  })
})

describe('arithmetic', () => {
  test('adding is undone by subtracting, and is the same either way round', () => {
    fc.assert(
      fc.property(inOneCurrency(2), ([a, b]) => {
        if (!a || !b) throw new Error('two amounts')
        expect(subtractMoney(addMoney(a, b), b)).toEqual(a)
        expect(addMoney(a, b)).toEqual(addMoney(b, a))
        expect(addMoney(a, negateMoney(a))).toEqual(zero(a.currency))
        expect(compareMoney(a, b)).toBe(
          subtractMoney(a, b).minor < 0n ? -1 : subtractMoney(a, b).minor > 0n ? 1 : 0,
        )
      }),
    )
  })

  test('two currencies never meet', () => {
    for (const meet of [addMoney, subtractMoney, compareMoney])
      expect(() => meet(money(1n, EUR), money(1n, JPY))).toThrow('EUR meets JPY')
  })
})
